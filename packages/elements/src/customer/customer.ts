/** In whose name an element asks: whoever has signed in on the vendor's page, or, on the store's own pages, whose session it is. */
import type { Connection } from '@chandlery/client/connection';
import { getAccount } from '@chandlery/client/get-account';
import { getPagePermission } from '@chandlery/client/get-page-permission';
import { accountSession } from '@chandlery/client/sign-in';
import { StoreError } from '@chandlery/client/store-error';
import type { Account } from '@chandlery/contract';

export interface Customer {
  /** Asks in their name. */
  readonly connection: Connection;
  /** Whoever is signed in, or was on an earlier visit; null where nobody is. */
  readonly resume: () => Promise<Account | null>;
  /**
   * Lets them sign in; called in the click itself, since a browser blocks a window that opens later.
   * @throws {StoreError} `sign_in_cancelled`, `sign_in_failed`, `network`
   */
  readonly signIn: () => Promise<Account>;
  /** Calls the listener whenever somebody signs in or out. @returns ends that */
  readonly subscribe: (listener: (account: Account | null) => void) => () => void;
}

const isOwnPage = ({ store, publishableKey }: Connection): boolean => !publishableKey && store === location.origin;

/** The store's own page has the browser's session. No other page can: browsers send no cookie there, and the store takes none from it. */
const bySession = (connection: Connection): Customer => {
  // Called on its own: a browser's `fetch` is no method of anything else.
  const { fetch } = connection;
  const own: Connection = {
    ...connection,
    fetch: (input, init) => fetch(input, { ...init, credentials: 'same-origin' }),
  };
  return {
    connection: own,
    resume: () =>
      getAccount(own).catch((error: unknown) => {
        if (error instanceof StoreError && error.code === 'unauthenticated') return null;
        throw error;
      }),
    signIn: () => {
      const { pathname, search } = location;
      location.assign(`/sign-in?${new URLSearchParams({ returnTo: pathname + search })}`);
      return new Promise(() => undefined);
    },
    subscribe: () => () => undefined,
  };
};

const byToken = (connection: Connection): Customer => {
  const session = accountSession(connection);
  return {
    connection,
    resume: async () => {
      await getPagePermission(connection);
      return session.current ?? session.resume();
    },
    signIn: () => session.signIn(),
    subscribe: session.subscribe,
  };
};

/** Null where nobody can sign in from the page: it has no publishable key. */
export const customerOf = (connection: Connection): Customer | null => {
  if (isOwnPage(connection)) return bySession(connection);
  return connection.publishableKey ? byToken(connection) : null;
};
