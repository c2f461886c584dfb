import { assert } from 'chai';
import {
  type SigningKey,
  claimsFor,
  createKey,
  day,
  digestOf,
  evidenceOf,
  listOf,
  nowInSeconds,
  signAs,
  types,
} from './test/issuer.ts';
import { type Occasion, type Refusal, verify } from './verify.ts';

const store = 'https://store.example';
const product = 'acme/db';
const origin = 'https://acme.example';
const claims = claimsFor(store, product, origin);

describe('a certification statement', function () {
  this.timeout(20_000);

  let key: SigningKey;
  before(async () => {
    key = await createKey('main');
  });

  const judge = async (
    changes: object = {},
    {
      list = listOf(store),
      occasion = {},
      digests = [digestOf('a')],
    }: { list?: object; occasion?: Partial<Occasion>; digests?: readonly string[] } = {},
  ) => {
    const statement = await signAs(types.statement, { ...claims, ...changes }, key);
    const revocations = await signAs(types.list, list, key);
    const verdict = await verify(evidenceOf(statement, revocations, [key], digests), {
      store,
      product,
      origin,
      now: nowInSeconds(),
      ...occasion,
    });
    return typeof verdict === 'string' ? verdict : 'holds';
  };

  it('holds for its product, on a site that it names, for all that the store offers', async () => {
    assert.equal(await judge(), 'holds');
    assert.equal(await judge({}, { digests: claims.digests }), 'holds');
    assert.equal(await judge({}, { occasion: { digest: digestOf('b') } }), 'holds');
  });

  it('holds on the store’s own pages', async () =>
    assert.equal(await judge({ origins: [] }, { occasion: { origin: store } }), 'holds'));

  it('holds where the visitor’s clock is some minutes wrong, or far behind what the store has signed', async () => {
    const now = nowInSeconds();
    assert.equal(await judge({ nbf: now }, { occasion: { now: now - 290 } }), 'holds');
    assert.equal(await judge({}, { occasion: { now: now - 400 * day } }), 'holds');
    assert.equal(await judge({}, { occasion: { now: now + 1000 } }), 'holds');
  });

  const now = nowInSeconds();
  const refused: readonly (readonly [claim: string, refusal: Refusal, () => Promise<string>])[] = [
    ['of another store', 'wrong_store', () => judge({ iss: 'https://other.example' })],
    ['of another product', 'wrong_product', () => judge({ sub: 'acme/other' })],
    ['that has expired', 'expired', () => judge({ exp: now - 1 })],
    ['that holds for more than a year', 'expired', () => judge({ exp: claims.nbf + 367 * day })],
    ['that holds from tomorrow on', 'not_yet_valid', () => judge({ nbf: now + day })],
    ['without times', 'not_yet_valid', () => judge({ nbf: undefined, exp: undefined })],
    ['that is revoked', 'revoked', () => judge({}, { list: listOf(store, ['cert_x', claims.jti]) })],
    ['with a list that is old', 'revocations_unknown', () => judge({}, { list: { ...listOf(store), exp: now - 301 } })],
    ['with another store’s list', 'revocations_unknown', () => judge({}, { list: listOf('https://other.example') })],
    ['with a list of nothing', 'malformed', () => judge({}, { list: { ...listOf(store), revoked: null } })],
    ['on another site', 'wrong_origin', () => judge({}, { occasion: { origin: 'https://acme.example.evil' } })],
    ['on a page without an origin', 'wrong_origin', () => judge({}, { occasion: { origin: 'null' } })],
    [
      'for an image that it does not cover',
      'wrong_digest',
      () => judge({}, { digests: [digestOf('a'), digestOf('c')] }),
    ],
    ['for nothing that is known', 'wrong_digest', () => judge({}, { digests: [] })],
    ['for what the page speaks of', 'wrong_digest', () => judge({}, { occasion: { digest: digestOf('c') } })],
  ];
  for (const [claim, refusal, verdict] of refused)
    it(`${claim} is refused: ${refusal}`, async () => assert.equal(await verdict(), refusal));

  it('is none where the store has none', async () => {
    const evidence = evidenceOf(null, await signAs(types.list, listOf(store), key), [key]);
    assert.equal(await verify(evidence, { store, product, origin, now }), 'none');
  });

  it('counts for nothing where it, the list or the keys are anything else', async () => {
    const statement = await signAs(types.statement, claims, key);
    const revocations = await signAs(types.list, listOf(store), key);
    const good = evidenceOf(statement, revocations, [key]);
    for (const nonsense of ['', 'null', '[]', '{}', '{"keys":7}', '{"statement":7,"digests":[]}', '<html>', '\u0000']) {
      for (const part of ['certification', 'keys', 'revocations'] as const)
        assert.isString(await verify({ ...good, [part]: nonsense }, { store, product, origin, now }), nonsense);
    }
  });
});
