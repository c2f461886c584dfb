import type { Html } from './html.ts';
import { type Locale, locales } from './locale/locales.ts';
import { matchLocale, negotiateLocale } from './locale/negotiate.ts';
import { type CountKey, type TextKey, messages } from './locale/messages.ts';
import { formatMoney } from './locale/currency.ts';
import { formatDuration, formatSize, roundFigure } from './locale/figures.ts';

type Values = Readonly<Record<string, string | number>>;
type QueryValue = string | number | readonly string[] | null | undefined;

/** Whom a page is made for: their language, and everything that is written differently in it. */
export interface Visitor {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** They chose the language in the address; links keep the choice, since there is no cookie to keep it in. */
  readonly hasChosenLanguage: boolean;
  readonly text: (key: TextKey, values?: Values) => string;
  /** The message in the form for `count`, which is also filled in as `{count}`. */
  readonly count: (key: CountKey, count: number, values?: Values) => string;
  /** A message with markup in one place, as the pieces of a template. */
  readonly around: (key: TextKey, place: string, content: Html) => readonly (string | Html)[];
  readonly number: (value: number) => string;
  readonly roundFigure: (value: number) => string;
  readonly size: (bytes: number) => string;
  /** `amount` in minor units. */
  readonly money: (amount: number, currency: string) => string;
  /** A number of days with its unit. */
  readonly days: (count: number) => string;
  /** A time of so many seconds in the largest unit that says it well: minutes below an hour, hours below two days. */
  readonly duration: (seconds: number) => string;
  /** A day, in UTC. */
  readonly date: (time: string) => string;
  /** A day and the time of it, to the minute, in UTC. */
  readonly moment: (time: string) => string;
  /** ISO 3166-1 alpha-2 codes as a list of names. */
  readonly countries: (codes: readonly string[]) => string;
  readonly list: (items: readonly string[]) => string;
  /** A path of this store, with a query; null, undefined and empty values are left out, lists joined by commas. */
  readonly link: (path: string, query?: Readonly<Record<string, QueryValue>>) => string;
}

const fill = (message: string, values: Values): string =>
  message.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );

const queryString = (query: Readonly<Record<string, QueryValue>>): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const text = typeof value === 'object' && value !== null ? value.join(',') : String(value ?? '');
    // Commas and slashes are read as they are by every parser, and by people.
    return text === ''
      ? []
      : [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%20', '+')}`];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

/** What writes figures, days and lists in a language, made once for each: making it takes longer than most pages. */
const writersOf = (locale: Locale) => ({
  plural: new Intl.PluralRules(locale),
  numbers: new Intl.NumberFormat(locale),
  dates: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
  moments: new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }),
  days: new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
  lists: new Intl.ListFormat(locale, { type: 'conjunction' }),
  regions: new Intl.DisplayNames(locale, { type: 'region' }),
});

const known = new Map<Locale, ReturnType<typeof writersOf>>();

export const createVisitor = (locale: Locale, hasChosenLanguage: boolean): Visitor => {
  const table = messages[locale];
  const writers = known.get(locale) ?? writersOf(locale);
  known.set(locale, writers);
  const { plural, numbers, dates, moments, days, lists, regions } = writers;
  return {
    locale,
    direction: locales[locale].direction,
    hasChosenLanguage,
    text: (key, values = {}) => fill(table[key], values),
    count: (key, count, values = {}) => {
      const forms = table[key];
      return fill(forms[plural.select(count)] ?? forms.other, { count: numbers.format(count), ...values });
    },
    around: (key, place, content) =>
      table[key].split(`{${place}}`).flatMap((piece, index) => (index === 0 ? [piece] : [content, piece])),
    number: (value) => numbers.format(value),
    roundFigure: (value) => roundFigure(locale, value),
    size: (bytes) => formatSize(locale, bytes),
    money: (amount, currency) => formatMoney(locale, amount, currency),
    days: (count) => days.format(count),
    duration: (seconds) => formatDuration(locale, seconds),
    date: (time) => dates.format(new Date(time)),
    moment: (time) => moments.format(new Date(time)),
    countries: (codes) => lists.format(codes.map((code) => regions.of(code) ?? code)),
    list: (items) => lists.format(items),
    link: (path, query = {}) => path + queryString({ ...query, lang: hasChosenLanguage ? locale : null }),
  };
};

/** The visitor of a request: `?lang=` first, then `Accept-Language`. */
export const visitorOf = (chosenLanguage: string | undefined, acceptLanguage: string | undefined): Visitor => {
  const chosen = matchLocale(chosenLanguage);
  return createVisitor(chosen ?? negotiateLocale(acceptLanguage), chosen !== null);
};
