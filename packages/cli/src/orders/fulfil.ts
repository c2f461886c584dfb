import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Order, openFulfilment } from './fulfilment.ts';
import { writeOrders } from './write-orders.ts';

interface Options extends StoreOptions, FormatOptions {
  readonly dockerId: string;
  readonly termsAccepted?: true;
}

/** `orders fulfil`. */
export const fulfilCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('fulfil')
      .alias('fulfill')
      .description('give an account or organisation what was ordered, without its redeeming it')
      .addArgument(new Argument('<ORDER>', 'its id'))
      .addOption(new Option('--docker-id <ID>', 'id of the account or organisation that gets it').makeOptionMandatory())
      .addOption(new Option('--terms-accepted', 'they have accepted your terms: nothing is given without'))
      .addOption(storeOption())
      .addOption(formatOption())
      .action(async (id: string, { dockerId, termsAccepted, ...options }: Options) => {
        if (termsAccepted !== true)
          throw new CommandError(
            exitCodes.failed,
            'Have they accepted your terms? Say so with --terms-accepted, or let them redeem the order themselves, which asks them.',
          );
        const call = await openFulfilment(options, terminal);
        const body = { state: 'fulfilled', docker_id: dockerId, eusa_accepted: true };
        const order = (await call(`/orders/${encodeURIComponent(id)}`, { method: 'PATCH', body })) as Order;
        if (options.format === 'json') writeJson(terminal, order);
        else writeOrders(terminal, [order], {});
      }),
    [
      'ord-3d2f6c1e-8a51-4f0c-9f57-2f6f0f6f7d10 --docker-id 0Yq7XzR2mKd9TbWc4YhN8sLp3VaB5dE7 --terms-accepted',
      'whoever bought it elsewhere has a subscription now',
    ],
  );
