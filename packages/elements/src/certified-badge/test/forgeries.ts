/**
 * What somebody might try so that a mark is shown where none should be. Each is made from chance, and must not be shown on the occasion for
 * which the genuine one is.
 */
import type { Evidence } from '@chandlery/client/get-evidence';
import fc from 'fast-check';
import {
  type SigningKey,
  base64url,
  claimsFor,
  createKey,
  day,
  digestOf,
  evidenceOf,
  listOf,
  nowInSeconds,
  signAs,
  signJws,
  types,
} from './issuer.ts';

export interface Forgery {
  readonly kind: string;
  readonly evidence: Evidence;
}

/** For whom and where marks are to be shown. */
export interface Stage {
  readonly store: string;
  readonly product: string;
  readonly origin: string;
}

export interface Forger {
  /** A statement that holds, whatever it says beside what decides. */
  readonly genuine: fc.Arbitrary<Promise<Evidence>>;
  readonly forgeries: fc.Arbitrary<Promise<Forgery>>;
}

type Part = 'statement' | 'list';

/** What a forger starts from: the type of the text, what it is to say, and the genuine one. */
interface Model {
  readonly type: string;
  readonly said: object;
  readonly genuine: string;
}

type Forge = (model: Model) => Promise<string>;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A text with one of its characters another. */
const withOther = (text: string, place: number, letter: number): string => {
  const index = place % text.length;
  const others = [...letters].filter((one) => one !== text[index]);
  return text.slice(0, index) + others[letter % others.length] + text.slice(index + 1);
};

/** How an origin may be made to look like another. */
const lookalikes = (origin: string): readonly string[] => {
  const { protocol, host, hostname } = new URL(origin);
  return [
    `${origin}.evil.example`,
    `${origin}@evil.example`,
    `${origin}/`,
    `${origin}/path`,
    `${origin}:1`,
    origin.toUpperCase(),
    `${protocol === 'https:' ? 'http:' : 'https:'}//${host}`,
    `${protocol}//www.${host}`,
    `${protocol}//${hostname}.`,
    ` ${origin}`,
    `${origin}\n`,
    '*',
    'null',
    '',
    host,
  ];
};

const likeProducts = (slug: string): readonly string[] => [
  `${slug}/`,
  ` ${slug}`,
  slug.toUpperCase(),
  slug.replace('/', '%2F'),
  slug.replace('a', 'а'),
  `${slug}-2`,
  slug.slice(0, -1),
  `${slug}\u0000`,
  '',
];

const hmac = async (secret: BufferSource, input: string): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(input))));
};

