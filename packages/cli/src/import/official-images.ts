import type { ImportReport } from '@chandlery/store';
import { Command } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { describeReport } from './describe-report.ts';

interface Options extends FormatOptions {
  readonly docs: string;
  readonly library: string;
}

const help = `
DIR of --docs has a folder for each image, as docker-library/docs has; DIR of --library has a file for each image, as the
folder "library" of docker-library/official-images has. An image may be in one of them alone. Importing again changes only
what has changed.
${databaseHelp}`;

const importInto = ({ docs, library }: Options, terminal: Terminal): Promise<ImportReport> =>
  withDatabase(terminal, (database, store, line) =>
    store.importOfficialImages(database, {
      docs,
      library,
      onProgress: ({ done, total, image }) => line.show(done, total, image),
    }),
  );

/** `import official-images`: the Docker Official Images, as listings of the publisher `library`. */
export const officialImagesCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('official-images')
      .description('list the Docker Official Images, with their texts, logos, tags and platforms')
      .requiredOption('--docs <DIR>', 'checkout of docker-library/docs')
      .requiredOption('--library <DIR>', 'the folder "library" of a checkout of docker-library/official-images')
      .addOption(formatOption())
      .addHelpText('after', help)
      .action(async (options: Options) => {
        const start = performance.now();
        const report = await importInto(options, terminal);
        const seconds = (performance.now() - start) / 1000;
        if (options.format === 'json') writeJson(terminal, { ...report, seconds });
        else terminal.stdout.write(describeReport(report, seconds));
        if (report.problems.length > 0)
          throw new CommandError(exitCodes.partly, `${report.problems.length} could not be imported; see above.`);
      }),
    ['--docs docs --library official-images/library', 'all of them'],
    ['--docs docs --library official-images/library --format json', 'with a report for programs'],
  );
