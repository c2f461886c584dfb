/** Signing in through an OpenID provider: a real one, on a port of its own. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { Provider } from 'oidc-provider';
import { openVisit } from '../account/test/visit.ts';
import { type TestStore, openTestStore, origin } from '../server/test/store.ts';
import { openAccount, passwordOf } from './test/accounts.ts';

const client = { clientId: 'store', clientSecret: 'a secret of at least thirty-two letters' };
const callback = `${origin}/auth/callback/sso`;

let server: Server;
let issuer: string;
let store: TestStore;
/** What the provider says of whoever signs in there next. */
let claims: Record<string, unknown>;

before(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [callback] }],
    claims: { profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...claims }) }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['only for this test'] },
  });
  const answer = provider.callback();
  const handle = async (...[request, response]: Parameters<typeof answer>): Promise<void> => {
    if (request.url?.startsWith('/interaction/') !== true) return answer(request, response);
    const { prompt, params } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: String(claims['email']) } });
    const grant = new provider.Grant({ accountId: String(claims['email']), clientId: String(params['client_id']) });
    grant.addOIDCScope('openid profile email');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  };
  server.on('request', (request, response) => void handle(request, response));
  store = await openTestStore({ singleSignOn: { name: 'Acme login', issuer, ...client } });
});
after(async () => {
  await store.close();
  server.closeAllConnections();
  server.close();
});

/** Goes to the provider as a browser does, until it leads back to the store. */
const signInThere = async (address: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let url = address;
  while (!url.startsWith(origin)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    assert.ok(location, `${url} answers ${response.status}: ${await response.text()}`);
    url = new URL(location, url).href;
  }
  return url;
};

const comeBy = async (who: Record<string, unknown>) => {
  claims = who;
  const visit = openVisit(store);
  const page = await visit.open('/sign-in');
  assert.match(page.text, /Acme login/);
  const left = await store.request('/sign-in/provider?provider=sso');
  assert.equal(left.status, 303);
  const cookie = left.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const { pathname, search } = new URL(await signInThere(left.headers.get('location') ?? ''));
  const back = await store.request(pathname + search, { headers: { cookie } });
  const session = back.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    location: back.headers.get('location'),
    account: () => store.request('/v1/account', { headers: { cookie: session } }),
  };
};

describe('an OpenID provider', () => {
  test('lets people sign in who have no account yet', async () => {
    const { location, account } = await comeBy({ email: 'una@example.com', email_verified: true, name: 'Una' });
    assert.equal(new URL(location ?? '', origin).pathname, '/account');
    const known = (await (await account()).json()) as { email: string; name: string; username: string };
    assert.deepEqual([known.email, known.name], ['una@example.com', 'Una']);
    assert.ok(known.username.length >= 3);
  });

  test('does not hand over an account to somebody whose address it has not verified', async () => {
    await openAccount(store, 'ann');
    const { location, account } = await comeBy({ email: 'ann@example.com', email_verified: false, name: 'Not Ann' });
    assert.match(location ?? '', /\/sign-in\?.*error=/);
    assert.equal((await account()).status, 401);
    const signedIn = await store.request('/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email: 'ann@example.com', password: passwordOf('ann') }),
    });
    assert.equal(signedIn.status, 200);
  });

  test('is not asked where the store knows none of that name', async () => {
    const left = await store.request('/sign-in/provider?provider=other');
    assert.match(left.headers.get('location') ?? '', /^\/sign-in\?.*error=provider/);
  });
});
