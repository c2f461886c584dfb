import type { Finding, Reconciliation } from '@chandlery/store';
import { Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { parseCount } from '../command/moment.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { CommandError, type ExitCode, exitCodes } from '../exit-code.ts';
import { writeJson } from '../terminal/json.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options extends FormatOptions {
  readonly days: number;
  readonly dryRun?: true;
}

const words = {
  checkout_not_settled: 'a checkout was paid for, or can be no more, and does not know it',
  renewal_missed: 'a renewal that was paid is not booked',
  failed_payment_missed: 'a payment failed, and nobody knows',
  cancellation_missed: 'a customer cancelled, or took that back, and the store does not know',
  end_missed: 'nothing is charged any more, and the subscription goes on',
  refund_missed: 'money went back that is still booked',
  end_not_told: 'the provider does not know when the subscription ends',
  subscription_unknown: 'the provider charges for a subscription that the store does not have',
  subscription_not_charged: 'the store has a subscription that the provider does not',
  payment_unknown: 'money came in that is booked nowhere',
  payment_differs: 'a payment is booked with another amount',
} as const satisfies Record<Finding['kind'], string>;

const help = `
The store hears from its payment provider by webhooks, and this compares what both have written down: payments, renewals, refunds,
cancellations and ends. What the store missed it takes in now, and what the provider missed it is told. Run it after the store was down for
long, after the webhook's secret was wrong, or every night. It is safe to run at any time, also beside a store that runs.

Exit codes:
  0  the books agree, or do now
  1  something is left that somebody has to look at
  6  --dry-run found differences
`;

const exitCodeOf = ({ findings }: Reconciliation): ExitCode => {
  if (findings.some(({ state }) => state === 'left')) return exitCodes.partly;
  return findings.some(({ state }) => state === 'found') ? exitCodes.refuted : exitCodes.done;
};

const summary = ({ compared, findings }: Reconciliation): string => {
  const count = (state: Finding['state']) => findings.filter((each) => each.state === state).length;
  return `${compared} entries compared: ${count('mended')} mended, ${count('found')} found and not touched, ${count('left')} left.`;
};

const write = (terminal: Terminal, { findings }: Reconciliation): void => {
  if (findings.length === 0) return;
  terminal.stdout.write(
    table(terminal, findings, [
      { header: 'STATE', text: ({ state }) => state },
      { header: 'SUBJECT', text: ({ subject }) => subject },
      { header: 'WHAT', text: ({ kind }) => words[kind], shrinksTo: 20 },
      { header: 'REFERENCE', text: ({ reference }) => reference, isDispensable: true },
    ]),
  );
};

/** `operator reconcile`: the store's books beside those of its payment provider. */
export const reconcileCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('reconcile')
      .description('compare payments and subscriptions with the payment provider, and mend what was missed')
      .addOption(new Option('--dry-run', 'only name what differs'))
      .addOption(new Option('--days <N>', 'compare payments of so many days').argParser(parseCount).default(90))
      .addOption(formatOption())
      .addHelpText('after', help + databaseHelp)
      .action(async (options: Options) => {
        const { days, dryRun, format } = options;
        const done = await withDatabase(terminal, (database, store) =>
          store.reconcileStore(database, store.readConfig(terminal.env), { days, isDryRun: dryRun === true }),
        );
        if (format === 'json') writeJson(terminal, done);
        else write(terminal, done);
        const code = exitCodeOf(done);
        if (code !== exitCodes.done) throw new CommandError(code, summary(done));
        if (format === 'text') terminal.stderr.write(`${summary(done)}\n`);
      }),
    ['', 'mend what was missed'],
    ['--dry-run --format json', 'what differs, for a program'],
  );
