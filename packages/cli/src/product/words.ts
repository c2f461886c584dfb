import type { ListedStatus, PullRequirement } from '@chandlery/contract';

const rounded = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** A count in round figures: `2.3M`. */
export const roundCount = (count: number): string => rounded.format(count);

/** The day of a moment in UTC. */
export const day = (dateTime: string): string => dateTime.slice(0, 10);

/** Who may pull. */
export const pullers: Readonly<Record<PullRequirement, string>> = {
  everyone: 'anyone',
  'signed-in': 'any account',
  subscribed: 'subscribers',
};

/** What to know about a product before it is taken; null where there is nothing. */
export const warnings: Readonly<Record<ListedStatus, string | null>> = {
  published: null,
  on_hold: 'on hold',
  deprecated: 'deprecated',
};
