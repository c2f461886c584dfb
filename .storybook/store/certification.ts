/** What the stories' store says of certification, signed as a store signs it. */
import {
  type SigningKey,
  claimsFor,
  createKey,
  digestOf,
  listOf,
  nowInSeconds,
  signAs,
  types,
} from '../../packages/elements/src/certified-badge/test/issuer.ts';
import type { ProductDetail } from '@chandlery/contract';
import { byol, free, perSeat, signedIn } from './catalogue.ts';

let key: Promise<SigningKey> | undefined;
const signingKey = (): Promise<SigningKey> => (key ??= createKey('stories'));

const revoked = 'cert_0000000000000000000009';

/** Products whose statement does not hold, each for another reason. */
const wrong: Readonly<Record<string, object>> = {
  [free.slug]: { jti: revoked },
  [byol.slug]: { exp: nowInSeconds() - 60 },
  [signedIn.slug]: { origins: ['https://elsewhere.example'] },
  [perSeat.slug]: { digests: [digestOf('e')] },
};

const statementOf = async (store: string, { slug, certification, version }: ProductDetail): Promise<string | null> => {
  const isWrong = wrong[slug] !== undefined;
  if (certification === null && !isWrong) return null;
  const { origin } = globalThis.location ?? { origin: 'http://localhost:6006' };
  const claims = { ...claimsFor(store, slug, origin), level: certification ?? 'container', version };
  const checks = ['support', 'official-base', 'non-root', 'health-check', 'graceful-stop'].map((id) => ({
    id,
    outcome: id === 'health-check' ? 'advised' : 'passed',
  }));
  return signAs(types.statement, { ...claims, checks, ...wrong[slug] }, await signingKey());
};

const jwt = (text: string): Response => new Response(text, { headers: { 'content-type': 'application/jwt' } });

/** The answers that a mark is verified with; undefined where the address is none of theirs. */
export const certificationAnswer = async (
  products: readonly ProductDetail[],
  { origin, pathname }: URL,
): Promise<Response | undefined> => {
  if (pathname === '/.well-known/jwks.json') return Response.json({ keys: [(await signingKey()).published] });
  if (pathname === '/.well-known/revoked.jwt')
    return jwt(await signAs(types.list, listOf(origin, [revoked]), await signingKey()));
  const slug = /^\/v1\/products\/([^/]+\/[^/]+)\/certification$/.exec(pathname)?.[1];
  const product = products.find((one) => one.slug === slug);
  if (product === undefined) return undefined;
  const statement = await statementOf(origin, product);
  return Response.json({ statement, digests: statement === null ? [] : [digestOf('a'), digestOf('b')] });
};
