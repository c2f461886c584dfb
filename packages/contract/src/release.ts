import * as z from 'zod/mini';
import { ReleaseId } from './identifier.ts';
import { Count, DateTime, Digest, Platform } from './primitive.ts';

export const ReleaseSeverity = z.enum(['security', 'feature', 'fix']);

/** One image of a release. `digest` and `size` (bytes, compressed) are null until the registry has told them. */
export const ReleasePlatform = z.object({ platform: Platform, digest: z.nullable(Digest), size: z.nullable(Count) });

export const Release = z.object({
  id: ReleaseId,
  version: z.string(),
  tags: z.array(z.string()),
  platforms: z.array(ReleasePlatform),
  severity: ReleaseSeverity,
  /** `stable`, `beta` or another name the publisher chose. */
  channel: z.string(),
  /** HTML of the store's allow-list, rendered from the publisher's Markdown. */
  notesHtml: z.string(),
  releasedAt: z.nullable(DateTime),
});

export const ReleasePage = z.object({ items: z.array(Release), nextCursor: z.nullable(z.string()) });

export type ReleaseSeverity = z.infer<typeof ReleaseSeverity>;
export type ReleasePlatform = z.infer<typeof ReleasePlatform>;
export type Release = z.infer<typeof Release>;
export type ReleasePage = z.infer<typeof ReleasePage>;
