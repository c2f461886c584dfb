import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { parseMinorUnits } from '../command/minor-units.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type ByOptions, byOption } from './by.ts';
import { describeRefunds, refundHelp } from './describe-refunds.ts';

interface Options extends FormatOptions, ByOptions {
  readonly amount?: number;
  readonly reason?: string;
}

/** `operator refund`: a payment, or a part of it. */
export const refundCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('refund')
      .description('pay a payment back; its subscription goes on')
      .addArgument(new Argument('<PAYMENT>', 'its id, as "operator payments" lists it'))
      .addOption(
        new Option(
          '--amount <N>',
          'how much, in the minor unit of its currency: 1250 is $12.50; all that is left unless told',
        ).argParser(parseMinorUnits),
      )
      .addOption(byOption())
      .addOption(new Option('--reason <TEXT>', 'why; kept with the decision'))
      .addOption(formatOption())
      .addHelpText('after', `${refundHelp}\n${databaseHelp}`)
      .action(async (id: string, options: Options) => {
        const { amount = null, by, reason = null, format } = options;
        const refund = await withDatabase(terminal, async (database, store) =>
          store.refundPayment(
            database,
            id,
            amount,
            { by, reason },
            await store.currentTime(database, store.readConfig(terminal.env)),
          ),
        );
        if (format === 'json') writeJson(terminal, refund);
        else terminal.stdout.write(describeRefunds([refund]));
      }),
    ['pay_4vM8sQ0bTg1xZr7LwPy2Kd', 'all of it'],
    ['pay_4vM8sQ0bTg1xZr7LwPy2Kd --amount 1250 --reason "Was down for a day"', 'a part of it'],
  );
