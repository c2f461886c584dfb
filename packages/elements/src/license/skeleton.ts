import type { License } from '@chandlery/license';
import { type TemplateResult, html } from 'lit';
import { type ViewOptions, licenseView } from './view.ts';

const day = 86_400_000;
const identifier = '0'.repeat(22);

/** As large as most licences are. */
const usual = (now: Date): License => ({
  issuedAt: now,
  expiration: new Date(now.getTime() + 365 * day),
  graceDays: 14,
  graceEnd: new Date(now.getTime() + 379 * day),
  components: [{ name: 'Nodes', value: 5 }],
  licenseType: 'Offline',
  tier: 'Production',
  scanningEnabled: false,
  username: 'account',
  company: 'Company',
  subscriptionId: `sub-${identifier}`,
  productId: `prod_${identifier}`,
  planId: `plan_${identifier}`,
  version: 1,
  metadata: {},
});

/** The place of a licence that is not there yet. */
export const skeleton = (options: ViewOptions): TemplateResult => {
  const license = usual(options.now);
  const keyId = Array.from({ length: 12 }, () => 'AAAA').join(':');
  const view = licenseView({ outcome: 'valid', keyId, algorithm: 'ES256', license }, options);
  return html`<div class="skeleton" aria-hidden="true">${view}</div>`;
};
