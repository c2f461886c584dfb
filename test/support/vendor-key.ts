import { NewPublisherKey } from '@chandlery/contract';
import { demoPassword } from '../../packages/store/src/demo/people.ts';

/**
 * A key of a publisher that the demo's owner owns.
 * @param request as `POST /v1/publishers/{slug}/keys` takes it
 * @returns the key itself
 */
export const makePublisherKey = async (store: string, publisher: string, request: object): Promise<string> => {
  const post = async (path: string, body: object, cookie = '') => {
    const headers = { 'content-type': 'application/json', origin: store, cookie };
    const response = await fetch(store + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response;
  };
  const signedIn = await post('/auth/sign-in/email', { email: 'otto@example.com', password: demoPassword });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return NewPublisherKey.parse(await (await post(`/v1/publishers/${publisher}/keys`, request, cookie)).json()).key;
};

/** One for pages on an origin, of the demo's publisher. */
export const makeVendorKey = (store: string, origin: string): Promise<string> =>
  makePublisherKey(store, 'acme', { kind: 'publishable', mode: 'test', name: 'Site', origins: [origin] });
