import type { Plan, ProductPlans } from '@chandlery/contract';
import { days } from '../locale/format.ts';
import { fill } from '../locale/say.ts';
import type { PlansWords } from './words.ts';

interface Shown {
  readonly plans: ProductPlans;
  readonly locale: string;
  readonly words: PlansWords;
}

const unit = (locale: string, count: number, name: 'hour' | 'month'): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);

/** What a plan includes, in lines. */
export const features = (plan: Plan, { plans: { support }, locale, words }: Shown): string[] => {
  const { images, components, trialDays, minimumTermMonths, usesProductKeys, certification, kind } = plan;
  const count = (value: number) => new Intl.NumberFormat(locale).format(value);
  const names = new Intl.ListFormat(locale, { type: 'unit' }).format(images.map(({ repository }) => repository));
  const hours = support?.slaHours;
  return [
    trialDays > 0 && fill(words.trial, { days: days(locale, trialDays) }),
    images.length > 0 && fill(words.images, { names }),
    ...components.map(({ name, min, max }) => fill(words.range, { name, min: count(min), max: count(max) })),
    kind !== 'free' &&
      support &&
      (hours ? fill(words.support, { hours: unit(locale, hours, 'hour') }) : words.supported),
    minimumTermMonths > 0 && fill(words.minimumTerm, { months: unit(locale, minimumTermMonths, 'month') }),
    usesProductKeys && words.keys,
    certification && words.certified,
  ].filter((line) => typeof line === 'string');
};
