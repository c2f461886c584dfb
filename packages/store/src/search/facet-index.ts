/**
 * The catalogue's sets of facet values, held in memory: all that counting needs, and a few bytes for each.
 *
 * Sets are never changed or deleted, only their counts are; each carries the version of the catalogue in which it last did, so staying up to
 * date costs one small query however large the catalogue is.
 */
import { eq, gt, sql } from 'drizzle-orm';
import { catalogueState } from '../catalogue/tables.ts';
import type { Database } from '../database/database.ts';
import { type FacetName, bitOf, readTerm } from './facets.ts';
import { facetCombinations } from './tables.ts';

/** A facet value. */
export interface Term {
  readonly name: FacetName;
  readonly value: string;
  /** The facet's bit among all facets. */
  readonly bit: number;
}

export interface FacetIndex {
  /** The version of the catalogue that this is. */
  readonly version: number;
  /** Values by number. */
  readonly terms: readonly Term[];
  /** Numbers of values by what is stored for them: `type:container`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** For each set, by its id, the numbers of its values. */
  readonly sets: readonly (readonly number[] | undefined)[];
  /** For each set, by its id, how many products have it. */
  readonly products: readonly number[];
}

interface Changing {
  version: number;
  readonly terms: Term[];
  readonly numbers: Map<string, number>;
  readonly sets: (readonly number[] | undefined)[];
  readonly products: number[];
  /** For each set, the version that `products` is of. */
  readonly versions: number[];
}

const numberOf = ({ terms, numbers }: Changing, text: string): number[] => {
  const known = numbers.get(text);
  if (known !== undefined) return [known];
  const read = readTerm(text);
  if (read === null) return [];
  numbers.set(text, terms.length);
  return [terms.push({ ...read, bit: bitOf(read.name) }) - 1];
};

const readChanges = (database: Database, since: number) =>
  database
    .select({
      now: catalogueState.version,
      id: facetCombinations.id,
      facets: sql<string | null>`array_to_string(${facetCombinations.facets}, E'\n')`,
      products: facetCombinations.products,
      version: facetCombinations.version,
    })
    .from(catalogueState)
    .leftJoin(facetCombinations, gt(facetCombinations.version, since))
    .where(eq(catalogueState.id, 1));

/** @returns brings the index up to date and gives it */
export const openFacetIndex = (database: Database): (() => Promise<FacetIndex>) => {
  const index: Changing = { version: 0, terms: [], numbers: new Map(), sets: [], products: [], versions: [] };
  return async () => {
    for (const { now, id, facets, products, version } of await readChanges(database, index.version)) {
      index.version = Math.max(index.version, now);
      // Answers to two who ask at once may come in either order.
      if (id === null || version === null || version < (index.versions[id] ?? 0)) continue;
      index.sets[id] ??= facets?.split('\n').flatMap((text) => numberOf(index, text));
      index.products[id] = products ?? 0;
      index.versions[id] = version;
    }
    return index;
  };
};
