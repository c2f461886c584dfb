/** What tags say: which of an image's tags is its version, how versions follow one another, and which are not finished. */

/** Words that mark what is not finished, at the start of a tag or after a number: `rc1`, `3.5-dev5`, `edge`; not `base-devel`. */
const unfinished =
  /(?:^|\d[._-]?)(?:alpha|beta|rc|dev|devel|ea|m(?=\d)|preview|pre|snapshot|nightly|edge|unstable|testing|experimental|rawhide|canary|sid)(?:$|[._\-\d])/i;

/** The number that a tag starts with, with update, build and pre-release numbers: `8u492-b09`, `3.15.0rc1`, `v3.6.0-ea.1`. */
const leadingNumber =
  /^v?(\d+(?:[._-]?(?:u|b|p|m|a|rc|beta|alpha|dev|ea|pre|preview|snapshot)?[._-]?\d+)*)(?![\da-z])/i;

const numbersIn = (text: string): readonly bigint[] => (text.match(/\d+/g) ?? []).map(BigInt);

const leadingText = (tag: string): string => leadingNumber.exec(tag)?.[1] ?? '';

const moreSpecific = (one: string, other: string): number => {
  const [numbers, others] = [numbersIn(leadingText(one)).length, numbersIn(leadingText(other)).length];
  if (numbers !== others) return others - numbers;
  // Among `1.31.4` and `1.31.4-trixie` the plain one; among `sid` and `sid-20260803` the dated one.
  return numbers > 0 ? one.length - other.length : numbersIn(other).length - numbersIn(one).length;
};

/**
 * The tag that says most exactly what the image is; of equals, the one that comes first.
 * @param tags at least one
 */
export const mostSpecific = (tags: readonly string[]): string =>
  tags.filter((tag) => tag !== 'latest').toSorted(moreSpecific)[0] ?? 'latest';

/**
 * Tells pre-releases from the rest. A number whose makers call it `latest` is finished, whatever else its tags say.
 * @param images the tags of each image of a repository
 * @returns whether an image, by its tags, is a pre-release
 */
export const preReleasesAmong = (images: readonly (readonly string[])[]): ((tags: readonly string[]) => boolean) => {
  const latest = images.filter((tags) => tags.includes('latest'));
  const finished = new Set(latest.map((tags) => leadingText(mostSpecific(tags))).filter((number) => number !== ''));
  return (tags) =>
    !tags.includes('latest') &&
    !finished.has(leadingText(mostSpecific(tags))) &&
    tags.some((tag) => unfinished.test(tag));
};

/** Order of versions, newest first and `1.31.4` before `1.31.4-alpine`. Those that do not start with a number are last, in their order. */
export const newestFirst = (one: string, other: string): number => {
  const [numbers, others] = [numbersIn(leadingText(one)), numbersIn(leadingText(other))];
  if (numbers.length === 0 || others.length === 0) return Math.sign(others.length) - Math.sign(numbers.length);
  const length = Math.max(numbers.length, others.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => numbers[index] !== others[index]);
  if (at === undefined) return one.length - other.length;
  return (others[at] ?? -1n) > (numbers[at] ?? -1n) ? 1 : -1;
};
