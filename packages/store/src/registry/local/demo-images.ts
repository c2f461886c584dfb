/** Images for the demo catalogue, so that everything it sells can be pulled. */
import { eq, inArray } from 'drizzle-orm';
import { plans, products, publishers } from '../../catalogue/tables.ts';
import type { Database } from '../../database/database.ts';
import type { RegistryClient, RegistryTokens } from '../images/registry-client.ts';
import { type ImageRecipe, buildImage } from './image-layout.ts';
import { pushImage } from './push-image.ts';

interface DemoImage {
  readonly repository: string;
  readonly tag: string;
  readonly recipe: ImageRecipe;
}

const usualPlatforms = ['linux/amd64', 'linux/arm64'];

/** What customers of the catalogue are told to pull. */
const imagesToPush = async (database: Database, slugs: readonly string[]): Promise<readonly DemoImage[]> => {
  const rows = await database
    .select({
      images: plans.images,
      name: products.name,
      description: products.shortDescription,
      platforms: products.platforms,
      created: products.createdAt,
      publisher: publishers.name,
    })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .innerJoin(publishers, eq(publishers.id, products.publisherId))
    .where(inArray(products.slug, [...slugs]));
  return rows.flatMap(({ images, name, description, platforms, created, publisher }) =>
    images.map(({ repository, tag }) => ({
      repository,
      tag,
      recipe: {
        platforms: platforms.length === 0 ? usualPlatforms : platforms,
        files: {
          'README.txt': `${name} ${tag}\n\n${description}\n\nA demo image: it holds this text and nothing that runs.\n`,
        },
        labels: {
          'org.opencontainers.image.title': name,
          'org.opencontainers.image.description': description,
          'org.opencontainers.image.vendor': publisher,
          'org.opencontainers.image.version': tag,
        },
        created,
      },
    })),
  );
};

/**
 * Pushes every image that a plan of a demo product names and the registry has not.
 * @param slugs of the demo products; others have images of their own
 * @returns how many there were
 */
export const pushDemoImages = async (
  database: Database,
  slugs: readonly string[],
  { base, client, tokens }: { base: string; client: RegistryClient; tokens: RegistryTokens },
): Promise<number> => {
  let pushed = 0;
  for (const { repository, tag, recipe } of await imagesToPush(database, slugs)) {
    if ((await client.digest(repository, tag)) !== null) continue;
    await pushImage(base, tokens, repository, tag, await buildImage(recipe));
    pushed += 1;
  }
  return pushed;
};
