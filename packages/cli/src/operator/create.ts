import type { StaffRole } from '@chandlery/store';
import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type PasswordOptions, passwordOption, readPassword } from './read-password.ts';
import { staffRoles } from './staff-role.ts';

interface Options extends FormatOptions, PasswordOptions {
  readonly username?: string;
  readonly name?: string;
  readonly role: StaffRole;
  readonly customer?: true;
}

/** `operator create`: an account of the operator's staff, or a customer's. */
export const createCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('create')
      .description("make an account of the operator's staff, its address taken as confirmed")
      .addArgument(new Argument('<EMAIL>', 'its e-mail address'))
      .addOption(new Option('--username <NAME>', 'what docker login takes; the beginning of the address unless told'))
      .addOption(new Option('--name <NAME>', 'what pages call it; the user name unless told'))
      .addOption(new Option('--role <ROLE>', 'what it may do').choices(staffRoles).default('admin'))
      .addOption(new Option('--customer', 'an account of a customer, who may do nothing of that').conflicts('role'))
      .addOption(passwordOption())
      .addOption(formatOption())
      .addHelpText('after', databaseHelp)
      .action(async (email: string, options: Options) => {
        const username = options.username ?? email.split('@')[0] ?? '';
        const staffRole = options.customer === true ? null : options.role;
        const password = await readPassword(options, terminal);
        const id = await withDatabase(terminal, (database, store) =>
          store.createAccount(database, { email, username, name: options.name ?? username, password, staffRole }),
        );
        if (options.format === 'json') writeJson(terminal, { id, username, staffRole });
        else terminal.stdout.write(`${id}\n`);
      }),
    ['ops@example.com', 'an administrator; you are asked for the password'],
    ['eve@example.com --role reviewer --password-stdin < password.txt', 'who reviews what publishers submit'],
    ['ann@example.com --customer', 'a customer'],
  );
