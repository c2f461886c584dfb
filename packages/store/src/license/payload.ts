import { createHmac } from 'node:crypto';
import type { LicenseTerms } from './license.ts';

/** RFC 3339 in whole seconds, as the token is made over it. */
export const wholeSeconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

/** Base64url with padding, as programs that read Docker's licences insist on. */
export const padded = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_');

/** Of old programs, which know `maxEngines` alone. */
const nodes = ({ components }: LicenseTerms): number => components.find(({ name }) => name === 'Nodes')?.value ?? 0;

/** Names for people; what reads Docker's licences passes over those that it does not know. */
const metadata = ({ username, company, productName, planName }: LicenseTerms) => ({
  username,
  ...(company === null ? {} : { company }),
  product_name: productName,
  plan_name: planName,
});

/**
 * What is signed. `token` proves that `privateKey`, which is outside the signature, belongs to this licence.
 * @param privateKey any bytes of chance
 */
export const licensePayload = (terms: LicenseTerms, privateKey: Uint8Array): Readonly<Record<string, unknown>> => {
  const expiration = wholeSeconds(terms.expiration);
  return {
    expiration,
    token: padded(createHmac('sha256', privateKey).update(expiration).digest()),
    maxEngines: nodes(terms),
    scanningEnabled: false,
    licenseType: 'Offline',
    tier: terms.tier,
    subscription_id: terms.subscriptionId,
    product_id: terms.productId,
    rate_plan_id: terms.planId,
    version: 1,
    grace_days: terms.graceDays,
    metadata: metadata(terms),
    pricing_components: terms.components.map(({ name, value }) => ({ name, value })),
  };
};
