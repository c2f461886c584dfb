import type { Answered, Known } from './send.ts';

/** Answers a URL from what it keeps, or loads it. `load` confirms what is known instead where it can. */
export type AnswerCache = <Answer>(
  url: string,
  load: (known?: Known<Answer>) => Promise<Answered<Answer>>,
) => Promise<Answer>;

interface Kept extends Known<unknown> {
  /** Milliseconds since the epoch at which it stops being fresh, and being usable while a newer one is fetched. */
  readonly freshUntil: number;
  readonly staleUntil: number;
}

const seconds = (cacheControl: string, directive: string): number =>
  Number(cacheControl.split(`${directive}=`)[1]?.split(',')[0] ?? 0);

const kept = ({ answer, headers }: Answered<unknown>): Kept => {
  const cacheControl = headers.get('cache-control') ?? '';
  const freshUntil = Date.now() + seconds(cacheControl, 'max-age') * 1000;
  return {
    answer,
    etag: headers.get('etag'),
    freshUntil,
    staleUntil: freshUntil + seconds(cacheControl, 'stale-while-revalidate') * 1000,
  };
};

/** A browser revalidates from its own cache; a condition of ours would cost it a CORS preflight. */
const mayAskConditionally = (url: string): boolean => {
  const { origin } = (globalThis as { location?: { origin?: string } }).location ?? {};
  return origin === undefined || url.startsWith(`${origin}/`);
};

/**
 * A cache in memory that does as answers' `Cache-Control` says (RFC 9111; RFC 5861 for `stale-while-revalidate`).
 * @param most answers kept, the oldest left out first
 */
export const memoryCache = (most = 200): AnswerCache => {
  const all = new Map<string, Kept>();
  return async <Answer>(url: string, load: (known?: Known<Answer>) => Promise<Answered<Answer>>): Promise<Answer> => {
    const known = all.get(url) as (Kept & Known<Answer>) | undefined;
    const now = Date.now();
    if (known && now < known.freshUntil) return known.answer;
    const loaded = load(known && mayAskConditionally(url) ? known : undefined).then((answered) => {
      all.delete(url);
      if (!/no-store|private/.test(answered.headers.get('cache-control') ?? '')) all.set(url, kept(answered));
      for (const [oldest] of all) if (all.size > most) all.delete(oldest);
      return answered.answer;
    });
    if (!known || now >= known.staleUntil) return loaded;
    loaded.catch(() => undefined);
    return known.answer;
  };
};
