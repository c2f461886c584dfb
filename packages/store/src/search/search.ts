import type { Facets, SearchQuery } from '@chandlery/contract';

/** What a search found: products by id, best first, and the facets' counts. */
export interface SearchResult {
  readonly products: readonly string[];
  readonly facets: Facets;
  /** Of all matches. */
  readonly total: number;
  readonly nextCursor: string | null;
  /** What was searched for instead, where nothing had the words as they were typed. */
  readonly correctedQuery: string | null;
}

/** An engine that finds products. The built-in one is PostgreSQL; another may take its place. */
export interface Search {
  /**
   * @param skip results to leave out after the cursor, for who counts pages instead: each costs about what showing it would
   * @throws {StoreProblem} `invalid_cursor`
   */
  readonly find: (query: SearchQuery, skip?: number) => Promise<SearchResult>;
}
