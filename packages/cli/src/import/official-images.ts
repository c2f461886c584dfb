import type { ImportReport } from '@chandlery/store';
import { Command, Option } from 'commander';
import { CommandError, exitCodes } from '../exit-code.ts';
import { ProgressLine } from '../terminal/progress-line.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { describeReport } from './describe-report.ts';
import { loadStore } from './load-store.ts';

interface Options {
  readonly docs: string;
  readonly library: string;
  readonly format: 'text' | 'json';
}

const help = `
DIR of --docs has a folder for each image, as docker-library/docs has; DIR of --library has a file for each image, as the
folder "library" of docker-library/official-images has. An image may be in one of them alone.

The store's database is the one that CHANDLERY_DATA or DATABASE_URL name, as for the store itself. The embedded one can be
open in one process only: stop the store first. Importing again changes only what has changed.

Examples:
  chandlery import official-images --docs docs --library official-images/library
  DATABASE_URL=postgres://… chandlery import official-images --docs docs --library library --format json`;

/** The message at the bottom of an error: a database's own, not that of the query which met it. */
const rootReason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const below: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  return below === undefined ? error.message : rootReason(below);
};

const importInto = async (options: Options, { stderr }: Terminal): Promise<ImportReport> => {
  const store = await loadStore();
  const isForPeople = (error: unknown): error is Error =>
    error instanceof store.ConfigError || error instanceof store.FolderInUseError || error instanceof store.ImportError;
  const line = new ProgressLine(stderr);
  try {
    line.show(0, 0, 'opening the database');
    const connection = await store.connectDatabase(store.readConfig(process.env));
    try {
      return await store.importOfficialImages(connection.database, {
        docs: options.docs,
        library: options.library,
        onProgress: ({ done, total, image }) => line.show(done, total, image),
      });
    } finally {
      await connection.close();
    }
  } catch (error) {
    if (isForPeople(error)) throw new CommandError(exitCodes.failed, error.message, { cause: error });
    if (store.isUnavailable(error))
      throw new CommandError(exitCodes.failed, `The database cannot be reached: ${rootReason(error)}`, {
        cause: error,
      });
    throw error;
  } finally {
    line.clear();
  }
};

/** `chandlery import official-images`: the Docker Official Images, as listings of the publisher `library`. */
export const officialImagesCommand = (terminal: Terminal): Command =>
  new Command('official-images')
    .description('list the Docker Official Images, with their texts, logos, tags and platforms')
    .requiredOption('--docs <DIR>', 'checkout of docker-library/docs')
    .requiredOption('--library <DIR>', 'the folder "library" of a checkout of docker-library/official-images')
    .addOption(new Option('--format <FORMAT>', 'how the report is written').choices(['text', 'json']).default('text'))
    .addHelpText('after', help)
    .action(async (options: Options) => {
      const start = performance.now();
      const report = await importInto(options, terminal);
      const seconds = (performance.now() - start) / 1000;
      terminal.stdout.write(
        options.format === 'json' ? `${JSON.stringify({ ...report, seconds })}\n` : describeReport(report, seconds),
      );
      if (report.problems.length > 0)
        throw new CommandError(exitCodes.partly, `${report.problems.length} could not be imported; see above.`);
    });
