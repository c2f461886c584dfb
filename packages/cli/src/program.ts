import { Command } from 'commander';
import { completionCommand } from './completion/command.ts';
import { importCommand } from './import/command.ts';
import { installCommand, uninstallCommand } from './install/command.ts';
import { keysCommand } from './keys/command.ts';
import { licenseCommand } from './license/command.ts';
import { licensesCommand } from './licenses/command.ts';
import { loginCommand } from './login/command.ts';
import { logoutCommand } from './logout/command.ts';
import { ordersCommand } from './orders/command.ts';
import { orgsCommand } from './orgs/command.ts';
import { subscriptionsCommand } from './subscriptions/command.ts';
import { operatorCommand } from './operator/command.ts';
import { pullCommandCommand } from './pull-command/command.ts';
import { searchCommand } from './search/command.ts';
import { showCommand } from './show/command.ts';
import { hasColors } from './terminal/colors.ts';
import type { Terminal } from './terminal/terminal.ts';
import { version } from './version.ts';

const afterHelp = `
The store is the one that --store names, otherwise CHANDLERY_STORE, otherwise the one you are logged in to.
Colours are for terminals alone; NO_COLOR=1 turns them off there, too.

Exit codes:
  0  done
  1  done in part: what was not is named
  2  not done: a wrong command line, or something the command needs is not there
  3  not signed in, or not allowed
  4  the store has no such thing
  5  the store did not answer, or asks to wait: the same may work later
  6  what was checked does not hold`;

/** Puts every command of ours below one that is named already. */
export const addCommands = (parent: Command, terminal: Terminal): Command =>
  parent
    .description('Find, buy and run what a store sells; operate a store.')
    .version(version(), '-V, --version', 'print the version')
    .commandsGroup('For everyone:')
    .addCommand(searchCommand(terminal))
    .addCommand(showCommand(terminal))
    .addCommand(pullCommandCommand(terminal))
    .addCommand(licenseCommand(terminal))
    .commandsGroup('For whoever is logged in:')
    .addCommand(loginCommand(terminal))
    .addCommand(logoutCommand(terminal))
    .addCommand(subscriptionsCommand(terminal))
    .addCommand(licensesCommand(terminal))
    .addCommand(orgsCommand(terminal))
    .commandsGroup('For publishers:')
    .addCommand(keysCommand(terminal))
    .addCommand(ordersCommand(terminal))
    .commandsGroup("For a store's operator, on its own machine:")
    .addCommand(operatorCommand(terminal))
    .addCommand(importCommand(terminal))
    .commandsGroup('For this command itself:')
    .addCommand(installCommand(terminal))
    .addCommand(uninstallCommand(terminal))
    .addCommand(completionCommand(terminal, () => createProgram(terminal)))
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', afterHelp);

/** `chandlery` with all that is below it. */
export const createProgram = (terminal: Terminal): Command => {
  const program = addCommands(new Command('chandlery'), terminal);
  settle(program, terminal);
  return program;
};

/** Gives a command and all below it the same manners: nothing ends the process, everything is written to the terminal. */
export const settle = (command: Command, terminal: Terminal): void => {
  command
    .exitOverride()
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError('(--help says what it takes)')
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.stdout.columns ?? 80,
      getErrHelpWidth: () => terminal.stderr.columns ?? 80,
      getOutHasColors: () => hasColors(terminal.stdout, terminal.env),
      getErrHasColors: () => hasColors(terminal.stderr, terminal.env),
    });
  for (const child of command.commands) {
    // One help command is enough: below it, --help says the same.
    if (child.name() !== 'store') child.helpCommand(false);
    settle(child, terminal);
  }
};
