/** Better Auth, loaded when it is first asked: most requests of most stores are for what is the same for everyone. */
import type { createAuth } from './better-auth.ts';

/** Where all of its own routes are. */
export const authPath = '/auth';

/** Name of its configuration for personal access tokens. */
export const personalTokens = 'personal';

type BetterAuth = ReturnType<typeof createAuth>;

/** As much of Better Auth as the store uses. */
export type Auth = Pick<BetterAuth, 'handler' | 'api' | '$context'>;

type Endpoint = (...parameters: readonly unknown[]) => unknown;

/** @param load makes it; called once */
export const lazyAuth = (load: () => Promise<Auth>): Auth => {
  let loading: Promise<Auth> | undefined;
  const loaded = (): Promise<Auth> => (loading ??= load());
  const endpoint = (name: string): Endpoint => {
    return async (...parameters) => {
      const { api } = await loaded();
      return Reflect.apply(Reflect.get(api, name) as Endpoint, api, parameters);
    };
  };
  return {
    handler: async (request) => (await loaded()).handler(request),
    // All of them are asynchronous, so nobody can tell.
    api: new Proxy({} as Auth['api'], { get: (_api, name) => endpoint(String(name)) }),
    get $context() {
      return loaded().then(({ $context }) => $context);
    },
  };
};
