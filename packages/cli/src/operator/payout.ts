import type { PayoutAccount } from '@chandlery/store';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type ByOptions, byOption } from './by.ts';

interface Options extends ByOptions {
  readonly share?: number;
  readonly reason?: string;
}

/** Per cent with at most two decimals. @returns hundredths of a per cent */
const parseShare = (text: string): number => {
  const share = Math.round(Number(text) * 100);
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text) || share > 10_000)
    throw new InvalidArgumentError('It takes a percentage from 0 to 100, such as 85 or 82.5.');
  return share;
};

const parseAccount = (text: string): string => {
  if (text !== 'none' && !/^acct_\w+$/.test(text))
    throw new InvalidArgumentError('It takes the id of a connected account, acct_…, or none.');
  return text;
};

const accountOf = (account: string, share: number | undefined): PayoutAccount | null => {
  if (account === 'none') return null;
  if (share === undefined) throw new CommandError(exitCodes.failed, 'Say what the publisher gets with --share.');
  return { reference: account, share };
};

const help = `
The account is one that is connected to yours with Stripe Connect. What is paid goes there, less what the store keeps; what is paid back
comes back from there. It holds for what is bought from now on: subscriptions that are there keep theirs.`;

/** `operator payout`: where a publisher's share goes. */
export const payoutCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('payout')
      .description("set the account that gets a publisher's share of what its customers pay through Stripe")
      .addArgument(new Argument('<PUBLISHER>', 'its slug: acme'))
      .addArgument(
        new Argument('<ACCOUNT>', 'its connected account, acct_…; none: all stays with the store').argParser(
          parseAccount,
        ),
      )
      .addOption(new Option('--share <PERCENT>', 'what the publisher gets: 85').argParser(parseShare))
      .addOption(byOption())
      .addOption(new Option('--reason <TEXT>', 'why; kept with the decision'))
      .addHelpText('after', `${help}\n${databaseHelp}`)
      .action(async (publisher: string, account: string, options: Options) => {
        const { share, by, reason = null } = options;
        const wanted = accountOf(account, share);
        await withDatabase(terminal, (database, store) => store.setPayout(database, publisher, wanted, { by, reason }));
        terminal.stderr.write('Done.\n');
      }),
    ['acme acct_1AcmeExample --share 85', 'the store keeps 15 %'],
    ['acme none', 'all of it stays with the store'],
  );
