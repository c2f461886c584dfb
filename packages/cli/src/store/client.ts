import { type AccountClient, type StoreClient, createStoreClient } from '@chandlery/client';
import { createAccountClient } from '@chandlery/client/create-account-client';
import { readCredentials } from '../credentials/file.ts';
import { CommandError, exitCodes } from '../exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type StoreOptions, requireSafe, storeAddress } from './address.ts';

const timeout = 20_000;

/** A client of a store, for what anyone may ask. */
export const publicClient = (store: string): StoreClient => createStoreClient({ store, timeout });

/** A client of whoever's token it is. */
export const accountClient = (store: string, credential: string): AccountClient =>
  createAccountClient({ store, timeout, credential });

/** A client of the store that a command is about, for what anyone may ask. @throws CommandError where none is named */
export const clientFor = async (options: StoreOptions, terminal: Terminal): Promise<StoreClient> =>
  publicClient(await storeAddress(options, terminal));

/**
 * A client of that store for whoever is logged in to it, or whose token CHANDLERY_TOKEN is.
 * @throws CommandError where nobody is
 */
export const ownClientFor = async (options: StoreOptions, terminal: Terminal): Promise<AccountClient> => {
  const store = await storeAddress(options, terminal);
  const token = terminal.env['CHANDLERY_TOKEN'] || (await readCredentials()).stores[store]?.token;
  if (token === undefined)
    throw new CommandError(
      exitCodes.notAllowed,
      `You are not logged in to ${store}. Log in to it, or name a personal access token in CHANDLERY_TOKEN.`,
    );
  requireSafe(store);
  return accountClient(store, token);
};
