import * as z from 'zod/mini';
import { PublisherId } from './identifier.ts';
import { Count, HttpUrl, Slug } from './primitive.ts';

/** A publisher as a card names it. `verified`: the operator has approved who they are. */
export const PublisherSummary = z.object({ slug: Slug, name: z.string(), verified: z.boolean() });

export const Publisher = z.extend(PublisherSummary, {
  id: PublisherId,
  logo: z.nullable(HttpUrl),
  website: z.nullable(HttpUrl),
  /** HTML of the store's allow-list, rendered from the publisher's Markdown. */
  storyHtml: z.string(),
  products: Count,
  url: HttpUrl,
});

export type PublisherSummary = z.infer<typeof PublisherSummary>;
export type Publisher = z.infer<typeof Publisher>;
