import { hostname } from 'node:os';
import { Argument, Command, Option } from 'commander';
import { addExamples } from '../command/examples.ts';
import { type FormatOptions, formatOption } from '../command/format.ts';
import type { Credential } from '../credentials/credentials.ts';
import { withStore } from '../credentials/credentials.ts';
import { readCredentials, writeCredentials } from '../credentials/file.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import { requireSafe, storeAddress } from '../store/address.ts';
import { accountClient, publicClient } from '../store/client.ts';
import { writeJson } from '../terminal/json.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { confirmInBrowser } from './confirm-in-browser.ts';
import { forget } from './forget.ts';
import { prepareDocker } from './prepare-docker.ts';
import { readToken } from './read-token.ts';
import { apiScopes, dockerScopes } from './scopes.ts';

interface Options extends FormatOptions {
  readonly tokenStdin?: true;
  readonly browser: boolean;
  readonly docker: boolean;
}

/** What is needed beyond the login itself: what docker login is given, which may do no more than pull and push. */
interface Login {
  readonly credential: Credential;
  readonly dockerToken: string;
}

/** Makes tokens for this machine out of a session. */
const makeTokens = async (store: string, session: string, registry: string | null): Promise<Login> => {
  const client = accountClient(store, session);
  const { username, publishers } = await client.get();
  const api = await client.tokens.create({ name: `docker store on ${hostname()}`, scopes: apiScopes });
  const forDocker =
    registry === null
      ? null
      : await client.tokens.create({
          name: `docker login on ${hostname()}`,
          scopes: dockerScopes(publishers.length > 0),
        });
  const tokenIds = [api.id, ...(forDocker === null ? [] : [forDocker.id])];
  return {
    credential: { username, token: api.token, tokenIds, registry },
    dockerToken: forDocker?.token ?? '',
  };
};

const logIn = async (store: string, options: Options, terminal: Terminal): Promise<Login> => {
  const profile = await publicClient(store).store.get();
  const registry = options.docker ? profile.registry : null;
  if (options.tokenStdin !== true)
    return makeTokens(store, await confirmInBrowser(store, terminal, options.browser), registry);
  const token = await readToken(terminal);
  const { username } = await accountClient(store, token).get();
  return { credential: { username, token, tokenIds: [], registry }, dockerToken: token };
};

const run = async (named: string | undefined, options: Options, terminal: Terminal): Promise<void> => {
  const store = await storeAddress(named === undefined ? {} : { store: named }, terminal);
  requireSafe(store);
  const { credential, dockerToken } = await logIn(store, options, terminal);
  const before = await readCredentials();
  await writeCredentials(withStore(before, store, credential));
  const old = before.stores[store];
  if (old !== undefined) await forget(store, old);
  const { username, registry } = credential;
  if (options.format === 'json') writeJson(terminal, { store, username, registry });
  else terminal.stdout.write(`Logged in to ${store} as ${username}.\n`);
  if (registry === null) return;
  const failure = await prepareDocker(terminal, registry, username, dockerToken);
  if (failure !== null) throw new CommandError(exitCodes.partly, failure);
};

/** `login`: in the browser, or with a token; docker login with it. */
export const loginCommand = (terminal: Terminal): Command =>
  addExamples(
    new Command('login')
      .description('log in to a store in your browser, and let docker pull from its registry')
      .addArgument(new Argument('[STORE]', "the store's address; CHANDLERY_STORE unless told"))
      .addOption(new Option('--token-stdin', 'with a personal access token from standard input, without a browser'))
      .addOption(new Option('--no-browser', 'write the address of the page, and open nothing'))
      .addOption(new Option('--no-docker', 'leave docker as it is'))
      .addOption(formatOption())
      .addHelpText(
        'after',
        `
The login makes two personal access tokens for this machine, which you can revoke on your account's page: one for this command,
kept in a file that only you can read, and one for docker login that can pull and push and nothing else. logout revokes both.`,
      )
      .action((named: string | undefined, options: Options) => run(named, options, terminal)),
    ['https://store.example.com', 'in the browser'],
    ['--no-browser', 'from a machine without one: the page can be opened anywhere'],
    ['--token-stdin < token.txt', 'where nobody is there to confirm, such as CI'],
  );
