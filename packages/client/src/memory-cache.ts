interface Kept {
  readonly body: string;
  readonly headers: Headers;
  /** Milliseconds since the epoch at which it stops being fresh, and being usable while a newer one is fetched. */
  readonly freshUntil: number;
  readonly staleUntil: number;
}

/** Seconds that a directive of `Cache-Control` gives. */
const seconds = (cacheControl: string, directive: string): number =>
  Number(cacheControl.split(`${directive}=`)[1]?.split(',')[0] ?? 0);

/** A browser revalidates from its own cache; a condition of ours would cost it a CORS preflight. */
const mayAskConditionally = (url: string): boolean => {
  const { origin } = (globalThis as { location?: { origin?: string } }).location ?? {};
  return !origin || url.startsWith(`${origin}/`);
};

/**
 * A `fetch` that keeps what it got in memory for as long as its `Cache-Control` allows, and confirms it by its ETag
 * (RFC 9111; RFC 5861 for `stale-while-revalidate`). For GET requests to URLs given as text.
 * @param fetch what to fetch with
 * @param most answers kept; the oldest go first
 */
export const memoryCache = (fetch: typeof globalThis.fetch, most = 200): typeof globalThis.fetch => {
  const all = new Map<string, Kept>();
  const refresh = async (url: string, init: RequestInit | undefined, known: Kept | undefined): Promise<Response> => {
    const etag = mayAskConditionally(url) && known?.headers.get('etag');
    const response = await fetch(url, etag ? { ...init, headers: { 'if-none-match': etag } } : init);
    const isConfirmed = response.status === 304 && known;
    if (!response.ok && !isConfirmed) return response;
    const body = isConfirmed ? known.body : await response.text();
    const { headers } = response;
    const cacheControl = headers.get('cache-control') ?? '';
    const freshUntil = Date.now() + seconds(cacheControl, 'max-age') * 1000;
    all.delete(url);
    if (!/no-store|private/.test(cacheControl))
      all.set(url, {
        body,
        headers,
        freshUntil,
        staleUntil: freshUntil + seconds(cacheControl, 'stale-while-revalidate') * 1000,
      });
    for (const [oldest] of all) if (all.size > most) all.delete(oldest);
    return new Response(body, { headers });
  };
  return async (input, init) => {
    const url = String(input);
    const known = all.get(url);
    const now = Date.now();
    const isStale = !known || now >= known.freshUntil;
    const refreshed = isStale ? refresh(url, init, known) : undefined;
    if (!known || now >= known.staleUntil) return refreshed ?? fetch(input, init);
    refreshed?.catch(() => undefined);
    return new Response(known.body, { headers: known.headers });
  };
};
