import { type StoreClient, createStoreClient } from '@chandlery/client';
import type { Terminal } from '../terminal/terminal.ts';
import { type StoreOptions, storeAddress } from './address.ts';

/** A client of the store that a command is about. @throws CommandError where none is named */
export const clientFor = (options: StoreOptions, terminal: Terminal): StoreClient =>
  createStoreClient({ store: storeAddress(options, terminal), timeout: 20_000 });
