import { Slug, commaList } from '@chandlery/contract';
import * as z from 'zod/mini';
import { pageOf } from '../page-links.ts';

const words = <const Words extends readonly [string, ...string[]]>(...values: Words) =>
  z.optional(commaList(z.enum(values, `takes ${values.join(', ')}`), 20));
const name = commaList(z.string().check(z.regex(/^[\w.-]{1,64}$/, 'takes names with commas between them')), 20);

/** What `GET /products/search` takes; parameters that it does not know are left alone. */
export const SearchParameters = z.extend(pageOf(25), {
  q: z.optional(z.string().check(z.maxLength(200, 'takes at most 200 characters'))),
  type: words('image', 'plugin', 'bundle', 'edition'),
  source: words('community', 'verified', 'verified_publisher', 'store', 'library'),
  image_filter: words('official', 'store', 'open_source'),
  certification_status: words('certified', 'not_certified'),
  category: z.optional(commaList(Slug, 20)),
  operating_system: z.optional(name),
  architecture: z.optional(name),
  sort: z.optional(z.enum(['updated_at', 'suggested'], 'takes updated_at, suggested')),
  order: z.optional(z.enum(['asc', 'desc'], 'takes asc, desc')),
});

export type SearchParameters = z.output<typeof SearchParameters>;
