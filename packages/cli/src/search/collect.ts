import type { StoreClient } from '@chandlery/client';
import type { Product, SearchPage, SearchQuery } from '@chandlery/contract';
import { ProgressLine } from '../terminal/progress-line.ts';
import type { Output } from '../terminal/terminal.ts';

const mostInPage = 100;

/**
 * What a search finds, as one page, from as many requests as that takes.
 * @param most products wanted
 * @param stderr says how far it is
 * @throws {StoreError}
 */
export const collect = async (
  search: StoreClient['search'],
  query: SearchQuery,
  most: number,
  stderr: Output,
): Promise<SearchPage> => {
  const line = new ProgressLine(stderr);
  const items: Product[] = [];
  try {
    let first: SearchPage | undefined;
    for await (const page of search({ ...query, limit: Math.min(most, mostInPage) }).pages()) {
      first ??= page;
      items.push(...page.items);
      if (items.length >= most) break;
      line.show(items.length, Math.min(page.total, most), 'products');
    }
    // A search has a first page even where nothing was found.
    if (first === undefined) throw new Error('a search without a page');
    return { ...first, items: items.slice(0, most) };
  } finally {
    line.clear();
  }
};
