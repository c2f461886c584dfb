/** Opaque, prefixed identifiers. The brand keeps a plan's id from going where a product's belongs. */
import * as z from 'zod/mini';

const identifier = <Brand extends string>(pattern: RegExp) => z.string().check(z.regex(pattern)).brand<Brand>();

/** `prod_` and 22 letters or digits. */
export const ProductId = identifier<'ProductId'>(/^prod_\w{22}$/);
/** `plan_` and 22 letters or digits. */
export const PlanId = identifier<'PlanId'>(/^plan_\w{22}$/);
/** `pub_` and 22 letters or digits. */
export const PublisherId = identifier<'PublisherId'>(/^pub_\w{22}$/);
/** `rel_` and 22 letters or digits. */
export const ReleaseId = identifier<'ReleaseId'>(/^rel_\w{22}$/);
/** `cert_` and 22 letters or digits. */
export const CertificateId = identifier<'CertificateId'>(/^cert_\w{22}$/);

export type ProductId = z.infer<typeof ProductId>;
export type PlanId = z.infer<typeof PlanId>;
export type PublisherId = z.infer<typeof PublisherId>;
export type ReleaseId = z.infer<typeof ReleaseId>;
export type CertificateId = z.infer<typeof CertificateId>;
