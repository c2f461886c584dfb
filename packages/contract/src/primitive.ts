/**
 * The small shapes every other schema is made of.
 *
 * Patterns are kept short on purpose: `scripts/generate-checks.ts` turns each of them into code that browsers download.
 */
import * as z from 'zod/mini';

/** RFC 3339 date-time in UTC with the `Z` suffix, seconds or finer: `2026-11-23T10:00:00Z`. */
export const DateTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/));

/** An absolute `http:` or `https:` URL. Any other scheme (`javascript:`, `data:`) is refused. */
export const HttpUrl = z.string().check(z.regex(/^https?:\/\/[^\s"<>]+$/));

/** What a name in a URL looks like: 1 to 64 lower-case letters, digits, `.`, `_` and `-`, a letter or digit first and last. */
export const Slug = z.string().check(z.regex(/^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/));

/** What somebody calls a thing of theirs: 1 to 100 characters of one line. */
export const Label = z.string().check(z.trim(), z.regex(/^[^\p{Cc}]{1,100}$/u));

/** A product's public name, `publisher/name`. */
export const ProductSlug = z
  .string()
  .check(z.regex(/^[a-z\d]([a-z\d._-]{0,62}[a-z\d])?\/[a-z\d]([a-z\d._-]{0,62}[a-z\d])?$/));

/** An operating system and architecture as OCI names them: `linux/amd64`, `linux/arm/v7`, `windows/amd64`. */
export const Platform = z.string().check(z.regex(/^\w+\/[\w/]+$/));

/** A whole number, zero or more. */
export const Count = z.int().check(z.minimum(0));

/** A manifest digest of the OCI image specification: `sha256:` and 64 hexadecimal digits. */
export const Digest = z.string().check(z.regex(/^sha256:[\da-f]{64}$/));

/**
 * A list written with commas in a query (`a,b,c`), read as an array without empty or repeated members.
 * @param item schema of one member
 * @param max most members taken
 * @param min fewest
 */
export const commaList = <Item extends z.core.$ZodType<string, string>>(item: Item, max: number, min = 0) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => [
        ...new Set(
          text
            .split(',')
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        ),
      ]),
    ),
    z.array(item).check(z.minLength(min), z.maxLength(max)),
  );

export type DateTime = z.infer<typeof DateTime>;
export type Platform = z.infer<typeof Platform>;
