import { type Publisher, PublisherId } from '@chandlery/contract';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import type { Addresses } from './addresses.ts';
import { products, publishers } from './tables.ts';

/** A publisher's profile; null where there is none of that name. */
export const getPublisher = async (
  database: Database,
  addresses: Addresses,
  slug: string,
): Promise<Publisher | null> => {
  const [row] = await database.select().from(publishers).where(eq(publishers.slug, slug));
  if (row === undefined) return null;
  return {
    id: z.parse(PublisherId, row.id),
    slug: row.slug,
    name: row.name,
    verified: row.verified,
    logo: addresses.image(row.logo),
    website: row.website,
    storyHtml: renderMarkdown(row.story, { anchors: 'story', imageOrigins: [addresses.origin] }),
    products: await database.$count(products, eq(products.publisherId, row.id)),
    url: addresses.publisher(row.slug),
  };
};
