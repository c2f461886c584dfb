import type { CertificationRequest } from '@chandlery/store';
import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { listOption } from '../command/list-option.ts';
import { parseCount } from '../command/moment.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { productArgument } from '../product/name.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type ByOptions, byOption } from './by.ts';

interface Options extends FormatOptions, ByOptions {
  readonly level?: 'container' | 'plugin' | 'infrastructure';
  readonly months?: number;
  readonly plan?: readonly string[];
  readonly origins?: readonly string[];
  readonly passed?: readonly string[];
  readonly advised?: readonly string[];
  readonly skipped?: readonly string[];
  readonly reason?: string;
}

const help = `
The certificate covers the images that the store knows of this release, by their digests. Cards, catalogue, search, pages and the mark on
the publisher's own site show it from now on, wherever a plan offers these images. "operator revoke" takes it back.

Checks are named as you like; the store's pages know these, in all their languages:
  official-base, no-supervisor, non-root, health-check, labels, platforms, starts, logs, graceful-stop, plugin-api
`;

const checksOf = ({ passed = [], advised = [], skipped = [] }: Options): CertificationRequest['checks'] => [
  ...passed.map((id) => ({ id, outcome: 'passed' as const })),
  ...advised.map((id) => ({ id, outcome: 'advised' as const })),
  ...skipped.map((id) => ({ id, outcome: 'skipped' as const })),
];

/** `operator certify`: a certificate for a release. */
export const certifyCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('certify')
      .description('certify a release, for at most a year')
      .addArgument(productArgument())
      .addArgument(new Argument('<VERSION>', 'the release'))
      .addOption(
        new Option('--level <LEVEL>', "as what; by the product's type unless told").choices([
          'container',
          'plugin',
          'infrastructure',
        ]),
      )
      .addOption(new Option('--months <N>', 'for how long, 1 to 12; 12 unless told').argParser(parseCount))
      .addOption(listOption('--plan <SLUG>', 'for this plan alone; for all unless told'))
      .addOption(
        listOption('--origins <ORIGIN>', "where its mark may be shown; on the publisher's website unless told"),
      )
      .addOption(listOption('--passed <CHECK>', 'what was checked and found good'))
      .addOption(listOption('--advised <CHECK>', 'what was not met, and is advice only'))
      .addOption(listOption('--skipped <CHECK>', 'what did not apply'))
      .addOption(byOption())
      .addOption(new Option('--reason <TEXT>', 'why; kept with the decision, not shown'))
      .addOption(formatOption())
      .addHelpText('after', help + databaseHelp)
      .action(async (product: string, version: string, options: Options) => {
        const { level, months, plan, origins, by, reason = null } = options;
        const certificate = await withDatabase(terminal, async (database, store) =>
          store.certifyRelease(database, await store.openAuthority(database, store.readConfig(terminal.env)), {
            product,
            version,
            level,
            months,
            plans: plan,
            origins,
            checks: checksOf(options),
            by,
            reason,
          }),
        );
        const { id, issuedAt, expiresAt, digests, statement } = certificate;
        if (options.format === 'text') terminal.stdout.write(`${id}\n`);
        else writeJson(terminal, { id, product, version, issuedAt, expiresAt, digests, statement });
      }),
    ['acme/db 5.2.1 --passed non-root,starts,logs', 'for a year'],
    ['acme/db 5.2.1 --months 3 --origins https://acme.example,https://www.acme.example', 'for three months'],
  );
