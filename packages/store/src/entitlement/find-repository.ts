import { and, arrayContains, eq, inArray, or, sql } from 'drizzle-orm';
import { plans, products, publishers, releases } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { mayOpen, namespaceOf } from './namespace.ts';
import type { ReleaseAudience, Repository } from './repository.ts';

const plansWith = (database: Database, name: string) =>
  database
    .select({
      planId: plans.id,
      pullRequirement: plans.pullRequirement,
      productId: products.id,
      status: products.status,
      source: products.source,
      excludedCountries: products.excludedCountries,
      publisher: publishers.slug,
    })
    .from(plans)
    .innerJoin(products, eq(products.id, plans.productId))
    .innerJoin(publishers, eq(publishers.id, products.publisherId))
    .where(sql`${plans.images} @> ${JSON.stringify([{ repository: name }])}::jsonb`);

const publisherOf = async (database: Database, name: string): Promise<string | null> => {
  const [row] = await database
    .select({ id: publishers.id })
    .from(publishers)
    .where(eq(publishers.slug, namespaceOf(name)));
  return row?.id ?? null;
};

const audiencesOf = async (
  database: Database,
  name: string,
  productIds: readonly string[],
): Promise<ReleaseAudience[]> => {
  if (productIds.length === 0) return [];
  const isHere = or(eq(releases.repositories, []), arrayContains(releases.repositories, [name]));
  const rows = await database
    .selectDistinct({ audience: releases.audience })
    .from(releases)
    .where(and(inArray(releases.productId, [...productIds]), isHere));
  return rows.map(({ audience }) => audience);
};

/**
 * What decisions about a repository look at.
 * @returns null where the catalogue has neither a plan nor a publisher for it
 */
export const findRepository = async (database: Database, name: string): Promise<Repository | null> => {
  const found = (await plansWith(database, name)).filter((plan) => mayOpen(plan, name));
  const publisherId = await publisherOf(database, name);
  if (found.length === 0 && publisherId === null) return null;
  return {
    publisherId,
    plans: found.map(({ planId, pullRequirement, status, excludedCountries }) => ({
      planId,
      pullRequirement,
      status,
      excludedCountries,
    })),
    audiences: await audiencesOf(database, name, [...new Set(found.map(({ productId }) => productId))]),
  };
};
