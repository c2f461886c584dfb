import { Command } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, type QuietOptions, formatOption, quietOption } from '../command/format.ts';
import { day } from '../product/words.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { ownClientFor } from '../store/client.ts';
import { colorsOf } from '../terminal/colors.ts';
import { writeJson } from '../terminal/json.ts';
import { plain } from '../terminal/plain-text.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options extends StoreOptions, FormatOptions, QuietOptions {}

/** `licenses`: what somebody and their organisations are licensed for. */
export const licensesCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('licenses')
      .description('list the licences of all that you and your organisations subscribe to')
      .addOption(storeOption())
      .addOption(formatOption())
      .addOption(quietOption('ids of subscriptions'))
      .action(async (options: Options) => {
        const { licenses } = await ownClientFor(options, terminal);
        const { items } = await licenses.list();
        if (options.format === 'json') {
          writeJson(terminal, { items });
          return;
        }
        const rows = plain(items);
        const { cyan } = colorsOf(terminal.stdout, terminal.env);
        if (options.quiet === true)
          terminal.stdout.write(rows.map(({ subscriptionId }) => `${subscriptionId}\n`).join(''));
        else if (rows.length === 0) terminal.stderr.write('There are none.\n');
        else
          terminal.stdout.write(
            table(terminal, rows, [
              { header: 'PRODUCT', text: ({ product }) => cyan(product.slug), shrinksTo: 16 },
              { header: 'PLAN', text: ({ plan, isTrial }) => (isTrial ? `${plan.slug}, trial` : plan.slug) },
              { header: 'UNTIL', text: ({ expiration }) => day(expiration) },
              {
                header: 'FOR',
                text: ({ quantities }) => quantities.map(({ name, value }) => `${value} ${name}`).join(', '),
                shrinksTo: 8,
              },
              { header: 'HOLDER', text: ({ holder }) => holder.name, shrinksTo: 8, isDispensable: true },
              { header: 'SUBSCRIPTION', text: ({ subscriptionId }) => subscriptionId },
            ]),
          );
      }),
    ['', 'all of them'],
    ['--quiet | xargs -n1 chandlery license download', 'every licence file'],
  );
