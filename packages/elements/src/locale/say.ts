import type { Locale } from './locale.ts';

/**
 * What is said in a language, in English where it is not spoken here or cannot be had.
 * @param tag BCP 47
 */
export const say = async <Group extends keyof Locale>(
  tag: string,
  group: Group,
  english: Locale[Group],
): Promise<Locale[Group]> => {
  if (tag.startsWith('en')) return english;
  const locale = await import('./locales.ts').then(({ localeFor }) => localeFor(tag)).catch(() => undefined);
  return locale?.[group] ?? english;
};

/** A message with its `{names}` filled in. */
export const fill = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/{(\w+)}/g, (_, name: string) => values[name] ?? '');
