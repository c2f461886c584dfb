import { Argument, Command } from 'commander';
import { addExamples } from '../command/examples.ts';
import { withoutStore } from '../credentials/credentials.ts';
import { readCredentials, writeCredentials } from '../credentials/file.ts';
import { docker } from '../docker/docker.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { forget } from '../login/forget.ts';
import { storeAddress } from '../store/address.ts';
import { plainText } from '../terminal/plain-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

const run = async (named: string | undefined, terminal: Terminal): Promise<void> => {
  const store = await storeAddress(named === undefined ? {} : { store: named }, terminal);
  const credentials = await readCredentials();
  const credential = credentials.stores[store];
  if (credential === undefined) {
    terminal.stderr.write(`You are not logged in to ${store}.\n`);
    return;
  }
  const failure = await forget(store, credential);
  await writeCredentials(withoutStore(credentials, store));
  const { registry } = credential;
  const outcome = registry === null ? null : await docker(terminal, ['logout', registry]);
  terminal.stdout.write(`Logged out of ${store}.\n`);
  if (outcome !== null && !outcome.isDone)
    terminal.stderr.write(`docker logout ${registry} failed:\n${plainText(outcome.said)}\n`);
  if (failure !== null)
    throw new CommandError(
      exitCodes.partly,
      `The store could not be told, and its tokens are still good: revoke them on your account's page.\n${plainText(failure.message)}`,
    );
};

/** `logout`: this machine forgets, and the store too. */
export const logoutCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('logout')
      .description('log out of a store: revoke the tokens of this machine, and log docker out of its registry')
      .addArgument(new Argument('[STORE]', "the store's address; the one you are logged in to unless told"))
      .action((named: string | undefined) => run(named, terminal)),
    ['', 'of the store that commands are about'],
    ['https://store.example.com', 'of another one'],
  );
