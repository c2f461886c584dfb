/** What a real registry makes of tokens: good ones, and those that somebody would like it to take. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { type JSONWebKeySet, createLocalJWKSet, importX509, jwtVerify } from 'jose';
import { repositories } from '../entitlement/test/catalogue.ts';
import { createKey } from '../keys/create-key.ts';
import { type Signer, openSigner } from '../keys/signer.ts';
import { passwordOf } from './test/people.ts';
import { type RegistryStore, openRegistryStore, secret } from './test/registry-store.ts';
import { skipped } from './test/tools.ts';
import { type RegistryTokenClaims, signToken } from './token/sign-token.ts';
import { trustFiles } from './trust-files.ts';

let shop: RegistryStore;
const tag = '1.0.0';

const claims = (changes: Partial<RegistryTokenClaims> = {}): RegistryTokenClaims => ({
  issuer: shop.store.origin,
  service: shop.registry,
  subject: 'ann',
  access: [{ type: 'repository', name: repositories.subscribed, actions: ['pull'] }],
  issuedAt: new Date(),
  until: null,
  ...changes,
});

const signed = async (changes: Partial<RegistryTokenClaims> = {}, signer?: Signer): Promise<string> =>
  (await signToken(signer ?? (await shop.keys.signer('registry-token')), claims(changes))).token;

/** Asks the registry for a manifest, or to start an upload. */
const ask = (token: string | null, repository: string, method = 'GET'): Promise<Response> => {
  const path = method === 'GET' ? `manifests/${tag}` : 'blobs/uploads/';
  return fetch(`http://${shop.registry}/v2/${repository}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.oci.image.index.v1+json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  });
};

const strangersKey = async (): Promise<Signer> =>
  openSigner(await createKey('registry-token', 'ES256', new Date(), secret), secret);

describe('a token at the registry', { skip: skipped }, () => {
  before(async () => {
    shop = await openRegistryStore();
    const publisher = await shop.terminal();
    await publisher.login(shop.registry, 'pia', passwordOf('pia'));
    for (const repository of Object.values(repositories)) {
      const to = `docker://${shop.registry}/${repository}:${tag}`;
      const pushed = await publisher.copy(await shop.build('one'), to);
      assert.ok(pushed.isDone, pushed.said);
    }
  });
  after(() => shop.close());

  test('opens what it permits', async () => {
    assert.equal((await ask(await signed(), repositories.subscribed)).status, 200);
  });

  test('that is missing is asked for at the store', async () => {
    const challenge = (await ask(null, repositories.subscribed)).headers.get('www-authenticate') ?? '';
    assert.match(challenge, new RegExp(`realm="${shop.store.origin}/token"`));
    assert.match(challenge, new RegExp(`service="${shop.registry}"`));
    assert.match(challenge, new RegExp(`scope="repository:${repositories.subscribed}:pull"`));
  });

  const refused: readonly { claim: string; token: () => Promise<string>; error: string }[] = [
    {
      claim: 'for another repository',
      token: () => signed({ access: [{ type: 'repository', name: repositories.everyone, actions: ['pull'] }] }),
      error: 'insufficient_scope',
    },
    { claim: 'that permits nothing', token: () => signed({ access: [] }), error: 'insufficient_scope' },
    {
      claim: 'that has expired',
      token: () => signed({ issuedAt: new Date(Date.now() - 301_000) }),
      error: 'invalid_token',
    },
    {
      claim: 'that starts later',
      token: () => signed({ issuedAt: new Date(Date.now() + 90_000) }),
      error: 'invalid_token',
    },
    { claim: 'for another registry', token: () => signed({ service: 'elsewhere:5000' }), error: 'invalid_token' },
    { claim: 'of another store', token: () => signed({ issuer: 'https://elsewhere.example' }), error: 'invalid_token' },
    { claim: 'by a key of nobody’s', token: async () => signed({}, await strangersKey()), error: 'invalid_token' },
    {
      claim: 'by a key for something else',
      token: async () => signed({}, await shop.keys.signer('certification')),
      error: 'invalid_token',
    },
    {
      claim: 'that was changed',
      token: async () => {
        const [header, , signature] = (await signed({ access: [] })).split('.');
        const [, body] = (await signed()).split('.');
        return `${header}.${body}.${signature}`;
      },
      error: 'invalid_token',
    },
    {
      claim: 'that is not signed',
      token: async () => {
        const [, body] = (await signed()).split('.');
        return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`;
      },
      error: 'invalid_token',
    },
  ];
  for (const { claim, token, error } of refused)
    test(`${claim} opens nothing`, async () => {
      const answer = await ask(await token(), repositories.subscribed);
      assert.equal(answer.status, 401);
      assert.match(answer.headers.get('www-authenticate') ?? '', new RegExp(`error="${error}"`));
    });

  test('to pull does not push', async () => {
    assert.equal((await ask(await signed(), repositories.subscribed, 'POST')).status, 401);
  });

  test('that one account got permits no more in another’s hands', async () => {
    const query = new URLSearchParams({
      service: shop.registry,
      scope: `repository:${repositories['signed-in']}:pull`,
    });
    const authorization = `Basic ${Buffer.from(`ann:${passwordOf('ann')}`).toString('base64')}`;
    const answer = await fetch(`${shop.store.address}/token?${query}`, { headers: { authorization } });
    const { token } = (await answer.json()) as { token: string };
    assert.equal((await ask(token, repositories['signed-in'])).status, 200);
    assert.equal((await ask(token, repositories.subscribed)).status, 401);
    assert.equal((await ask(token, repositories['signed-in'], 'POST')).status, 401);
  });

  test('verifies with the files written for registries', async () => {
    const files = trustFiles(shop.folder);
    const token = await signed();
    const set = JSON.parse(readFileSync(files.keySet, 'utf8')) as JSONWebKeySet;
    await jwtVerify(token, createLocalJWKSet(set), { audience: shop.registry });
    await jwtVerify(token, await importX509(readFileSync(files.certificates, 'utf8'), 'ES256'));
    assert.equal(statSync(files.notificationToken).mode & 0o777, 0o600);
    for (const key of set.keys) assert.equal(key['d'], undefined);
  });

  test('by the next key is taken as well, after the registry has read its files again', async () => {
    const { certificate } = await shop.keys.signer('registry-token');
    await shop.keys.rotate('registry-token', 'ES256', new Date());
    assert.notEqual((await shop.keys.signer('registry-token')).certificate, certificate);
    shop = await shop.restart();
    assert.equal((await ask(await signed(), repositories.subscribed)).status, 200);
  });
});
