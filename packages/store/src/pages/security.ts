/** What browsers are told to refuse on hosted pages. */

export interface PagePolicy {
  /** Sources of what the page has in frames, as a policy writes them; none unless told. */
  readonly frames?: string;
  /** An origin to which an answer to the page's forms may lead on; none but the store's own unless told. */
  readonly formTarget?: string | null;
  /** Another site has opened the page in a window of its own and waits for it; not unless told. */
  readonly isPopup?: boolean;
  /** The one origin whose pages may show it in a frame; none unless told. */
  readonly frameOrigin?: string | null;
  /** Its address holds a secret, or names what is nobody else's business: no other origin is told where people come from. */
  readonly isDiscreet?: boolean;
}

/**
 * Everything on a page comes from this origin, nothing is inline, nothing may frame it unless told. Images of a publisher's text are this store's
 * own or none at all. Scripts may make markup only through Lit's own policy.
 */
const contentSecurityPolicy = (
  origin: string,
  { frames = "'none'", formTarget = null, frameOrigin = null }: PagePolicy,
): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Images carry the public origin in their addresses; a page may also be reached by another name, as 127.0.0.1.
    `img-src 'self' ${origin}`,
    "connect-src 'self'",
    `frame-src ${frames}`,
    // Browsers hold the answer to a form to this, too, and where that leads.
    `form-action 'self'${formTarget === null ? '' : ` ${formTarget}`}`,
    "base-uri 'none'",
    `frame-ancestors ${frameOrigin ?? "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** @param origin where the public reaches the store */
export const securityHeaders = (origin: string, policy: PagePolicy = {}): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(origin, policy),
  // A page that is kept apart from its opener could never tell it anything again, even after it has gone on elsewhere.
  'cross-origin-opener-policy': policy.isPopup === true ? 'unsafe-none' : 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  // Browsers that are told to send no referrer at all send no origin with forms either, by which the store knows its own.
  'referrer-policy': policy.isDiscreet === true ? 'same-origin' : 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
});
