import type * as library from '@chandlery/store';
import { Command, Option } from 'commander';
import { parseDuration } from '../command/duration.ts';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { parseMoment } from '../command/moment.ts';
import { loadStore } from '../database/load-store.ts';
import { withDatabase } from '../database/with-database.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options extends FormatOptions {
  readonly advance?: number;
  readonly to?: Date;
}

/** Reads a clock, and advances it. */
interface ClockAccess {
  readonly read: () => Promise<Date>;
  /** @param by milliseconds */
  readonly advance: (by: number) => Promise<Date>;
}

const help = `
Subscriptions begin, renew, fail to be paid and end by this clock. It shows the machine's time until it is advanced, and never goes back.
Only the sandbox has one: with Stripe, and in production, time is money. A store that is running notices within a second.

The store's database is the one that CHANDLERY_DATA or DATABASE_URL name. Where the embedded one is open in a store that runs, that
store is asked instead, on this machine, on PORT.`;

const throughStore = ({ env }: Terminal): ClockAccess => {
  const url = `http://localhost:${env['PORT'] ?? '8080'}/sandbox/clock`;
  const ask = async (init?: RequestInit): Promise<Date> => {
    const response = await fetch(url, init).catch((error: unknown) => {
      throw new CommandError(exitCodes.unreachable, `The store that has the database open does not answer at ${url}.`, {
        cause: error,
      });
    });
    if (!response.ok)
      throw new CommandError(exitCodes.failed, `${url} answered ${response.status}: it is not the sandbox's clock.`);
    const { now } = (await response.json()) as { readonly now: string };
    return new Date(now);
  };
  const headers = { 'content-type': 'application/json' };
  return { read: () => ask(), advance: (by) => ask({ method: 'POST', headers, body: JSON.stringify({ by }) }) };
};

const act = async ({ read, advance }: ClockAccess, { advance: by, to }: Options): Promise<Date> => {
  if (by !== undefined) return advance(by);
  const now = await read();
  if (to === undefined) return now;
  if (to < now)
    throw new CommandError(exitCodes.failed, `It is ${now.toISOString()} by the store's clock, which never goes back.`);
  return advance(to.getTime() - now.getTime());
};

const isInUse = (error: unknown, store: typeof library): boolean =>
  error instanceof CommandError && error.cause instanceof store.FolderInUseError;

const operate = async (terminal: Terminal, options: Options): Promise<Date> => {
  const store = await loadStore();
  try {
    return await withDatabase(terminal, (database) => {
      store.mustHaveTestClock(store.readConfig(terminal.env));
      const access = {
        read: () => store.readClock(database),
        advance: (by: number) => store.advanceClock(database, by),
      };
      return act(access, options);
    });
  } catch (error) {
    if (!isInUse(error, store)) throw error;
    return act(throughStore(terminal), options);
  }
};

/** `operator clock`: the time of a store that plays with money. */
export const clockCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('clock')
      .description("show or advance the sandbox's clock")
      .addOption(new Option('--advance <TIME>', 'by a length of time: 90m, 12h, 31d, 2w').argParser(parseDuration))
      .addOption(new Option('--to <MOMENT>', 'to a day or moment').argParser(parseMoment).conflicts('advance'))
      .addOption(formatOption())
      .addHelpText('after', help)
      .action(async (options: Options) => {
        const now = await operate(terminal, options);
        if (options.format === 'json') writeJson(terminal, { now });
        else terminal.stdout.write(`${now.toISOString()}\n`);
      }),
    ['', 'what it shows'],
    ['--advance 31d', 'a month on: what is due is charged'],
    ['--to 2027-12-31', 'to a day'],
  );
