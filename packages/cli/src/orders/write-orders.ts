import type { QuietOptions } from '../command/format.ts';
import { day } from '../product/words.ts';
import { plain } from '../terminal/plain-text.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Order } from './fulfilment.ts';

/** Orders as people read them. */
export const writeOrders = (terminal: Terminal, orders: readonly Order[], { quiet }: QuietOptions): void => {
  const rows = plain(orders);
  if (quiet === true) terminal.stdout.write(rows.map(({ order_id: id }) => `${id}\n`).join(''));
  else if (rows.length === 0) terminal.stderr.write('There are none.\n');
  else
    terminal.stdout.write(
      table(terminal, rows, [
        { header: 'ORDER', text: ({ order_id: id }) => id },
        { header: 'STATE', text: ({ state }) => state },
        { header: 'PARTNER', text: ({ partner_id: partner }) => partner, shrinksTo: 10 },
        {
          header: 'ITEMS',
          text: ({ items }) => items.map((item) => `${item.product_id} ${item.rate_plan_id}`).join(', '),
          shrinksTo: 16,
        },
        { header: 'CREATED', text: ({ created }) => day(created), isDispensable: true },
      ]),
    );
};
