import type { PublisherKey } from '@chandlery/contract';
import { Command, Option } from 'commander';
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
import { type PublisherOptions, publisherOption, publisherSlug } from './publisher.ts';

interface Options extends StoreOptions, FormatOptions, QuietOptions, PublisherOptions {
  readonly all?: true;
}

const keyTable = (terminal: Terminal, keys: readonly PublisherKey[]): string => {
  const { red } = colorsOf(terminal.stdout, terminal.env);
  return table(terminal, keys, [
    { header: 'ID', text: ({ id }) => id },
    { header: 'NAME', text: ({ name }) => name, shrinksTo: 8 },
    { header: 'KEY', text: ({ display }) => display, shrinksTo: 12 },
    { header: 'USED', text: ({ usedAt }) => (usedAt === null ? 'never' : day(usedAt)) },
    {
      header: 'STATE',
      text: ({ revokedAt }) => (revokedAt === null ? 'good' : red(`revoked ${day(revokedAt)}`)),
    },
    {
      header: 'FOR',
      text: ({ kind, scopes, origins }) => (kind === 'secret' ? scopes : origins).join(', '),
      shrinksTo: 12,
      isDispensable: true,
    },
  ]);
};

/** `keys list`. */
export const listCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('list')
      .description('list keys, newest first')
      .addOption(publisherOption())
      .addOption(new Option('--all', 'also those that were revoked'))
      .addOption(storeOption())
      .addOption(formatOption())
      .addOption(quietOption('ids'))
      .action(async (options: Options) => {
        const client = await ownClientFor(options, terminal);
        const found = await client.publisherKeys.list(await publisherSlug(options, client));
        const items = found.items.filter(({ revokedAt }) => options.all === true || revokedAt === null);
        if (options.format === 'json') writeJson(terminal, { items });
        else if (options.quiet === true) terminal.stdout.write(plain(items.map(({ id }) => `${id}\n`)).join(''));
        else if (items.length === 0) terminal.stderr.write('There are none.\n');
        else terminal.stdout.write(keyTable(terminal, plain(items)));
      }),
    ['', 'those that are good'],
    ['--publisher acme --all --format json', 'all there ever were, for a program'],
  );
