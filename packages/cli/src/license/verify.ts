import { readFile } from 'node:fs/promises';
import { type LicenseResult, type TrustedKeys, verifyLicense } from '@chandlery/license';
import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { listOption } from '../command/list-option.ts';
import { parseMoment } from '../command/moment.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { type StoreOptions, requireSafe, storeAddress, storeOption } from '../store/address.ts';
import { writeJson } from '../terminal/json.ts';
import { plain } from '../terminal/plain-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { describeResult } from './describe-result.ts';
import { dockerKey, keysInFile, keysOfStore } from './trusted-keys.ts';

interface Options extends StoreOptions, FormatOptions {
  readonly keys?: string;
  readonly trust?: readonly string[];
  readonly docker?: true;
  readonly at?: Date;
}

const input = async (file: string, { stdin }: Terminal): Promise<Uint8Array> => {
  if (file === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CommandError(exitCodes.failed, `${file} cannot be read: ${error.message}`, { cause: error });
  }
};

const trustedKeys = async (options: Options, terminal: Terminal): Promise<TrustedKeys> => {
  const { keys, trust = [], docker } = options;
  if (keys !== undefined) return keysInFile(keys);
  const pinned = [...trust, ...(docker === true ? [dockerKey] : [])];
  if (pinned.length > 0) return pinned;
  const store = await storeAddress(options, terminal);
  // Whoever is on the way could put a key of theirs among the store's.
  requireSafe(store);
  return keysOfStore(store);
};

const verify = async (file: string, options: Options, terminal: Terminal): Promise<LicenseResult> => {
  const license = await input(file, terminal);
  try {
    return await verifyLicense(license, { trustedKeys: await trustedKeys(options, terminal), now: options.at });
  } catch (error) {
    if (error instanceof TypeError) throw new CommandError(exitCodes.failed, error.message, { cause: error });
    throw error;
  }
};

/** `license verify`: whether a licence file counts. */
export const verifyCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('verify')
      .description('verify a licence file: who signed it, whether it was altered, whether it counts now')
      .addArgument(new Argument('<FILE>', 'the licence; - for standard input'))
      .addOption(new Option('--keys <FILE>', "whose licences count: a store's key set, saved as a file"))
      .addOption(listOption('--trust <KEY-ID>', 'whose licences count: the id of a key').conflicts('keys'))
      .addOption(new Option('--docker', "Docker's own licences count").conflicts('keys'))
      .addOption(new Option('--at <MOMENT>', 'judge at another moment than now').argParser(parseMoment))
      .addOption(storeOption())
      .addOption(formatOption())
      .addHelpText(
        'after',
        `
Without --keys, --trust and --docker the licences of a store count, which is asked for its keys. Nothing of the licence leaves this
machine. The exit code is 0 where the licence is valid or in its days of grace, 6 where it does not count.`,
      )
      .action(async (file: string, options: Options) => {
        const result = await verify(file, options, terminal);
        if (options.format === 'json') writeJson(terminal, result);
        else terminal.stdout.write(describeResult(terminal, plain(result)));
        if (result.outcome !== 'valid' && result.outcome !== 'in_grace')
          throw new CommandError(exitCodes.refuted, 'The licence does not count.');
      }),
    ['acme.lic --store https://store.example.com', 'with the keys that the store publishes'],
    ['acme.lic --keys keys.json', 'without a connection'],
    ['docker_subscription.lic --docker', "a licence of Docker's own"],
  );
