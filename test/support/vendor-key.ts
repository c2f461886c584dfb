import { NewPublisherKey } from '@chandlery/contract';
import { demoPassword } from '../../packages/store/src/demo/people.ts';

/** A key for pages on an origin, made by an owner of the demo's publisher. */
export const makeVendorKey = async (store: string, origin: string): Promise<string> => {
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
  const request = { kind: 'publishable', mode: 'test', name: 'Site', origins: [origin] };
  return NewPublisherKey.parse(await (await post('/v1/publishers/acme/keys', request, cookie)).json()).key;
};
