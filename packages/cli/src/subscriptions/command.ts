import type { Subscription } from '@chandlery/contract';
import { Command, Option } from 'commander';
import { collectPages } from '../command/collect-pages.ts';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, type QuietOptions, formatOption, quietOption } from '../command/format.ts';
import { type LimitOptions, limitOptions, wanted } from '../command/limit.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { ownClientFor } from '../store/client.ts';
import { writeJson } from '../terminal/json.ts';
import { plain } from '../terminal/plain-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { describeSubscription } from './describe-subscription.ts';
import { subscriptionTable } from './subscription-table.ts';

interface Options extends StoreOptions, FormatOptions, QuietOptions, LimitOptions {
  readonly holder?: string;
  readonly product?: string;
}

const show = async (id: string, options: Options, terminal: Terminal): Promise<void> => {
  const { subscriptions } = await ownClientFor(options, terminal);
  const subscription = await subscriptions.get(id);
  if (options.format === 'json') writeJson(terminal, subscription);
  else terminal.stdout.write(describeSubscription(terminal, plain(subscription)));
};

const list = async (options: Options, terminal: Terminal): Promise<void> => {
  const { holder, product } = options;
  const { subscriptions } = await ownClientFor(options, terminal);
  const { items, hasMore } = await collectPages<Subscription>(
    (page) => subscriptions.list({ holder, product, ...page }),
    wanted(options),
    'subscriptions',
    terminal.stderr,
  );
  if (options.format === 'json') writeJson(terminal, { items, hasMore });
  else if (options.quiet === true) terminal.stdout.write(plain(items.map(({ id }) => `${id}\n`)).join(''));
  else if (items.length === 0) terminal.stderr.write('There are none.\n');
  else terminal.stdout.write(subscriptionTable(terminal, plain(items)));
  if (hasMore && options.format === 'text') terminal.stderr.write('There are more: --limit, or --all.\n');
};

/** `subscriptions`: what somebody and their organisations hold. */
export const subscriptionsCommand = (terminal: Terminal): Command => {
  const command = new Command('subscriptions')
    .description('list what you and your organisations subscribe to, or show one subscription')
    .argument('[SUBSCRIPTION]', 'the id of one, to show all of it')
    .addOption(new Option('--holder <ID>', 'what this organisation alone holds'))
    .addOption(new Option('--product <PRODUCT>', 'to this product alone: acme/db'))
    .addOption(storeOption())
    .addOption(formatOption())
    .addOption(quietOption('ids'))
    .action((id: string | undefined, options: Options) =>
      id === undefined ? list(options, terminal) : show(id, options, terminal),
    );
  for (const option of limitOptions(50)) command.addOption(option);
  return addExamples(
    command,
    ['', 'all that you may pull by subscription'],
    ['--product acme/db --quiet', 'ids of those to a product'],
    ['sub-3d2f6c1e-8a51-4f0c-9f57-2f6f0f6f7d10', 'one, with its period, quantities and images'],
  );
};
