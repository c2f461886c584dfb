import type { OperatorSubscription } from '@chandlery/store';
import { Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, type QuietOptions, formatOption, quietOption } from '../command/format.ts';
import { type LimitOptions, limitOptions, wanted } from '../command/limit.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { writeJson } from '../terminal/json.ts';
import { plain } from '../terminal/plain-text.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options extends FormatOptions, QuietOptions, LimitOptions {
  readonly holder?: string;
  readonly product?: string;
  readonly state?: OperatorSubscription['state'];
}

const states = [
  'preparing',
  'active',
  'past_due',
  'cancelled',
  'expired',
  'failed',
] satisfies OperatorSubscription['state'][];

const day = (moment: Date | null): string => moment?.toISOString().slice(0, 10) ?? '';

const write = (terminal: Terminal, items: readonly OperatorSubscription[], options: Options): void => {
  if (options.format === 'json') writeJson(terminal, { items });
  else if (options.quiet === true) terminal.stdout.write(items.map(({ id }) => `${id}\n`).join(''));
  else if (items.length === 0) terminal.stderr.write('There are none.\n');
  else
    terminal.stdout.write(
      table(terminal, plain(items), [
        { header: 'SUBSCRIPTION', text: ({ id }) => id },
        { header: 'HOLDER', text: ({ holder, holderId }) => holder ?? holderId, shrinksTo: 12 },
        { header: 'PRODUCT', text: ({ product }) => product, shrinksTo: 12 },
        { header: 'PLAN', text: ({ plan }) => plan, isDispensable: true },
        { header: 'STATE', text: ({ state, isTrial }) => (isTrial ? `${state}, trial` : state) },
        { header: 'ENDS', text: ({ currentPeriodEnd }) => day(currentPeriodEnd), isDispensable: true },
      ]),
    );
};

/** `operator subscriptions`: those that there are. */
export const subscriptionsCommand = (terminal: Terminal): Command => {
  const command = new Command('subscriptions')
    .description('list subscriptions, newest first')
    .addOption(new Option('--holder <HOLDER>', 'of this account or organisation'))
    .addOption(new Option('--product <NAME>', 'to this product: acme/db'))
    .addOption(new Option('--state <STATE>', 'in this state').choices(states))
    .addOption(formatOption())
    .addOption(quietOption('ids'))
    .action(async (options: Options) => {
      const { holder, product, state } = options;
      const items = await withDatabase(terminal, async (database, store) => {
        const holderId = holder === undefined ? undefined : await store.findHolderId(database, holder);
        return store.listSubscriptions(database, { holderId, product, state, limit: wanted(options) });
      });
      write(terminal, items, options);
    });
  for (const option of limitOptions(50)) command.addOption(option);
  command.addHelpText('after', databaseHelp);
  return addExamples(
    command,
    ['--product acme/db --state active', 'who has it now'],
    ['--holder ann --format json', 'what somebody has, for a program'],
  );
};
