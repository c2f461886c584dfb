import { Argument, Command } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { ownClientFor } from '../store/client.ts';
import { writeJson } from '../terminal/json.ts';
import { plain } from '../terminal/plain-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type PublisherOptions, publisherOption, publisherSlug } from './publisher.ts';

interface Options extends StoreOptions, FormatOptions, PublisherOptions {}

/** `keys revoke`. */
export const revokeCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('revoke')
      .description('end a key at once and for good')
      .addArgument(new Argument('<KEY>', 'its id'))
      .addOption(publisherOption())
      .addOption(storeOption())
      .addOption(formatOption())
      .action(async (id: string, options: Options) => {
        const client = await ownClientFor(options, terminal);
        const revoked = await client.publisherKeys.revoke(await publisherSlug(options, client), id);
        if (options.format === 'json') writeJson(terminal, revoked);
        else terminal.stdout.write(`${plain(revoked.id)}\n`);
      }),
    ['pkey_8fGq2LrT0xWvNc5uYz1kEa', 'pages and servers that have it are refused from now on'],
  );
