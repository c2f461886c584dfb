import { Command } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, type QuietOptions, formatOption, quietOption } from '../command/format.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { ownClientFor } from '../store/client.ts';
import { writeJson } from '../terminal/json.ts';
import { plain } from '../terminal/plain-text.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options extends StoreOptions, FormatOptions, QuietOptions {}

/** `orgs`: what somebody is a member of. */
export const orgsCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('orgs')
      .description('list the organisations and publishers that you are a member of, and what you are there')
      .addOption(storeOption())
      .addOption(formatOption())
      .addOption(quietOption('slugs'))
      .action(async (options: Options) => {
        const client = await ownClientFor(options, terminal);
        const found = await client.get();
        const { organisations, publishers } = found;
        if (options.format === 'json') {
          writeJson(terminal, { organisations, publishers });
          return;
        }
        const rows = plain([
          ...organisations.map(({ slug, name, role }) => ({ slug, name, role, kind: 'customer' })),
          ...publishers.map(({ slug, name, role }) => ({ slug, name, role, kind: 'publisher' })),
        ]);
        if (options.quiet === true) terminal.stdout.write(rows.map(({ slug }) => `${slug}\n`).join(''));
        else if (rows.length === 0) terminal.stderr.write(`${plain(found.username)} is a member of none.\n`);
        else
          terminal.stdout.write(
            table(terminal, rows, [
              { header: 'SLUG', text: ({ slug }) => slug },
              { header: 'NAME', text: ({ name }) => name, shrinksTo: 12 },
              { header: 'KIND', text: ({ kind }) => kind },
              { header: 'ROLE', text: ({ role }) => role },
            ]),
          );
      }),
    ['', 'yours'],
    ["--format json | jq -r '.organisations[].id'", 'their ids, such as subscriptions are held by'],
  );
