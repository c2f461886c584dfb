/** Days and moments in words of the visitor's language, in their own time zone. */

const day = 86_400_000;

export const dateText = (locale: string, date: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);

/** To the minute, with its time zone. */
export const momentText = (locale: string, date: Date): string =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(date);

/** Days from one moment to a later one; a part of one counts as a day. */
export const daysBetween = (from: Date, to: Date): number => Math.ceil((to.getTime() - from.getTime()) / day);

/** `3 days ago`, `yesterday`, `today`. */
export const daysAgo = (locale: string, from: Date, now: Date): string =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    -Math.floor((now.getTime() - from.getTime()) / day),
    'day',
  );
