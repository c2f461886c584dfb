import { createHash } from 'node:crypto';
import type { ProductListingInput } from '../catalogue/listing.ts';

type Release = NonNullable<ProductListingInput['releases']>[number];

/** A release as the demo tells it: platforms with the size of their image in megabytes. */
export interface DemoRelease extends Omit<Release, 'platforms' | 'releasedAt'> {
  /** Day, `2026-11-03`. */
  readonly day: string;
  readonly sizes: Readonly<Record<string, number>>;
}

/**
 * Releases of an image that nobody has built. Their digests are invented, and the same each time.
 * @param slug of the product
 * @param releases newest first
 */
export const releasesOf = (slug: string, releases: readonly DemoRelease[]): Release[] =>
  releases.map(({ day, sizes, ...release }) => ({
    ...release,
    releasedAt: `${day}T09:00:00Z`,
    platforms: Object.entries(sizes).map(([platform, megabytes]) => ({
      platform,
      digest: `sha256:${createHash('sha256').update(`${slug} ${release.version} ${platform}`).digest('hex')}`,
      size: Math.round(megabytes * 1_000_000),
    })),
  }));
