/** Why somebody may. */
export type AllowReason = 'open' | 'signed_in' | 'subscribed' | 'in_grace' | 'publisher_member';

/**
 * Why somebody may not, from the farthest from being allowed to the nearest: where several plans lead to a repository, the nearest is
 * the one to tell.
 */
export const denyReasons = [
  'unknown_repository',
  'product_revoked',
  'not_publisher',
  'not_published',
  'country_excluded',
  'sign_in_required',
  'subscription_required',
  'subscription_failed',
  'subscription_ended',
  'subscription_not_started',
  'terms_not_accepted',
  'release_hidden',
] as const;

export type DenyReason = (typeof denyReasons)[number];

/** `until` is when the permission ends by itself; null where it does not. */
export type Decision =
  | { readonly allow: true; readonly reason: AllowReason; readonly until: Date | null }
  | { readonly allow: false; readonly reason: DenyReason };

export const allow = (reason: AllowReason, until: Date | null = null): Decision => ({ allow: true, reason, until });
export const deny = (reason: DenyReason): Decision => ({ allow: false, reason });

const isSooner = (one: Date | null, other: Date | null): boolean =>
  one !== null && (other === null || one.getTime() < other.getTime());

/** The sooner of two ends, where null is never. */
export const sooner = (one: Date | null, other: Date | null): Date | null => (isSooner(one, other) ? one : other);

/** The better of two for whoever asks: allowed before denied, longer before shorter, nearer before farther. */
export const better = (one: Decision, other: Decision): Decision => {
  if (one.allow && other.allow) return isSooner(other.until, one.until) ? one : other;
  if (one.allow || other.allow) return one.allow ? one : other;
  return denyReasons.indexOf(one.reason) > denyReasons.indexOf(other.reason) ? one : other;
};
