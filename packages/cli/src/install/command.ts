import { isSea } from 'node:sea';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { ProgressLine } from '../terminal/progress-line.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { buildExecutable } from './build-executable.ts';
import { mark, pluginModule, shellLauncher } from './launcher.ts';
import { pluginFile } from './plugin-file.ts';

/** Whose a file is; null where there is none. */
const ownerOf = async (file: string): Promise<'ours' | 'others' | null> => {
  try {
    return (await readFile(file)).includes(mark) ? 'ours' : 'others';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

const notOurs = (file: string, what: string): CommandError =>
  new CommandError(exitCodes.failed, `${file} is there and was not put there by this command. ${what}`);

const install = async (file: string, terminal: Terminal): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  if (file.endsWith('.exe')) {
    const line = new ProgressLine(terminal.stderr);
    line.say('making an executable');
    try {
      await buildExecutable(file, pluginModule());
    } finally {
      line.clear();
    }
    return;
  }
  const made = `${file}.new`;
  await writeFile(made, shellLauncher(pluginModule(), process.execPath));
  await chmod(made, 0o755);
  await rename(made, file);
};

/** Asks the file system in words of its own. */
const orSay = async (file: string, act: () => Promise<void>): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new CommandError(exitCodes.failed, `${file} cannot be written: ${error.message}`, { cause: error });
  }
};

/** `install`: makes `docker store` of it. */
export const installCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('install')
      .description('put the plugin where Docker finds it, for docker store')
      .addOption(new Option('--force', 'even where another plugin of that name is'))
      .addHelpText(
        'after',
        '\nThe plugin goes to cli-plugins in DOCKER_CONFIG, or in .docker in your home folder. It runs this copy of the\npackage: install it again after moving that.',
      )
      .action(async ({ force }: { force?: true }) => {
        if (isSea())
          throw new CommandError(exitCodes.failed, 'The plugin cannot replace itself: run chandlery install.');
        const file = pluginFile(terminal);
        if (force !== true && (await ownerOf(file)) === 'others') throw notOurs(file, 'To replace it: --force');
        await orSay(file, () => install(file, terminal));
        terminal.stdout.write(`${file}\n`);
        terminal.stderr.write('Now there is docker store. Try: docker store --help\n');
        if (/[\\/]_npx[\\/]/.test(pluginModule()))
          terminal.stderr.write(
            'It runs from the cache of npx, which may be emptied. To keep it: npm install --global @chandlery/cli\n',
          );
      }),
    ['', 'from now on there is docker store'],
  );

/** `uninstall`: takes it away again. */
export const uninstallCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('uninstall').description('take the plugin away from Docker').action(async () => {
      const file = pluginFile(terminal);
      const owner = await ownerOf(file);
      if (owner === 'others') throw notOurs(file, 'Remove it yourself if you no longer want it.');
      if (owner === null) {
        terminal.stderr.write(`There is nothing to take away: no ${file}\n`);
        return;
      }
      await orSay(file, () => rm(file));
      terminal.stdout.write(`${file}\n`);
    }),
    ['', 'docker store is no more; chandlery is still there'],
  );
