/** One process with the store's token server and, beside it, Node's own server signing one JWT for each request: started by the bench. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, generateKeyPair } from 'jose';
import {
  createAccount,
  readConfig,
  saveListing,
  savePublisher,
  startStore,
} from '../../../packages/store/src/index.ts';
import { grantSubscription } from '../../../packages/store/src/entitlement/grant-subscription.ts';

const service = 'registry.example';
const store = await startStore(
  readConfig({
    PORT: '0',
    EXAMPLES_PORT: '0',
    CHANDLERY_DATA: await mkdtemp(join(tmpdir(), 'chandlery-load-')),
    CHANDLERY_MODE: 'production',
    CHANDLERY_SECRET: 'only for measuring, nothing is kept',
    DATABASE_URL: process.argv[2] ?? '',
    REGISTRY_URL: `http://${service}`,
    LOG_LEVEL: 'fatal',
  }),
);
await savePublisher(store.database, { slug: 'acme', name: 'Acme' });
for (const [name, pullRequirement] of [
  ['open', 'everyone'],
  ['db', 'subscribed'],
] as const)
  await saveListing(store.database, {
    slug: `acme/${name}`,
    name,
    type: 'container',
    source: 'store',
    shortDescription: '',
    categories: [],
    plans: [
      {
        slug: 'only',
        name: 'Only',
        description: '',
        kind: 'free',
        isDefault: true,
        pullRequirement,
        images: [{ repository: `store/acme/${name}`, tag: '1.0' }],
      },
    ],
  });
const sue = { email: 'sue@example.com', name: 'Sue', username: 'sue', password: 'only for measuring' };
const holderId = await createAccount(store.database, sue);
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${store.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: store.origin, ...headers },
    body: JSON.stringify(body),
  });
const signedIn = await post('/auth/sign-in/email', sue);
const [cookie = ''] = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
const made = await post('/v1/account/tokens', { name: 'bench', scopes: ['registry:pull'] }, { cookie });
const { token: accessToken } = (await made.json()) as { token: string };
await grantSubscription(store.database, {
  holderId,
  product: 'acme/db',
  plan: 'only',
  start: new Date(0),
  end: null,
  termsAcceptedBy: holderId,
});

const { privateKey } = await generateKeyPair('ES256');
const sign = (): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    iss: store.origin,
    sub: '',
    aud: service,
    exp: now + 240,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    access: [{ type: 'repository', name: 'store/acme/open', actions: ['pull'] }],
  })
    .setProtectedHeader({ typ: 'JWT', alg: 'ES256', kid: 'baseline' })
    .sign(privateKey);
};
const baseline = createServer((_request, response) => {
  void sign().then((token) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token })),
  );
}).listen(0);
await once(baseline, 'listening');
const address = baseline.address();
if (typeof address !== 'object' || address === null) throw new Error('not listening');

const token = (name: string) => `${store.address}/token?service=${service}&scope=repository:store/acme/${name}:pull`;
process.send?.({
  anonymous: token('open'),
  subscribed: token('db'),
  authorization: `Basic ${Buffer.from(`sue:${accessToken}`).toString('base64')}`,
  baseline: `http://localhost:${address.port}/`,
});

process.on('disconnect', () => {
  baseline.close();
  void store.stop().then(() => process.exit());
});
