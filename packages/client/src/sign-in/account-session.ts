import type { Account } from '@chandlery/contract';
import type { Connection } from '../connection.ts';
import { getAccount } from '../get-account.ts';
import { StoreError } from '../store-error.ts';
import { answerInAddress, codeOf } from './answer.ts';
import { type Attempt, authorizationUrl, beginAttempt } from './attempt.ts';
import { type Popup, browser } from './browser.ts';
import { keepAttempt, takeAttempt } from './kept-attempt.ts';
import { lasting } from './storage.ts';
import { type Tokens, exchange, renew, revoke } from './tokens.ts';
import { openWindow } from './open-window.ts';
import { answerTo, channelOf, closing, loadHidden } from './windows.ts';

export interface SignInOptions {
  /** `popup` unless told; a browser that blocks it is led away and back. */
  readonly mode?: 'popup' | 'redirect' | undefined;
  /** A window that has been opened for it, in the click itself; one is opened where there is none. */
  readonly window?: Popup | null | undefined;
}

/** Who is signed in on this page. What proves it stays in memory: it ends with the page. */
export interface AccountSession {
  /** Null: nobody, as far as is known. */
  readonly current: Account | null;
  /**
   * Lets the visitor sign in. Call it in the click itself: a browser blocks a window that opens later.
   * @throws {StoreError} `sign_in_cancelled`, `sign_in_failed`, `network`
   */
  readonly signIn: (options?: SignInOptions) => Promise<Account>;
  /** Forgets who is signed in, and tells the store. */
  readonly signOut: () => Promise<void>;
  /**
   * Whoever has just come back from the store, or signed in on an earlier visit and lets the browser say so; null where nobody has.
   * Call it when the page is loaded.
   */
  readonly resume: () => Promise<Account | null>;
  /** Calls the listener whenever somebody signs in or out. @returns ends that */
  readonly subscribe: (listener: (account: Account | null) => void) => () => void;
}

/** Seconds before its end at which a token is renewed, in milliseconds. */
const early = 30_000;

const sessions = new WeakMap<Connection, AccountSession>();

const open = (connection: Connection): AccountSession => {
  const { store } = connection;
  const listeners = new Set<(account: Account | null) => void>();
  let tokens: Tokens | null = null;
  let renewal: Promise<void> | undefined;
  let resumption: Promise<Account | null> | undefined;
  let account: Account | null = null;
  /** Says that somebody has signed in here before, so that it is worth asking. */
  const flag = `chandlery ${store}`;

  const clientId = (): string => {
    if (connection.publishableKey) return connection.publishableKey;
    throw new TypeError('Which vendor? Signing in takes a publishable key: <store-provider publishable-key="pk_…">.');
  };

  const tell = (next: Account | null): void => {
    account = next;
    for (const listener of listeners) listener(next);
  };

  const end = (): void => {
    tokens = null;
    connection.credential = undefined;
    tell(null);
  };

  const credential = async (): Promise<string | undefined> => {
    if (tokens !== null && tokens.expiresAt - performance.now() < early) {
      const { clientId, refreshToken } = tokens;
      renewal ??= (
        refreshToken === null
          ? Promise.reject(new Error('nothing to renew with'))
          : renew(connection, clientId, refreshToken)
      )
        .then((renewed) => void (tokens = renewed), end)
        .finally(() => (renewal = undefined));
      await renewal;
    }
    return tokens?.accessToken;
  };

  const finish = async (attempt: Attempt, code: string): Promise<Account> => {
    tokens = await exchange(connection, attempt, code);
    connection.credential = credential;
    const found = await getAccount(connection);
    lasting((storage) => storage.setItem(flag, '1'));
    tell(found);
    return found;
  };

  const leave = async (): Promise<never> => {
    const { location } = browser();
    const { pathname, search } = new URL(location.href);
    const attempt = beginAttempt(store, clientId(), pathname + search);
    keepAttempt(attempt);
    location.assign(await authorizationUrl(store, attempt));
    return new Promise(() => undefined);
  };

  const inWindow = async (popup: Popup): Promise<Account> => {
    const attempt = beginAttempt(store, clientId());
    const listening = new AbortController();
    const done = answerTo(store, attempt.state, listening.signal)
      .then((answer) => finish(attempt, codeOf(answer, attempt, store)))
      .finally(() => {
        listening.abort();
        popup.close();
      });
    const watching = new AbortController();
    try {
      popup.location.replace(await authorizationUrl(store, attempt));
      // A window that a browser has cut off says that it is closed, so an answer that comes later still counts.
      return await Promise.race([done, closing(popup, watching.signal)]);
    } catch (error) {
      popup.close();
      throw error;
    } finally {
      done.catch(() => undefined);
      watching.abort();
    }
  };

  const silently = async (): Promise<Account | null> => {
    const attempt = beginAttempt(store, clientId());
    const ended = new AbortController();
    try {
      const url = await authorizationUrl(store, attempt, 'none');
      const answer = await Promise.race([answerTo(store, attempt.state, ended.signal), loadHidden(url, ended.signal)]);
      return await finish(attempt, codeOf(answer, attempt, store));
    } catch (error) {
      if (error instanceof StoreError) return null;
      throw error;
    } finally {
      ended.abort();
    }
  };

  /** What this page's own address has brought from the store. */
  const comeBack = async (): Promise<Account | null | undefined> => {
    const { location, history, close } = browser();
    const found = answerInAddress(location.href);
    if (found === null) return undefined;
    history.replaceState(null, '', found.address);
    const attempt = takeAttempt(found.answer.state);
    if (attempt !== null) return finish(attempt, codeOf(found.answer, attempt, store));
    // This is the window of another page of this origin, which has the rest.
    const channel = channelOf(store);
    const { state, code, error, issuer: iss } = found.answer;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is this origin's own
    channel.postMessage({ type: 'chandlery:signed-in', state, code, error, iss });
    channel.close();
    close();
    return null;
  };

  const resume = async (): Promise<Account | null> => {
    const back = await comeBack();
    if (back !== undefined) return back;
    if (account !== null) return account;
    return lasting((storage) => storage.getItem(flag)) ? silently() : null;
  };

  return {
    get current() {
      return account;
    },
    signIn: async ({ mode = 'popup', window } = {}) => {
      clientId();
      const popup = window ?? (mode === 'popup' ? openWindow('chandlery') : null);
      return popup === null ? leave() : inWindow(popup);
    },
    signOut: async () => {
      lasting((storage) => storage.removeItem(flag));
      const held = tokens;
      end();
      if (held !== null) await revoke(connection, held);
    },
    resume: () => (resumption ??= resume().finally(() => (resumption = undefined))),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** The one session of a connection, whoever asks for it. */
export const accountSession = (connection: Connection): AccountSession => {
  const session = sessions.get(connection) ?? open(connection);
  sessions.set(connection, session);
  return session;
};
