import { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';
import { createCommand } from './create.ts';
import { listCommand } from './list.ts';
import { revokeCommand } from './revoke.ts';

/** `keys`: those of a publisher's pages and servers. */
export const keysCommand = (terminal: Terminal): Command =>
  new Command('keys')
    .description("list, make and revoke a publisher's keys")
    .addCommand(listCommand(terminal))
    .addCommand(createCommand(terminal))
    .addCommand(revokeCommand(terminal));
