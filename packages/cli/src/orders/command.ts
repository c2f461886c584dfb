import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, type QuietOptions, formatOption, quietOption } from '../command/format.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { createCommand } from './create.ts';
import { fulfilCommand } from './fulfil.ts';
import { type Order, openFulfilment } from './fulfilment.ts';
import { writeOrders } from './write-orders.ts';

interface Options extends StoreOptions, FormatOptions, QuietOptions {
  readonly partnerId?: string;
  readonly token?: string;
}

const listCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('list')
      .description('list orders of a partner, or the one with a token')
      .addOption(new Option('--partner-id <ID>', 'that this partner made'))
      .addOption(new Option('--token <TOKEN>', 'which this token redeems').conflicts('partnerId'))
      .addOption(storeOption())
      .addOption(formatOption())
      .addOption(quietOption('ids'))
      .action(async (options: Options) => {
        const { partnerId, token } = options;
        const query =
          token === undefined ? new URLSearchParams({ partner_id: partnerId ?? '' }) : new URLSearchParams({ token });
        if (token === undefined && partnerId === undefined)
          throw new CommandError(exitCodes.failed, 'Whose? --partner-id ID, or --token TOKEN');
        const call = await openFulfilment(options, terminal);
        const orders = (await call(`/orders?${query}`)) as readonly Order[];
        if (options.format === 'json') writeJson(terminal, { items: orders });
        else writeOrders(terminal, orders, options);
      }),
    ['--partner-id acme-sales', 'all of a partner'],
  );

const oneCommand = (terminal: Terminal, name: string, description: string, body?: object): Command =>
  addExamples(
    new Command(name)
      .description(description)
      .addArgument(new Argument('<ORDER>', 'its id'))
      .addOption(storeOption())
      .addOption(formatOption())
      .action(async (id: string, options: Options) => {
        const call = await openFulfilment(options, terminal);
        const change = body === undefined ? undefined : ({ method: 'PATCH', body } as const);
        const order = (await call(`/orders/${encodeURIComponent(id)}`, change)) as Order;
        if (options.format === 'json') writeJson(terminal, order);
        else writeOrders(terminal, [order], {});
      }),
    ['ord-3d2f6c1e-8a51-4f0c-9f57-2f6f0f6f7d10', description],
  );

/** `orders`: what a publisher has ordered for its customers. */
export const ordersCommand = (terminal: Terminal): Command =>
  new Command('orders')
    .description('make orders for customers, list, show, fulfil and cancel them')
    .addCommand(listCommand(terminal))
    .addCommand(createCommand(terminal))
    .addCommand(oneCommand(terminal, 'show', 'show an order'))
    .addCommand(fulfilCommand(terminal))
    .addCommand(oneCommand(terminal, 'cancel', 'cancel an order for good', { state: 'cancelled' }));
