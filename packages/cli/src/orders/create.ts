import { readFile } from 'node:fs/promises';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, type QuietOptions, formatOption, quietOption } from '../command/format.ts';
import { parseMoment } from '../command/moment.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { type StoreOptions, storeAddress, storeOption } from '../store/address.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Order, openFulfilment } from './fulfilment.ts';
import { writeOrders } from './write-orders.ts';

interface Options extends StoreOptions, FormatOptions, QuietOptions {
  readonly partnerId?: string;
  readonly component?: readonly Component[];
  readonly start?: Date;
  readonly end?: Date;
  readonly token?: string;
  readonly from?: string;
}

interface Component {
  readonly name: string;
  readonly value: number;
}

const readComponent = (text: string, before: readonly Component[] = []): readonly Component[] => {
  const [, name, value] = /^(.+)=(\d{1,9})$/.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('It takes a name and a whole number: Nodes=5');
  return [...before, { name, value: Number(value) }];
};

const textOf = async (file: string, { stdin }: Terminal): Promise<string> => {
  if (file !== '-') return readFile(file, 'utf8');
  let text = '';
  for await (const chunk of stdin) text += chunk.toString();
  return text;
};

/** An order from a file, as the interface takes it. */
const readOrder = async (file: string, terminal: Terminal): Promise<object> => {
  let order: unknown;
  try {
    order = JSON.parse(await textOf(file, terminal));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new CommandError(exitCodes.failed, `${file === '-' ? 'Standard input' : file} ${why}.`, { cause: error });
  }
  if (typeof order === 'object' && order !== null && !Array.isArray(order)) return order;
  throw new CommandError(exitCodes.failed, 'An order is a JSON object with partner_id and items.');
};

const orderOf = (product: string, plan: string, { partnerId, component = [], start, end, token }: Options): object => ({
  partner_id: partnerId,
  items: [
    {
      product_id: product,
      rate_plan_id: plan,
      pricing_components: component,
      ...(start === undefined ? {} : { subscription_start_date: start.toISOString() }),
      ...(end === undefined ? {} : { subscription_end_date: end.toISOString() }),
    },
  ],
  ...(token === undefined ? {} : { token }),
});

const request = (product: string | undefined, plan: string | undefined, options: Options, terminal: Terminal) => {
  if (options.from !== undefined) {
    if (product !== undefined) throw new CommandError(exitCodes.failed, 'Give a product and its plan, or --from FILE.');
    return readOrder(options.from, terminal);
  }
  if (product === undefined || plan === undefined)
    throw new CommandError(exitCodes.failed, 'Of what? Give a product and its plan: acme/db business');
  if (options.partnerId === undefined) throw new CommandError(exitCodes.failed, 'Whose order is it? --partner-id ID');
  return orderOf(product, plan, options);
};

/** `orders create`. */
export const createCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('create')
      .description('order a plan for a customer of yours, who redeems it by the address that is written')
      .addArgument(new Argument('[PRODUCT]', 'its name, id, or your own id for it'))
      .addArgument(new Argument('[PLAN]', 'its name, id, or your own id for it'))
      .addOption(new Option('--partner-id <ID>', 'who makes it, as you call them'))
      .addOption(
        new Option('--component <NAME=N>', 'how many of what is counted; may be given several times').argParser(
          readComponent,
        ),
      )
      .addOption(
        new Option('--start <DAY>', 'when the subscription begins; as it is redeemed unless told').argParser(
          parseMoment,
        ),
      )
      .addOption(new Option('--end <DAY>', 'when it ends; as the plan says unless told').argParser(parseMoment))
      .addOption(new Option('--token <TOKEN>', 'what redeems it; the store makes one unless told'))
      .addOption(
        new Option('--from <FILE>', 'an order of several items or with product keys, as JSON; - for standard input'),
      )
      .addOption(storeOption())
      .addOption(formatOption())
      .addOption(quietOption('its id'))
      .action(async (product: string | undefined, plan: string | undefined, options: Options) => {
        const body = await request(product, plan, options, terminal);
        const call = await openFulfilment(options, terminal);
        const order = (await call('/orders', { method: 'POST', body })) as Order;
        if (options.format === 'json') writeJson(terminal, order);
        else writeOrders(terminal, [order], options);
        const page = new URL('/orders/redeem', await storeAddress(options, terminal));
        page.searchParams.set('token', order.token);
        terminal.stderr.write(`The customer redeems it at ${page.href}\n`);
      }),
    ['acme/db business --partner-id acme-sales --component Nodes=5', 'one plan'],
    ['acme/db business --partner-id acme-sales --end 2028-01-01', 'until a day'],
    ['--from order.json', 'several plans, product keys'],
  );