/** The store's keys, and one that only says that it is. */
export const createForger = async ({ store, product, origin }: Stage): Promise<Forger> => {
  const key = await createKey('store-main');
  const earlier = await createKey('store-earlier');
  const purposes = ['licence', 'registry-token', 'access-token', 'certificatio', 'Certification', ''];
  const otherPurposes = await Promise.all(purposes.map((purpose, index) => createKey(`other-${index}`, purpose)));
  const unheard = await createKey('store-main');
  const published = [key, earlier, ...otherPurposes];
  const claims = claimsFor(store, product, origin);
  const genuineParts = {
    statement: await signAs(types.statement, claims, key),
    list: await signAs(types.list, listOf(store), key),
  };
  const now = nowInSeconds();

  const harmless = fc.record({
    jti: fc.stringMatching(/^cert_\w{22}$/),
    version: fc.string(),
    level: fc.constantFrom('container', 'plugin', 'infrastructure'),
    checks: fc.array(fc.record({ id: fc.string(), outcome: fc.constantFrom('passed', 'advised', 'skipped') }), {
      maxLength: 4,
    }),
    exp: fc.integer({ min: now + 600, max: now + 300 * day }),
  });
  const others = fc.array(fc.stringMatching(/^cert_x\w{21}$/), { maxLength: 5 });
  const hex = fc.stringMatching(/^sha256:[\da-f]{64}$/);
  const signer = fc.constantFrom(key, earlier);

  const put = (statement: string, list: string = genuineParts.list, keys: readonly SigningKey[] = published) =>
    evidenceOf(statement, list, keys);
  const signed = (changes: object, by: SigningKey = key) => signAs(types.statement, { ...claims, ...changes }, by);

  /** Signs well what does not hold. */
  const signedWrong = (kind: string, wrong: fc.Arbitrary<object>): fc.Arbitrary<Promise<Forgery>> =>
    fc
      .tuple(harmless, wrong, signer)
      .map(async ([fine, bad, by]) => ({ kind, evidence: put(await signed({ ...fine, ...bad }, by)) }));

  /** Signs wrongly what would hold; of a list as of a statement. */
  const forgedPart = (kind: string, forge: fc.Arbitrary<Forge>): fc.Arbitrary<Promise<Forgery>> =>
    fc.tuple(fc.constantFrom<Part>('statement', 'list'), harmless, forge).map(async ([part, fine, make]) => {
      const said = part === 'statement' ? { ...claims, ...fine } : listOf(store);
      const made = await make({ type: types[part], said, genuine: genuineParts[part] });
      return { kind, evidence: part === 'statement' ? put(made) : put(genuineParts.statement, made) };
    });

  const altered = forgedPart(
    'altered',
    fc.oneof(
      fc.tuple(fc.nat(), fc.nat()).map(
        ([place, letter]) =>
          async ({ genuine }: Model) =>
            withOther(genuine, place, letter),
      ),
      fc
        .tuple(fc.nat(), fc.string({ minLength: 1, maxLength: 4 }))
        .map(([place, added]) => async ({ genuine }: Model) => {
          const index = place % genuine.length;
          return `${genuine.slice(0, index)}${added}${genuine.slice(index)}`;
        }),
      fc.nat().map(
        (length) =>
          async ({ genuine }: Model) =>
            genuine.slice(0, length % genuine.length),
      ),
      // The signature of one, the claims of another.
      fc.constant(async ({ type, said, genuine }: Model) => {
        const [header, payload] = (await signAs(type, { ...said, jti: 'cert_9' }, unheard)).split('.');
        return `${header}.${payload}.${genuine.split('.')[2]}`;
      }),
    ),
  );

  const forged = forgedPart(
    'forged',
    fc.constantFrom(
      // Under the store's key id, under one of its own, and with its own key in the header.
      ({ type, said }: Model) => signAs(type, said, unheard),
      ({ type, said }: Model) => signAs(type, said, unheard, { kid: 'mine' }),
      ({ type, said }: Model) => signAs(type, said, unheard, { jwk: unheard.published }),
      ({ type, said }: Model) =>
        signAs(type, said, unheard, { jku: 'https://evil.example/jwks.json', kid: 'store-main' }),
      ({ type, said }: Model) => signAs(type, said, unheard, { kid: undefined }),
      ({ type, said }: Model) => signAs(type, said, unheard, { kid: ['store-main'] }),
    ),
  );

  const wrongPurpose = forgedPart(
    'wrong key purpose',
    fc.constantFrom(...otherPurposes).map(
      (by) =>
        ({ type, said }: Model) =>
          signAs(type, said, by),
    ),
  );

  const algorithm = fc.constantFrom(
    'none',
    'None',
    'NONE',
    'HS256',
    'HS512',
    'ES384',
    'RS256',
    'PS256',
    'EdDSA',
    '',
    null,
  );
  const confused = forgedPart(
    'algorithm confusion',
    fc.oneof(
      algorithm.map(
        (alg) =>
          ({ type, said }: Model) =>
            signJws({ typ: type, alg, kid: 'store-main' }, said, key),
      ),
      fc.tuple(algorithm, fc.constantFrom('', 'AA', 'e30')).map(
        ([alg, signature]) =>
          async ({ type, said }: Model) =>
            `${base64url(JSON.stringify({ typ: type, alg, kid: 'store-main' }))}.${base64url(JSON.stringify(said))}.${signature}`,
      ),
      // The public key as the secret of an HMAC.
      fc
        .constantFrom(JSON.stringify(key.published), key.published.x ?? '', 'store-main')
        .map((secret) => async ({ type, said }: Model) => {
          const input = `${base64url(JSON.stringify({ typ: type, alg: 'HS256', kid: 'store-main' }))}.${base64url(JSON.stringify(said))}`;
          return `${input}.${await hmac(new TextEncoder().encode(secret), input)}`;
        }),
      // One kind of text in place of another, and what must be understood but is not.
      fc.constantFrom('JWT', 'store-licence+jwt', undefined, types.statement.toUpperCase()).map(
        (typ) =>
          ({ type, said }: Model) =>
            signAs(type, said, key, { typ }),
      ),
      fc.constant(({ type, said }: Model) => signAs(type, said, key, { crit: ['b64'], b64: false })),
    ),
  );

  const expired = signedWrong(
    'expired',
    fc.oneof(
      fc.integer({ min: 0, max: now - 1 }).map((exp) => ({ exp, nbf: exp - day })),
      fc.integer({ min: 600, max: 4000 * day }).map((ahead) => ({ nbf: now + ahead, exp: now + ahead + day })),
      fc.integer({ min: 367 * day, max: 9000 * day }).map((length) => ({ nbf: claims.nbf, exp: claims.nbf + length })),
      fc.constantFrom({ exp: null }, { exp: 'never' }, { nbf: {} }, { nbf: undefined }, { exp: undefined }),
    ),
  );

  const revoked = fc.tuple(harmless, others, others, signer).map(async ([fine, before, after, by]) => {
    const list = await signAs(types.list, listOf(store, [...before, fine.jti, ...after]), by);
    return { kind: 'revoked', evidence: put(await signed(fine, by), list) };
  });

  const replayed = fc
    .tuple(harmless, others, fc.integer({ min: 1201, max: 400 * day }), fc.nat(4))
    .map(async ([fine, revokedIds, age, way]): Promise<Forgery> => {
      const kind = 'replayed';
      const statement = await signed(fine);
      const old = { ...listOf(store, revokedIds), iat: now - age, exp: now - age + 900 };
      const list = await signAs(types.list, old, key);
      // A list from before the revocation; one as the other; another store's; a statement that was replaced when images were.
      if (way === 0) return { kind, evidence: put(statement, list) };
      if (way === 1) return { kind, evidence: put(statement, statement) };
      if (way === 2) return { kind, evidence: put(genuineParts.list, genuineParts.list) };
      if (way === 3)
        return {
          kind,
          evidence: put(statement, await signAs(types.list, listOf('https://other.example', revokedIds), key)),
        };
      return { kind, evidence: evidenceOf(statement, genuineParts.list, published, [digestOf('e')]) };
    });

  const wrongProduct = signedWrong(
    'wrong product',
    fc.oneof(
      fc.constantFrom(...likeProducts(product)).map((sub) => ({ sub })),
      fc
        .stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}$/)
        .filter((sub) => sub !== product)
        .map((sub) => ({ sub })),
      fc.constantFrom(...lookalikes(store)).map((iss) => ({ iss })),
    ),
  );

  const wrongOrigin = signedWrong(
    'wrong origin',
    fc.oneof(
      fc.subarray([...lookalikes(origin)]).map((origins) => ({ origins })),
      fc
        .array(fc.webUrl(), { maxLength: 3 })
        .filter((all) => !all.includes(origin))
        .map((origins) => ({ origins })),
    ),
  );

  const wrongImages = fc
    .tuple(harmless, fc.array(hex, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(async ([fine, digests, isPartly]) => ({
      kind: 'wrong images',
      evidence: evidenceOf(
        await signed(fine),
        genuineParts.list,
        published,
        isPartly ? [digestOf('a'), ...digests] : digests,
      ),
    }));

  const nonsense = fc
    .tuple(
      fc.constantFrom('certification', 'keys', 'revocations'),
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((value) => JSON.stringify({ statement: value, digests: value, keys: value })),
      ),
    )
    .map(async ([part, text]) => ({ kind: 'nonsense', evidence: { ...put(genuineParts.statement), [part]: text } }));

  /** The right statement beside keys that are not the store's, or that are something else. */
  const wrongKeys = fc
    .constantFrom<readonly SigningKey[]>(
      [],
      [unheard],
      otherPurposes,
      [{ ...key, published: { ...key.published, alg: 'HS256' } }],
      [{ ...key, published: { ...key.published, crv: 'P-384' } }],
      [{ ...key, published: { ...key.published, kty: 'oct' } }],
      [{ ...key, published: { ...key.published, x: unheard.published.x ?? '' } }],
      [unheard, key],
    )
    .map(async (keys) => ({ kind: 'wrong keys', evidence: put(genuineParts.statement, genuineParts.list, keys) }));

  return {
    genuine: fc
      .tuple(harmless, others, signer)
      .map(async ([fine, revokedIds, by]) =>
        put(await signed(fine, by), await signAs(types.list, listOf(store, revokedIds), by)),
      ),
    forgeries: fc.oneof(
      altered,
      forged,
      wrongPurpose,
      confused,
      expired,
      revoked,
      replayed,
      wrongProduct,
      wrongOrigin,
      wrongImages,
      nonsense,
      wrongKeys,
    ),
  };
};
