import type { StaffRole } from '@chandlery/store';
import { Argument, Command } from 'commander';
import { addExamples } from '../command/examples.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { staffRoles } from './staff-role.ts';

/** `operator staff`: who is on the operator's staff, and as what. */
export const staffCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('staff')
      .description("take somebody on to the operator's staff, give them another role there, or let them go")
      .addArgument(new Argument('<ACCOUNT>', 'user name, e-mail or id'))
      .addArgument(new Argument('<ROLE>', 'what it may do').choices([...staffRoles, 'none']))
      .addHelpText('after', databaseHelp)
      .action(async (account: string, role: StaffRole | 'none') => {
        await withDatabase(terminal, (database, store) =>
          store.setStaffRole(database, account, role === 'none' ? null : role),
        );
        terminal.stderr.write('Done.\n');
      }),
    ['eve reviewer', 'who reviews what publishers submit'],
    ['eve none', 'an account like any other from now on'],
  );
