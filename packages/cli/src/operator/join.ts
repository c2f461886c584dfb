import type { PublisherRole } from '@chandlery/store';
import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import type { Terminal } from '../terminal/terminal.ts';

const roles = ['owner', 'editor', 'analyst'] as const satisfies readonly PublisherRole[];

/** `operator join`: takes somebody into a publisher's team. */
export const joinCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('join')
      .description("take somebody into a publisher's team, or give them another role there")
      .addArgument(new Argument('<ACCOUNT>', 'user name, e-mail or id'))
      .addArgument(new Argument('<PUBLISHER>', 'its slug: acme'))
      .addOption(new Option('--role <ROLE>', 'what it may do there').choices(roles).default('owner'))
      .addHelpText('after', databaseHelp)
      .action(async (account: string, publisher: string, { role }: { role: PublisherRole }) => {
        await withDatabase(terminal, (database, store) => store.joinPublisher(database, account, publisher, role));
        terminal.stderr.write('Done.\n');
      }),
    ['pia acme', 'an owner, who can push images and make keys'],
    ['max acme --role analyst', 'who sees reports'],
  );
