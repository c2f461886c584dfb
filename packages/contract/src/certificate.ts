import * as z from 'zod/mini';
import { CertificateId } from './identifier.ts';
import { CertificationLevel } from './plan.ts';
import { DateTime, Digest, HttpUrl, ProductSlug } from './primitive.ts';

/** `passed`; `advised`: not met, and advice only; `skipped`: there was nothing to check. */
export const CheckOutcome = z.enum(['passed', 'advised', 'skipped']);

/** One thing that was looked at. `id` is the check's name, such as `non-root`. */
export const CertificateCheck = z.object({ id: z.string(), outcome: CheckOutcome });

/** `pending`: it holds from a later moment on. */
export const CertificateState = z.enum(['pending', 'valid', 'expired', 'revoked']);

/** What an operator has found of one release, and for how long that holds. */
export const Certificate = z.object({
  id: CertificateId,
  product: ProductSlug,
  productName: z.string(),
  /** The release's version. */
  version: z.string(),
  level: CertificationLevel,
  state: CertificateState,
  /** Manifest digests of every image that it covers. */
  digests: z.array(Digest),
  checks: z.array(CertificateCheck),
  /** Origins on which the publisher may show the mark. */
  origins: z.array(z.string()),
  issuedAt: DateTime,
  expiresAt: DateTime,
  revokedAt: z.nullable(DateTime),
  /** Why it was revoked, in the operator's words; plain text. */
  revocationReason: z.nullable(z.string()),
  /** The signed statement, a compact JWS: ES256, `typ` is `store-certification+jwt`. */
  statement: z.string(),
  /** The hosted page of this certificate. */
  url: HttpUrl,
});

/** What shows that a product is certified. */
export const ProductCertification = z.object({
  /** The signed statement of a certificate that holds now; null where none does for what the product offers. */
  statement: z.nullable(z.string()),
  /** Manifest digests of the images that pull commands name now. The statement must cover every one of them. */
  digests: z.array(Digest),
});

export type CheckOutcome = z.infer<typeof CheckOutcome>;
export type CertificateCheck = z.infer<typeof CertificateCheck>;
export type CertificateState = z.infer<typeof CertificateState>;
export type Certificate = z.infer<typeof Certificate>;
export type ProductCertification = z.infer<typeof ProductCertification>;
