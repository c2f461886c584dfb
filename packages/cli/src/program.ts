import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { importCommand } from './import/command.ts';
import type { Terminal } from './terminal.ts';

const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
};

const exitCodeHelp = `
Exit codes:
  0  done
  1  done in part: what was not is named
  2  not done: a wrong command line, or something the command needs is not there`;

/** The command with all that is below it. */
export const createProgram = (terminal: Terminal): Command => {
  const program = new Command('chandlery')
    .description('Find, buy and run what a store sells; operate a store.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', exitCodeHelp);
  program.addCommand(importCommand(terminal));
  settle(program, terminal);
  return program;
};

/** Gives a command and all below it the same manners: nothing ends the process, everything is written to the terminal. */
const settle = (command: Command, terminal: Terminal): void => {
  command
    .exitOverride()
    .showHelpAfterError('(--help says what it takes)')
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.stdout.columns ?? 80,
      getErrHelpWidth: () => terminal.stderr.columns ?? 80,
    });
  for (const child of command.commands) settle(child, terminal);
};
