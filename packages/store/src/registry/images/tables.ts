import type { ReleasePlatform } from '@chandlery/contract';
import { index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Images that the registry holds under a tag: what their manifests and configurations say. */
export const registryImages = pgTable(
  'registry_images',
  {
    repository: text('repository').notNull(),
    /** Of the manifest or index that the tag names. */
    digest: text('digest').notNull(),
    mediaType: text('media_type').notNull(),
    /** One for each image; sizes are compressed, of layers and configuration together. */
    platforms: jsonb('platforms').$type<ReleasePlatform[]>().notNull(),
    labels: jsonb('labels').$type<Record<string, string>>().notNull(),
    /** When it was built, as it says itself. */
    builtAt: moment('built_at'),
    /** When the store first saw it. */
    pushedAt: moment('pushed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.repository, table.digest] }),
    index('registry_images_by_platform').using('gin', table.platforms.op('jsonb_path_ops')),
  ],
);

export const registryTags = pgTable(
  'registry_tags',
  {
    repository: text('repository').notNull(),
    tag: text('tag').notNull(),
    digest: text('digest').notNull(),
  },
  (table) => [primaryKey({ columns: [table.repository, table.tag] })],
);
