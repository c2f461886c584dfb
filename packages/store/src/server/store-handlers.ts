import type { Handlers } from '../http/handlers.ts';

/** @param registry host and port of the store's registry; null where it has none */
export const storeHandlers = (url: string, registry: string | null) =>
  ({ 'store.get': () => Promise.resolve({ url, registry }) }) satisfies Partial<Handlers>;
