/** Until when a subscription lasts: in words, and as a line. */
import type { Subscription } from '@chandlery/contract';
import { type TemplateResult, html, nothing } from 'lit';
import { dateText, daysBetween } from '../license/dates.ts';
import { days } from '../locale/format.ts';
import { fill } from '../locale/say.ts';
import { amountText } from './amounts.ts';
import { type Manner, mannerOf, toneOf } from './manner.ts';
import type { LicensesWords } from './words.ts';

export interface PeriodOptions {
  readonly words: LicensesWords;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly now: Date;
}

const day = 86_400_000;

const graceEnd = ({ currentPeriodEnd, graceDays }: Subscription): string | null =>
  currentPeriodEnd === null ? null : new Date(Date.parse(currentPeriodEnd) + graceDays * day).toISOString();

/** The message, and the moment that it is about. */
const sentence = (subscription: Subscription, words: LicensesWords): readonly [message: string, at: string | null] => {
  const { initialPeriodStart, currentPeriodEnd, endedAt, cancelAt, nextCharge } = subscription;
  const over: readonly [string, string | null] = [words.endedOn, endedAt ?? currentPeriodEnd];
  const byManner: Readonly<Record<Manner, readonly [string, string | null]>> = {
    active: nextCharge ? [words.renewsFor, nextCharge.at] : [words.paidTo, currentPeriodEnd],
    trial: nextCharge ? [words.trialThen, nextCharge.at] : [words.trialEnds, currentPeriodEnd],
    past_due: [words.graceTo, graceEnd(subscription)],
    in_grace: [words.graceTo, graceEnd(subscription)],
    cancelled: [words.endsOn, cancelAt],
    terms: [words.endsOn, currentPeriodEnd],
    not_started: [words.begins, initialPeriodStart],
    preparing: [words.begins, initialPeriodStart],
    ended: over,
    failed: over,
  };
  return byManner[mannerOf(subscription)];
};

/** `Renews on 12 December for $245`. */
export const periodText = (subscription: Subscription, { words, locale }: PeriodOptions): string => {
  const [message, at] = sentence(subscription, words);
  if (at === null) return mannerOf(subscription) === 'failed' ? '' : words.endless;
  const { nextCharge } = subscription;
  const price = nextCharge ? amountText(words, locale, nextCharge.amount, nextCharge.currency) : '';
  return fill(message, { date: dateText(locale, new Date(at)), price });
};

const lined: ReadonlySet<Manner> = new Set(['active', 'trial', 'past_due', 'in_grace', 'cancelled']);

/** The period as a line, with the days that are left; nothing of what has no end, or is not running. */
export const periodLine = (
  subscription: Subscription,
  { words, locale, now }: PeriodOptions,
): TemplateResult | typeof nothing => {
  const manner = mannerOf(subscription);
  const isLate = manner === 'past_due' || manner === 'in_grace';
  const { currentPeriodStart, currentPeriodEnd, cancelAt } = subscription;
  const end = isLate ? graceEnd(subscription) : (cancelAt ?? currentPeriodEnd);
  if (end === null || !lined.has(manner)) return nothing;
  const [from, to] = [Date.parse(currentPeriodStart), Date.parse(end)];
  const past = Math.min(Math.max((now.getTime() - from) / (to - from), 0), 1);
  const left = Math.max(daysBetween(now, new Date(end)), 0);
  // Through the object model, which every content security policy allows: style attributes it may not.
  return html`<div part="period" class="line ${toneOf[manner]}">
    <span class="track" aria-hidden="true" .style=${`--past: ${Math.round(past * 1000) / 10}%`}></span>
    <span part="left" class="left">${fill(words.left, { days: days(locale, left) })}</span>
  </div>`;
};
