import type { Connection } from './connection.ts';

/** An answer that was kept, with when it stops being fresh and when it stops being usable while a newer one is fetched. */
export interface Kept {
  readonly answer: unknown;
  readonly etag: string | null;
  /** Milliseconds since the epoch. */
  readonly freshUntil: number;
  readonly staleUntil: number;
}

const mostKept = 200;

const seconds = (cacheControl: string, directive: string): number =>
  Number(new RegExp(`(?:^|[ ,])${directive}=(\\d+)`).exec(cacheControl)?.[1] ?? 0);

/** Keeps an answer for as long as its `Cache-Control` allows (RFC 9111, and RFC 5861 for `stale-while-revalidate`). */
export const keep = ({ kept }: Connection, url: string, answer: unknown, headers: Headers): void => {
  const cacheControl = headers.get('cache-control') ?? '';
  const freshUntil = Date.now() + seconds(cacheControl, 'max-age') * 1000;
  kept.delete(url);
  if (/no-store|private/.test(cacheControl)) return;
  kept.set(url, {
    answer,
    etag: headers.get('etag'),
    freshUntil,
    staleUntil: freshUntil + seconds(cacheControl, 'stale-while-revalidate') * 1000,
  });
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
};
