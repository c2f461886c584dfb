// Generated from the schemas by `pnpm generate`. Do not edit.
import type * as contract from '../../index.ts';
import { type Check } from '../check.ts';

export const certificateCheck: Check<contract.CertificateCheck> = { id: /^/, outcome: /^(passed|advised|skipped)$/ };
export const certificate: Check<contract.Certificate> = { id: /^cert_\w{22}$/, product: /^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/, productName: /^/, version: /^/, level: /^(container|plugin|infrastructure)$/, state: /^(pending|valid|expired|revoked)$/, digests: [/^sha256:[\da-f]{64}$/], checks: [certificateCheck], origins: [/^/], issuedAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, expiresAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, revokedAt: [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, null], revocationReason: [/^/, null], statement: /^/, url: /^https?:\/\/[^\s"<>]+$/ };
