import type { LicenseResult } from '@chandlery/license';
import { type TemplateResult, svg, html } from 'lit';

const tick = svg`<path d="m8 12.5 2.75 2.75L16 9.5" />`;
const clock = svg`<path d="M12 7.5V12l3 2" />`;
const cross = svg`<path d="m9 9 6 6m0-6-6 6" />`;
const question = svg`<path d="M9.75 9.5a2.25 2.25 0 1 1 3.2 2.05c-.6.28-.95.8-.95 1.45v.4M12 16.4v.1" />`;

const signs: Readonly<Record<LicenseResult['outcome'], TemplateResult<2>>> = {
  valid: tick,
  in_grace: clock,
  expired: clock,
  not_yet_valid: clock,
  untrusted_key: question,
  bad_signature: cross,
  token_mismatch: cross,
  malformed: question,
};

/** A seal with the outcome's sign in it; the words beside it say the same. */
export const icon = (outcome: LicenseResult['outcome']): TemplateResult =>
  html`<svg part="icon" class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <circle class="seal" cx="12" cy="12" r="10.25" />
    ${signs[outcome]}
  </svg>`;
