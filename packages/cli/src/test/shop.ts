/** A store that runs in this process, with a registry beside it where that is installed, and people who have accounts. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, createAccount, loadDemo, readConfig, startStore } from '@chandlery/store';
import { without } from './programs.ts';

const passwordOf = (name: string): string => `the password of ${name}`;

/** A browser in which somebody is signed in. */
export interface Browser {
  readonly post: (path: string, body: object) => Promise<Response>;
  /** Confirms the code of a device on the store's page. */
  readonly confirm: (userCode: string, isMe?: boolean) => Promise<void>;
}

export interface Shop extends AsyncDisposable {
  readonly origin: string;
  /** Host and port; null where none is installed. */
  readonly registry: string | null;
  readonly database: Database;
  /** Makes an account. @returns its id */
  readonly open: (username: string) => Promise<string>;
  readonly signIn: (username: string) => Promise<Browser>;
}

export const openShop = async (): Promise<Shop> => {
  const folder = await mkdtemp(join(tmpdir(), 'chandlery-shop-'));
  const config = { PORT: '0', EXAMPLES_PORT: '0', REGISTRY_PORT: '0', CHANDLERY_DATA: folder, LOG_LEVEL: 'silent' };
  const store = await startStore(readConfig(config), {
    loadDemo,
    withRegistry: without('docker-registry') === false,
    maxStaleness: 0,
  });
  const { database, address: origin } = store;

  const signIn = async (username: string): Promise<Browser> => {
    let cookie = '';
    const send = async (path: string, body?: object): Promise<Response> => {
      const response = await fetch(`${origin}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { cookie, origin, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response;
    };
    const signedIn = await send('/auth/sign-in/username', { username, password: passwordOf(username) });
    cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return {
      post: send,
      confirm: async (userCode, isMe = true) => {
        await send(`/auth/device?user_code=${userCode}`);
        await send(`/auth/device/${isMe ? 'approve' : 'deny'}`, { userCode });
      },
    };
  };

  return {
    origin,
    registry: store.registry === null ? null : new URL(store.registry).host,
    database,
    open: (username) =>
      createAccount(database, {
        username,
        email: `${username}@example.com`,
        name: username,
        password: passwordOf(username),
      }),
    signIn,
    [Symbol.asyncDispose]: async () => {
      await store.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
