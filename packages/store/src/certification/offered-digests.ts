import { and, desc, eq, sql } from 'drizzle-orm';
import { plans, releases } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { registryImages, registryTags } from '../registry/images/tables.ts';

type Plan = Pick<typeof plans.$inferSelect, 'id' | 'slug' | 'images'>;
type Release = Pick<typeof releases.$inferSelect, 'version' | 'tags' | 'platforms' | 'channel'>;

/** Of a release or an image, as far as they are known; none where one is missing: what is not known cannot be vouched for. */
const digestsOf = (platforms: Release['platforms']): readonly string[] => {
  const known = platforms.flatMap(({ digest }) => digest ?? []);
  return known.length === platforms.length ? known : [];
};

/** What the registry holds under a tag: the digest that it names, and those of its platforms. */
const digestsInRegistry = async (
  database: Database,
  { repository, tag }: Plan['images'][number],
): Promise<readonly string[] | undefined> => {
  const [image] = await database
    .select({ digest: registryImages.digest, platforms: registryImages.platforms })
    .from(registryTags)
    .innerJoin(
      registryImages,
      and(eq(registryImages.repository, registryTags.repository), eq(registryImages.digest, registryTags.digest)),
    )
    .where(and(eq(registryTags.repository, repository), eq(registryTags.tag, tag)));
  return image && [...new Set([image.digest, ...digestsOf(image.platforms)])];
};

/** The release that a tag names: by its version, or by one of its tags. */
const releaseOf = <Known extends Release>(known: readonly Known[], tag: string): Known | undefined =>
  known.find(({ version }) => version === tag) ?? known.find(({ tags }) => tags.includes(tag));

const digestsOfImage = async (
  database: Database,
  image: Plan['images'][number],
  known: readonly Release[],
): Promise<readonly string[]> =>
  // A registry that has told of the image knows better than what its publisher has listed.
  (await digestsInRegistry(database, image)) ?? digestsOf(releaseOf(known, image.tag)?.platforms ?? []);

const digestsOfImages = async (
  database: Database,
  images: Plan['images'],
  known: readonly Release[],
): Promise<readonly string[]> => {
  const digests: string[] = [];
  for (const image of images) {
    const ofImage = await digestsOfImage(database, image, known);
    if (ofImage.length === 0) return [];
    digests.push(...ofImage);
  }
  return [...new Set(digests)];
};

const readReleases = async (database: Database, productId: string) =>
  database
    .select({
      version: releases.version,
      tags: releases.tags,
      platforms: releases.platforms,
      channel: releases.channel,
    })
    .from(releases)
    .where(eq(releases.productId, productId))
    .orderBy(desc(releases.ordinal));

const readPlans = async (database: Database, productId: string) =>
  database
    .select({ id: plans.id, slug: plans.slug, images: plans.images, certification: plans.certification })
    .from(plans)
    .where(eq(plans.productId, productId))
    .orderBy(sql`${plans.isDefault} desc`, plans.position);

/** A plan with the manifest digests of the images that its pull commands name now; none where the store does not know them. */
export interface Offered extends Plan {
  readonly certification: (typeof plans.$inferSelect)['certification'];
  readonly digests: readonly string[];
}

/** What a product's plans offer now, the default plan's first. A service offers its newest stable release. */
export const offeredDigests = async (database: Database, productId: string): Promise<readonly Offered[]> => {
  const known = await readReleases(database, productId);
  const newest = known.find(({ channel }) => channel === 'stable');
  const offered: Offered[] = [];
  for (const plan of await readPlans(database, productId))
    offered.push({
      ...plan,
      digests:
        plan.images.length === 0
          ? digestsOf(newest?.platforms ?? [])
          : await digestsOfImages(database, plan.images, known),
    });
  return offered;
};

/**
 * Manifest digests of every image of one release, whether or not a plan offers it now.
 * @param among plans whose repositories may hold images of it
 */
export const digestsOfRelease = async (
  database: Database,
  { tags, version, platforms }: Release,
  among: readonly Plan[],
): Promise<readonly string[]> => {
  const digests = new Set(digestsOf(platforms));
  const repositories = new Set(among.flatMap(({ images }) => images.map(({ repository }) => repository)));
  for (const repository of repositories)
    for (const tag of new Set([version, ...tags]))
      for (const digest of (await digestsInRegistry(database, { repository, tag })) ?? []) digests.add(digest);
  return [...digests].toSorted();
};
