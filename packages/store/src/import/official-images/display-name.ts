/** What people call an image, from what its documentation calls it: `postgres` is PostgreSQL. */
import { type Heading, headingsOf } from './markdown-sections.ts';

/** Longest name taken from a text. */
const maxLength = 40;

const isShort = (name: string | undefined): name is string =>
  name !== undefined && name !== '' && name.length <= maxLength;

const squash = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** `# What is PostgreSQL?`, near the start. */
const asked = (headings: readonly Heading[]): string | undefined =>
  headings
    .slice(0, 3)
    .map(({ text }) => /^what (?:is|are) (?:the )?([^?]+?)\s*(?:\?|$)/i.exec(text)?.[1])
    .find(isShort);

/** `# ClickHouse Server Docker Image`, where that starts like the image's own name. */
const titled = (headings: readonly Heading[], image: string): string | undefined => {
  const [first] = headings;
  if (first?.level !== 1 || !squash(first.text).startsWith(squash(image))) return undefined;
  const name = first.text.replace(/(?:\s*[:(–—]| - ).*$/, '').replace(/\s+docker images?$/i, '');
  return isShort(name) ? name : undefined;
};

/** The image's own name as the text mostly writes it outside of commands: `sapmachine` is written SapMachine. */
const written = (text: string, image: string): string => {
  const pattern = image.split(/[._-]+/).join('[ ._-]?');
  const times = new Map<string, number>();
  for (const [form] of text.matchAll(new RegExp(`(?<![\\w/.:\`-])${pattern}(?![\\w/:\`-])`, 'gi')))
    times.set(form, (times.get(form) ?? 0) + (form === form.toUpperCase() ? 0.5 : 1));
  return [...times].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? image;
};

/**
 * The name to show.
 * @param image its own name, a slug
 * @param text its documentation, Markdown
 */
export const displayName = (image: string, text: string): string => {
  const headings = headingsOf(text);
  const name = asked(headings) ?? titled(headings, image) ?? image;
  return name === name.toLowerCase() && squash(name) === squash(image) ? written(text, image) : name;
};
