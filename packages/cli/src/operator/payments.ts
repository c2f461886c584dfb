import type { PaymentRow } from '@chandlery/store';
import { Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, type QuietOptions, formatOption, quietOption } from '../command/format.ts';
import { type LimitOptions, limitOptions, wanted } from '../command/limit.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { money } from '../product/price.ts';
import { writeJson } from '../terminal/json.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options extends FormatOptions, QuietOptions, LimitOptions {
  readonly holder?: string;
  readonly subscription?: string;
}

const write = (terminal: Terminal, items: readonly PaymentRow[], options: Options): void => {
  if (options.format === 'json') writeJson(terminal, { items });
  else if (options.quiet === true) terminal.stdout.write(items.map(({ id }) => `${id}\n`).join(''));
  else if (items.length === 0) terminal.stderr.write('There are none.\n');
  else
    terminal.stdout.write(
      table(terminal, items, [
        { header: 'PAYMENT', text: ({ id }) => id },
        { header: 'FOR', text: ({ kind }) => kind, isDispensable: true },
        { header: 'AMOUNT', text: ({ amount, currency }) => money(amount, currency) },
        { header: 'BACK', text: ({ refunded, currency }) => (refunded === 0 ? '' : money(refunded, currency)) },
        { header: 'PAID', text: ({ paidAt }) => paidAt.toISOString().slice(0, 10) },
        { header: 'SUBSCRIPTION', text: ({ subscriptionId }) => subscriptionId, isDispensable: true },
        { header: 'WITH', text: ({ provider, reference }) => `${provider} ${reference}`, isDispensable: true },
      ]),
    );
};

/** `operator payments`: money that came in. */
export const paymentsCommand = (terminal: Terminal): Command => {
  const command = new Command('payments')
    .description('list payments, newest first')
    .addOption(new Option('--subscription <ID>', 'for this subscription'))
    .addOption(new Option('--holder <HOLDER>', 'of this account or organisation'))
    .addOption(formatOption())
    .addOption(quietOption('ids'))
    .action(async (options: Options) => {
      const { holder, subscription } = options;
      const items = await withDatabase(terminal, async (database, store) => {
        const holderId = holder === undefined ? undefined : await store.findHolderId(database, holder);
        return store.listPayments(database, { holderId, subscription, limit: wanted(options) });
      });
      write(terminal, items, options);
    });
  for (const option of limitOptions(50)) command.addOption(option);
  command.addHelpText('after', databaseHelp);
  return addExamples(
    command,
    ['--holder ann', 'what somebody has paid'],
    ['--subscription sub-3d2f6c1e-8a51-4f0c-9f57-2f6f0f6f7d10 --format json', 'for a program'],
  );
};
