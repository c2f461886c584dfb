import { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';
import { downloadCommand } from './download.ts';
import { verifyCommand } from './verify.ts';

/** `license`: licence files. */
export const licenseCommand = (terminal: Terminal): Command =>
  new Command('license')
    .description('get a licence file, or verify one')
    .addCommand(downloadCommand(terminal))
    .addCommand(verifyCommand(terminal));
