import type { OperatorCertificate } from '@chandlery/store';
import { Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, type QuietOptions, formatOption, quietOption } from '../command/format.ts';
import { type LimitOptions, limitOptions, wanted } from '../command/limit.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import { writeJson } from '../terminal/json.ts';
import { plain } from '../terminal/plain-text.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options extends FormatOptions, QuietOptions, LimitOptions {
  readonly product?: string;
}

const write = (terminal: Terminal, items: readonly OperatorCertificate[], options: Options): void => {
  if (options.format === 'json') writeJson(terminal, { items });
  else if (options.quiet === true) terminal.stdout.write(items.map(({ id }) => `${id}\n`).join(''));
  else if (items.length === 0) terminal.stderr.write('There are none.\n');
  else
    terminal.stdout.write(
      table(terminal, plain(items), [
        { header: 'CERTIFICATE', text: ({ id }) => id },
        { header: 'PRODUCT', text: ({ product }) => product, shrinksTo: 12 },
        { header: 'VERSION', text: ({ version }) => version, shrinksTo: 8 },
        { header: 'LEVEL', text: ({ level }) => level, isDispensable: true },
        { header: 'STATE', text: ({ state }) => state },
        { header: 'UNTIL', text: ({ expiresAt }) => expiresAt.toISOString().slice(0, 10), isDispensable: true },
      ]),
    );
};

/** `operator certificates`: those that there are. */
export const certificatesCommand = (terminal: Terminal): Command => {
  const command = new Command('certificates')
    .description('list certificates, newest first')
    .addOption(new Option('--product <NAME>', 'of this product: acme/db'))
    .addOption(formatOption())
    .addOption(quietOption('ids'))
    .action(async (options: Options) => {
      const { product } = options;
      const items = await withDatabase(terminal, (database, store) =>
        store.listCertificates(database, { product, limit: wanted(options) }),
      );
      write(terminal, items, options);
    });
  for (const option of limitOptions(50)) command.addOption(option);
  command.addHelpText('after', databaseHelp);
  return addExamples(command, ['--product acme/db', 'what was certified of it, and what still is']);
};
