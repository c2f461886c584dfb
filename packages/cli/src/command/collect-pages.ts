import { ProgressLine } from '../terminal/progress-line.ts';
import type { Output } from '../terminal/terminal.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

const mostInPage = 100;

/**
 * What a list has, from as many requests as that takes.
 * @param fetchPage one page; with a cursor the one that it names
 * @param most items wanted
 * @param what the items are, for who waits
 * @throws whatever a request fails with
 */
export const collectPages = async <Item>(
  fetchPage: (query: { cursor: string | undefined; limit: number }) => Promise<Page<Item>>,
  most: number,
  what: string,
  stderr: Output,
): Promise<{ readonly items: readonly Item[]; readonly hasMore: boolean }> => {
  const line = new ProgressLine(stderr);
  const items: Item[] = [];
  const limit = Math.min(most, mostInPage);
  try {
    for (let cursor: string | undefined; ;) {
      const page = await fetchPage({ cursor, limit });
      items.push(...page.items);
      const isDone = page.nextCursor === null;
      if (isDone || items.length >= most)
        return { items: items.slice(0, most), hasMore: !isDone || items.length > most };
      cursor = page.nextCursor;
      line.say(`${items.length} ${what}`);
    }
  } finally {
    line.clear();
  }
};
