import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { parseCount, parseMoment } from '../command/moment.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { productArgument } from '../product/name.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options extends FormatOptions {
  readonly plan?: string;
  readonly from?: Date;
  readonly until?: Date;
  readonly days?: number;
  readonly graceDays: number;
  readonly termsLater?: true;
}

const day = 86_400_000;

const endOf = ({ until, days }: Options, start: Date): Date | null =>
  days === undefined ? (until ?? null) : new Date(start.getTime() + days * day);

/** `operator grant`: a subscription that nobody pays for through the store. */
export const grantCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('grant')
      .description('give somebody a subscription')
      .addArgument(
        new Argument('<HOLDER>', 'who gets it: an account by user name, e-mail or id; an organisation by slug or id'),
      )
      .addArgument(productArgument())
      .addOption(new Option('--plan <SLUG>', "one of the product's plans; its default one unless told"))
      .addOption(new Option('--from <MOMENT>', 'when it starts; now unless told').argParser(parseMoment))
      .addOption(new Option('--until <MOMENT>', 'when it ends; without an end unless told').argParser(parseMoment))
      .addOption(new Option('--days <N>', 'how long it lasts').argParser(parseCount).conflicts('until'))
      .addOption(new Option('--grace-days <N>', 'days that it counts beyond its end').argParser(parseCount).default(0))
      .addOption(new Option('--terms-later', "let the holder accept the product's terms; nothing can be pulled before"))
      .addOption(formatOption())
      .addHelpText('after', databaseHelp)
      .action(async (holder: string, product: string, options: Options) => {
        const start = options.from ?? new Date();
        const end = endOf(options, start);
        const granted = await withDatabase(terminal, async (database, store) => {
          const holderId = await store.findHolderId(database, holder);
          const id = await store.grantSubscription(database, {
            holderId,
            product,
            plan: options.plan ?? null,
            start,
            end,
            graceDays: options.graceDays,
            termsAcceptedBy: options.termsLater === true ? null : holderId,
          });
          return { id, holderId };
        });
        if (options.format === 'json') writeJson(terminal, { ...granted, product, start, end });
        else terminal.stdout.write(`${granted.id}\n`);
      }),
    ['ann acme/db --plan business', 'without an end'],
    ['ann@example.com acme/db --days 30', 'for a month'],
    ['nordhaven acme/db --from 2027-01-01 --until 2028-01-01 --grace-days 14', 'for a year, to an organisation'],
  );
