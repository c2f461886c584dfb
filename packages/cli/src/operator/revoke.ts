import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { databaseHelp, withDatabase } from '../database/with-database.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type ByOptions, byOption } from './by.ts';

interface Options extends ByOptions {
  readonly reason: string;
}

/** `operator revoke`: takes a certificate back. */
export const revokeCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('revoke')
      .description('take a certificate back, for good; its mark is gone within minutes')
      .addArgument(new Argument('<CERTIFICATE>', 'its id'))
      .addOption(new Option('--reason <TEXT>', "why; shown on the certificate's page").makeOptionMandatory())
      .addOption(byOption())
      .addHelpText('after', databaseHelp)
      .action(async (id: string, { by, reason }: Options) => {
        await withDatabase(terminal, (database, store) => store.revokeCertificate(database, id, { by, reason }));
        terminal.stdout.write(`${id}\n`);
      }),
    ['cert_4vM8sQ0bTg1xZr7LwPy2Kd --reason "CVE-2026-1234 is not mended"', 'with what everybody may read'],
  );
