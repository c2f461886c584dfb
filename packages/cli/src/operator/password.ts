import { Argument, Command } from 'commander';
import { addExamples } from '../command/examples.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type PasswordOptions, passwordOption, readPassword } from './read-password.ts';

/** `operator password`: another one for an account. */
export const passwordCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('password')
      .description('give an account another password, and end its sessions')
      .addArgument(new Argument('<ACCOUNT>', 'user name, e-mail or id'))
      .addOption(passwordOption())
      .addHelpText('after', databaseHelp)
      .action(async (account: string, options: PasswordOptions) => {
        const password = await readPassword(options, terminal);
        await withDatabase(terminal, (database, store) => store.setPassword(database, account, password));
        terminal.stderr.write('Done.\n');
      }),
    ['ann', 'you are asked for it'],
    ['ann@example.com --password-stdin < password.txt', 'from a file'],
  );
