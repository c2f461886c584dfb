import type { PublisherKeyRequest, ServerScope } from '@chandlery/contract';
import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { listOption } from '../command/list-option.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { ownClientFor } from '../store/client.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type PublisherOptions, publisherOption, publisherSlug } from './publisher.ts';

type Kind = PublisherKeyRequest['kind'];

interface Options extends StoreOptions, FormatOptions, PublisherOptions {
  readonly name: string;
  readonly live?: true;
  readonly origin?: string[];
  readonly scope?: ServerScope[];
}

/** What a secret key can be limited to. */
const serverScopes = ['catalogue:write', 'fulfilment', 'reports:read', 'webhooks:write'] satisfies ServerScope[];

const requestOf = (kind: Kind, { name, live, origin, scope }: Options): PublisherKeyRequest => {
  const mode = live === true ? 'live' : 'test';
  if (kind === 'publishable') {
    if (origin === undefined || scope !== undefined)
      throw new CommandError(exitCodes.failed, 'A publishable key takes the origins of its pages: --origin URL');
    return { kind, mode, name, origins: origin };
  }
  if (scope === undefined || origin !== undefined)
    throw new CommandError(exitCodes.failed, `A secret key takes what it may do: --scope ${serverScopes.join(', ')}`);
  return { kind, mode, name, scopes: scope };
};

/** `keys create`. */
export const createCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('create')
      .description('make a key: a publishable one for pages, or a secret one for a server')
      .addArgument(new Argument('<KIND>', 'of key').choices(['publishable', 'secret'] satisfies Kind[]))
      .requiredOption('--name <NAME>', 'what you call it')
      .addOption(new Option('--live', 'for the real thing; otherwise what is done with it is a test'))
      .addOption(listOption('--origin <URL>', 'a page that may use it, as its scheme and host: https://acme.example'))
      .addOption(listOption('--scope <SCOPE>', 'what a secret key may do', serverScopes))
      .addOption(publisherOption())
      .addOption(storeOption())
      .addOption(formatOption())
      .action(async (kind: Kind, options: Options) => {
        const request = requestOf(kind, options);
        const client = await ownClientFor(options, terminal);
        const made = await client.publisherKeys.create(await publisherSlug(options, client), request);
        if (options.format === 'json') writeJson(terminal, made);
        else terminal.stdout.write(`${made.key}\n`);
        if (kind === 'secret') terminal.stderr.write('Keep it now: it is not shown again.\n');
      }),
    ['publishable --name "Our site" --origin https://acme.example --live', 'for the pages of a site'],
    ['secret --name Billing --scope fulfilment > key.txt', 'for a server; only the key is on standard output'],
  );
