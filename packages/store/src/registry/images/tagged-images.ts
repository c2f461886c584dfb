import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import type { TaggedImage } from './releases.ts';
import { registryImages, registryTags } from './tables.ts';

/** Images with a tag in any of the repositories, those of the first repository first. */
export const taggedImages = async (
  database: Database,
  repositories: readonly string[],
): Promise<readonly TaggedImage[]> => {
  if (repositories.length === 0) return [];
  const rows = await database
    .select({
      repository: registryImages.repository,
      digest: registryImages.digest,
      tags: sql<string[]>`array_agg(${registryTags.tag} order by ${registryTags.tag})`,
      platforms: registryImages.platforms,
      labels: registryImages.labels,
      builtAt: registryImages.builtAt,
      pushedAt: registryImages.pushedAt,
    })
    .from(registryImages)
    .innerJoin(
      registryTags,
      and(eq(registryTags.repository, registryImages.repository), eq(registryTags.digest, registryImages.digest)),
    )
    .where(inArray(registryImages.repository, [...repositories]))
    .groupBy(registryImages.repository, registryImages.digest);
  return rows.toSorted((one, other) => repositories.indexOf(one.repository) - repositories.indexOf(other.repository));
};
