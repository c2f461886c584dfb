import { Argument, Command } from 'commander';
import { addExamples } from '../command/examples.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `operator end`: ends a subscription at once. */
export const endCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('end')
      .description('end a subscription at once, whatever was paid for')
      .addArgument(new Argument('<SUBSCRIPTION>', 'its id'))
      .addHelpText('after', `${databaseHelp}\n\nWho pulls at this moment may go on for up to five minutes.`)
      .action(async (id: string) => {
        await withDatabase(terminal, (database, store) => store.endSubscription(database, id));
        terminal.stdout.write(`${id}\n`);
      }),
    ['sub-3d2f6c1e-8a51-4f0c-9f57-2f6f0f6f7d10', 'from now on its holder cannot pull by it'],
  );
