/** The period of a licence as a line: signed, now, its end, the end of its grace. */
import type { License } from '@chandlery/license';
import { type TemplateResult, html, nothing } from 'lit';
import { fill } from '../locale/say.ts';
import { dateText, daysAgo, daysBetween } from './dates.ts';
import { days } from '../locale/format.ts';
import type { LicenseWords } from './words.ts';

/** How far along the line a moment is, in per cent; what lies beyond an end is at the end. */
const placeOf = (moment: Date, { issuedAt, graceEnd }: License): number => {
  const part = (moment.getTime() - issuedAt.getTime()) / (graceEnd.getTime() - issuedAt.getTime());
  return Math.round(Math.min(Math.max(part, 0), 1) * 1000) / 10;
};

/** How much is left, or how long ago it ended, in words. */
export const remainder = (words: LicenseWords, locale: string, license: License, now: Date): string => {
  const { expiration, graceEnd } = license;
  const left = (to: Date) => days(locale, daysBetween(now, to));
  if (now < expiration) return fill(words.left, { days: left(expiration) });
  if (now < graceEnd) return fill(words.graceLeft, { days: left(graceEnd) });
  return fill(words.ended, { when: daysAgo(locale, graceEnd, now) });
};

const end = (name: string, label: string, locale: string, moment: Date): TemplateResult =>
  html`<div class="end ${name}">
    <dt>${label}</dt>
    <dd><time datetime=${moment.toISOString()}>${dateText(locale, moment)}</time></dd>
  </div>`;

/** @param now the moment that the licence was judged at */
export const timeLine = (words: LicenseWords, locale: string, license: License, now: Date): TemplateResult => {
  const { issuedAt, expiration, graceDays, graceEnd } = license;
  // Through the object model, which every content security policy allows: style attributes it may not.
  const places = `--now: ${placeOf(now, license)}%; --end: ${placeOf(expiration, license)}%`;
  return html`<div part="period" class="period">
    <div part="time-line" class="line" aria-hidden="true" .style=${places}>
      <span class="past"></span>${graceDays > 0 ? html`<span class="grace"></span>` : nothing}<span class="now"
        ><span>${words.today}</span></span
      >
    </div>
    <dl class="ends">
      ${end('start', words.issued, locale, issuedAt)} ${end('expiration', words.end, locale, expiration)}
      ${graceDays > 0 ? end('grace-end', words.graceEnd, locale, graceEnd) : nothing}
    </dl>
  </div>`;
};
