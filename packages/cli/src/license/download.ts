import { open } from 'node:fs/promises';
import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { type StoreOptions, storeOption } from '../store/address.ts';
import { ownClientFor } from '../store/client.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options extends StoreOptions {
  readonly output?: string;
  readonly force?: true;
}

/** A licence holds a private key: others on this machine may not read it. */
const write = async (file: string, text: string, { force }: Options): Promise<void> => {
  try {
    const handle = await open(file, force === true ? 'w' : 'wx', 0o600);
    await handle.writeFile(text);
    await handle.close();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isThere = 'code' in error && error.code === 'EEXIST';
    throw new CommandError(
      exitCodes.failed,
      isThere ? `${file} is there already. To replace it: --force` : `${file} cannot be written: ${error.message}`,
      { cause: error },
    );
  }
};

/** `license download`: the licence file of a subscription. */
export const downloadCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('download')
      .description('get the licence file of a subscription')
      .addArgument(new Argument('<SUBSCRIPTION>', 'its id'))
      .addOption(
        new Option('-o, --output <FILE>', 'where it is written; - for standard output, SUBSCRIPTION.lic unless told'),
      )
      .addOption(new Option('--force', 'even where a file of that name is'))
      .addOption(storeOption())
      .action(async (id: string, options: Options) => {
        const { licenses } = await ownClientFor(options, terminal);
        const text = `${JSON.stringify(await licenses.file(id), null, 2)}\n`;
        if (options.output === '-') {
          terminal.stdout.write(text);
          return;
        }
        const file = options.output ?? `${id.replaceAll(/[^\w-]/g, '')}.lic`;
        await write(file, text, options);
        terminal.stdout.write(`${file}\n`);
      }),
    ['sub-3d2f6c1e-8a51-4f0c-9f57-2f6f0f6f7d10', 'to a file of that name'],
    ['sub-3d2f6c1e-8a51-4f0c-9f57-2f6f0f6f7d10 -o acme.lic', 'to another one'],
  );
