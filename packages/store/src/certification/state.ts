/** When a certificate holds, and for what. Pure. */
import type { CertificateState } from '@chandlery/contract';
import type { CertificateRow } from './tables.ts';

/** Whether a certificate holds at a moment; once revoked it never does again. */
export const stateOf = (
  { issuedAt, expiresAt, revokedAt }: Pick<CertificateRow, 'issuedAt' | 'expiresAt' | 'revokedAt'>,
  now: Date,
): CertificateState => {
  if (revokedAt !== null) return 'revoked';
  if (now < issuedAt) return 'pending';
  return now < expiresAt ? 'valid' : 'expired';
};

/** Whether a certificate covers all of some images. Nothing is not covered: what is not known cannot have been inspected. */
export const covers = ({ digests }: Pick<CertificateRow, 'digests'>, offered: readonly string[]): boolean =>
  offered.length > 0 && offered.every((digest) => digests.includes(digest));

/** The latest moment at which a certificate issued now may end: a year on, to the day. @param months 1 to 12 */
export const monthsAfter = (moment: Date, months: number): Date => {
  const end = new Date(moment);
  end.setUTCMonth(end.getUTCMonth() + months);
  // A month that is too short for the day would run over into the next.
  if (end.getUTCDate() !== moment.getUTCDate()) end.setUTCDate(0);
  return end;
};
