/** Whether a product is certified: here, now, for what the store offers. Pure but for WebCrypto; what comes in is hostile until it has passed. */
import type { CertificateCheck, CertificationLevel, ProductCertification } from '@chandlery/contract';
import type { Evidence } from '@chandlery/client/get-evidence';
import { type Distrust, type PublicKey, openJws } from './jws.ts';

/** A certification statement that holds; times are in seconds. */
export interface Statement {
  /** The store's origin. */
  readonly iss: string;
  /** Slug of the product. */
  readonly sub: string;
  /** The certificate's id. */
  readonly jti: string;
  readonly nbf: number;
  readonly exp: number;
  readonly digests: readonly string[];
  readonly version: string;
  readonly level: CertificationLevel;
  readonly checks: readonly CertificateCheck[];
  readonly origins: readonly string[];
}

interface RevocationList {
  readonly iss: string;
  readonly iat: number;
  readonly exp: number;
  readonly revoked: readonly string[];
}

/**
 * Why a mark is not shown.
 *
 * - `none`: no certificate holds for what the product offers;
 * - `insecure_page`: browsers verify nothing on a page that came by plain HTTP;
 * - `malformed`, `untrusted_key`, `bad_signature`: the statement is not the store's;
 * - `wrong_store`, `wrong_product`, `wrong_origin`, `wrong_digest`: it is about something else;
 * - `not_yet_valid`, `expired`, `revoked`: it does not hold now;
 * - `revocations_unknown`: whether it is revoked cannot be known, since the list is missing, forged or old.
 */
export type Refusal =
  | Distrust
  | 'none'
  | 'insecure_page'
  | 'wrong_store'
  | 'wrong_product'
  | 'wrong_origin'
  | 'wrong_digest'
  | 'not_yet_valid'
  | 'expired'
  | 'revoked'
  | 'revocations_unknown';

/** What a mark would be shown for. */
export interface Occasion {
  /** The store's origin. */
  readonly store: string;
  /** Slug. */
  readonly product: string;
  /** The page's origin. */
  readonly origin: string;
  /** A manifest digest that the page speaks of. */
  readonly digest?: string | null | undefined;
  /** Seconds. */
  readonly now: number;
}

/** Seconds by which a visitor's clock may be wrong. */
const leeway = 300;
/** Seconds: a year, and a day where it is a leap year. */
const longest = 366 * 86_400;

const parse = <Value>(text: string): Value | undefined => {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
};

const refusalOf = (statement: Statement, list: RevocationList, offered: readonly string[], occasion: Occasion) => {
  const { store, product, origin, digest } = occasion;
  const { iss, sub, jti, nbf, exp, digests, origins } = statement;
  if (iss !== store) return 'wrong_store';
  if (sub !== product) return 'wrong_product';
  // It cannot be earlier than what the store has signed, whatever the visitor's clock says.
  const now = Math.max(occasion.now, list.iat);
  if (!(nbf <= now + leeway)) return 'not_yet_valid';
  if (!(now < exp) || exp - nbf > longest) return 'expired';
  if (list.iss !== store || !(now < list.exp + leeway)) return 'revocations_unknown';
  if (list.revoked.includes(jti)) return 'revoked';
  const named = digest ? [...offered, digest] : offered;
  if (named.length === 0 || !named.every((one) => digests.includes(one))) return 'wrong_digest';
  return [store, ...origins].includes(origin) ? undefined : 'wrong_origin';
};

/** The statement that certifies a product on an occasion, or why there is none. It never throws. */
export const verify = async (evidence: Evidence, occasion: Occasion): Promise<Statement | Refusal> => {
  const { statement, digests } = parse<ProductCertification>(evidence.certification) ?? {};
  const { keys } = parse<{ readonly keys: readonly PublicKey[] }>(evidence.keys) ?? {};
  if (statement === null) return 'none';
  if (!globalThis.crypto.subtle) return 'insecure_page';
  if (!statement || !Array.isArray(digests) || !Array.isArray(keys)) return 'malformed';
  const opened = await openJws<Statement>(statement, 'store-certification+jwt', keys);
  if (typeof opened === 'string') return opened;
  const list = await openJws<RevocationList>(evidence.revocations, 'store-revocations+jwt', keys);
  if (typeof list === 'string') return 'revocations_unknown';
  try {
    return refusalOf(opened, list, digests, occasion) ?? opened;
  } catch {
    return 'malformed';
  }
};
