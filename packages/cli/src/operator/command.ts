import { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';
import { endCommand } from './end.ts';
import { grantCommand } from './grant.ts';
import { subscriptionsCommand } from './subscriptions.ts';

/** `operator`: what a store's operator does on its database. */
export const operatorCommand = (terminal: Terminal): Command =>
  new Command('operator')
    .description("operate a store, on the store's own database")
    .addCommand(grantCommand(terminal))
    .addCommand(endCommand(terminal))
    .addCommand(subscriptionsCommand(terminal));
