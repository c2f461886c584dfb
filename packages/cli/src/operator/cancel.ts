import type { Cancellation } from '@chandlery/store';
import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type ByOptions, byOption } from './by.ts';
import { describeRefunds, refundHelp } from './describe-refunds.ts';

interface Options extends FormatOptions, ByOptions {
  readonly now?: true;
  readonly refund?: Cancellation['refund'];
  readonly reason?: string;
}

const help = `
Without --now it goes on to the end of what has been paid for, or of its minimum term. With it, licences are revoked and pulls stop within
five minutes. Its holder is written to, and nothing more is charged.

  full      all that was paid for the present period goes back
  prorated  the part of it that is left
  none      nothing
${refundHelp}
`;

/** `operator cancel`: a subscription, with what goes back of it. */
export const cancelCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('cancel')
      .description('cancel a subscription, and pay back what was paid for it')
      .addArgument(new Argument('<SUBSCRIPTION>', 'its id'))
      .addOption(new Option('--now', 'at once, and not when its period ends'))
      .addOption(
        new Option('--refund <HOW>', 'what goes back of what was paid for the present period; --now needs it').choices([
          'full',
          'prorated',
          'none',
        ]),
      )
      .addOption(byOption())
      .addOption(new Option('--reason <TEXT>', 'why; kept with the decision'))
      .addOption(formatOption())
      .addHelpText('after', help + databaseHelp)
      .action(async (id: string, options: Options) => {
        const { now, refund, by, reason = null, format } = options;
        if (now === true && refund === undefined)
          throw new CommandError(exitCodes.failed, 'Say what goes back with --refund full, prorated or none.');
        if (now !== true && refund !== undefined && refund !== 'none')
          throw new CommandError(
            exitCodes.failed,
            'What goes on to its end has been paid for: nothing goes back. Say --now, or leave --refund out.',
          );
        const refunds = await withDatabase(terminal, async (database, store) =>
          store.cancelSubscription(
            database,
            id,
            { when: now === true ? 'now' : 'period_end', refund: refund ?? 'none' },
            { by, reason },
            await store.currentTime(database, store.readConfig(terminal.env)),
          ),
        );
        if (format === 'json') writeJson(terminal, { id, refunds });
        else {
          terminal.stdout.write(`${id}\n`);
          terminal.stderr.write(describeRefunds(refunds));
        }
      }),
    ['sub-3d2f6c1e-8a51-4f0c-9f57-2f6f0f6f7d10 --now --refund prorated', 'at once'],
    ['sub-3d2f6c1e-8a51-4f0c-9f57-2f6f0f6f7d10', 'when its period ends'],
  );
