/** What browsers are told to refuse on hosted pages. */

/**
 * Everything on a page comes from this origin, nothing is inline, nothing may frame it. Images of a publisher's text are this store's
 * own or none at all. Scripts may make markup only through Lit's own policy.
 */
const contentSecurityPolicy = (origin: string, frames: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Images carry the public origin in their addresses; a page may also be reached by another name, as 127.0.0.1.
    `img-src 'self' ${origin}`,
    "connect-src 'self'",
    `frame-src ${frames}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/**
 * @param origin where the public reaches the store
 * @param frames sources of what the page has in frames, as the policy writes them; none unless told
 */
export const securityHeaders = (origin: string, frames = "'none'"): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(origin, frames),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
});
