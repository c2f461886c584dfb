/** What browsers are told to refuse on hosted pages. */

/** What a payment provider's script needs, as a policy writes it. It makes markup as it likes. */
export interface ProviderSources {
  readonly scripts: string;
  readonly frames: string;
  readonly connections: string;
  readonly images: string;
}

export interface PagePolicy {
  /** Sources of what the page has in frames, as a policy writes them; none unless told. */
  readonly frames?: string;
  /** An origin to which an answer to the page's forms may lead on; none but the store's own unless told. */
  readonly formTarget?: string | null;
  /** Another site has opened the page in a window of its own and waits for it; not unless told. */
  readonly isPopup?: boolean;
  /** A payment provider's script fills a part of the page. */
  readonly provider?: ProviderSources | null;
  /** The one origin whose pages may show it in a frame; none unless told. */
  readonly frameOrigin?: string | null;
  /** Its address holds a secret, or names what is nobody else's business: no other origin is told where people come from. */
  readonly isDiscreet?: boolean;
}

/**
 * Everything on a page comes from this origin, nothing is inline, nothing may frame it unless told. Images of a publisher's text are this store's
 * own or none at all. Scripts may make markup only through Lit's own policy.
 */
const contentSecurityPolicy = (origin: string, policy: PagePolicy): string => {
  const { frames = "'none'", formTarget = null, provider = null, frameOrigin = null } = policy;
  const also = (sources: string | undefined): string => (sources === undefined ? '' : ` ${sources}`);
  return [
    "default-src 'none'",
    `script-src 'self'${also(provider?.scripts)}`,
    "style-src 'self'",
    // Images carry the public origin in their addresses; a page may also be reached by another name, as 127.0.0.1.
    `img-src 'self' ${origin}${also(provider?.images)}`,
    `connect-src 'self'${also(provider?.connections)}`,
    `frame-src ${provider?.frames ?? frames}`,
    // Browsers hold the answer to a form to this, too, and where that leads.
    `form-action 'self'${formTarget === null ? '' : ` ${formTarget}`}`,
    "base-uri 'none'",
    `frame-ancestors ${frameOrigin ?? "'none'"}`,
    ...(provider === null ? ["require-trusted-types-for 'script'", 'trusted-types lit-html'] : []),
  ].join('; ');
};

/** Wallets are a provider's own business, on the page that it fills. */
const permissions = (provider: ProviderSources | null): string =>
  [
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), usb=(), browsing-topics=()',
    provider === null ? 'payment=()' : 'payment=*',
  ].join(', ');

/** @param origin where the public reaches the store */
export const securityHeaders = (origin: string, policy: PagePolicy = {}): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(origin, policy),
  // A page that is kept apart from its opener could never tell it anything again, even after it has gone on elsewhere.
  'cross-origin-opener-policy': policy.isPopup === true ? 'unsafe-none' : 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissions(policy.provider ?? null),
  // Browsers that are told to send no referrer at all send no origin with forms either, by which the store knows its own.
  'referrer-policy': policy.isDiscreet === true ? 'same-origin' : 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
});
