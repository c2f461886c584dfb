/** The period of a licence as a line: signed, now, its end, the end of its grace. */
import type { License } from '@chandlery/license';
import { type TemplateResult, html, nothing } from 'lit';
import { fill } from '../locale/say.ts';
import { dateText, daysAgo, daysBetween } from './dates.ts';
import { days } from '../locale/format.ts';
import type { LicenseWords } from './words.ts';

/** Whether a licence has no end: then it says the last year that RFC 3339 can write. */
const isEndless = ({ expiration }: License): boolean => expiration.getUTCFullYear() === 9999;

/** How far along the line a moment is, in per cent; what lies beyond an end is at the end. */
const placeOf = (moment: Date, { issuedAt, graceEnd }: License): number => {
  const part = (moment.getTime() - issuedAt.getTime()) / (graceEnd.getTime() - issuedAt.getTime());
  return Math.round(Math.min(Math.max(part, 0), 1) * 1000) / 10;
};

/** How much is left, or how long ago it ended, in words. */
export const remainder = (words: LicenseWords, locale: string, license: License, now: Date): string => {
  const { expiration, graceEnd } = license;
  if (isEndless(license)) return words.endless;
  const left = (to: Date) => days(locale, daysBetween(now, to));
  if (now < expiration) return fill(words.left, { days: left(expiration) });
  if (now < graceEnd) return fill(words.graceLeft, { days: left(graceEnd) });
  return fill(words.ended, { when: daysAgo(locale, graceEnd, now) });
};

const end = (name: string, label: string, value: string | TemplateResult): TemplateResult =>
  html`<div class="end ${name}">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

const dateOf = (locale: string, moment: Date): TemplateResult =>
  html`<time datetime=${moment.toISOString()}>${dateText(locale, moment)}</time>`;

/** Through the object model, which every content security policy allows: style attributes it may not. */
const placesOf = (license: License, now: Date): string =>
  isEndless(license)
    ? '--now: 30%; --end: 100%'
    : `--now: ${placeOf(now, license)}%; --end: ${placeOf(license.expiration, license)}%`;

/** @param now the moment that the licence was judged at */
export const timeLine = (words: LicenseWords, locale: string, license: License, now: Date): TemplateResult => {
  const { issuedAt, expiration, graceDays, graceEnd } = license;
  const hasGrace = graceDays > 0 && !isEndless(license);
  return html`<div part="period" class="period">
    <div
      part="time-line"
      class="line ${isEndless(license) ? 'endless' : ''}"
      aria-hidden="true"
      .style=${placesOf(license, now)}
    >
      <span class="past"></span>${hasGrace ? html`<span class="grace"></span>` : nothing}
      <span class="now"><span>${words.today}</span></span>
    </div>
    <dl class="ends">
      ${end('start', words.issued, dateOf(locale, issuedAt))}
      ${end('expiration', words.end, isEndless(license) ? words.never : dateOf(locale, expiration))}
      ${hasGrace ? end('grace-end', words.graceEnd, dateOf(locale, graceEnd)) : nothing}
    </dl>
  </div>`;
};
