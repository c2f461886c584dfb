/**
 * Headers of an answer for one caller. A page on another origin may read it: it has shown a token that it holds, and never a cookie, for
 * credentials of the browser's own are not allowed to it.
 * @param origin the request's, where it comes from a page
 */
export const privateHeaders = (origin: string | undefined): Record<string, string> => ({
  'content-type': 'application/json',
  'cache-control': 'private, no-store',
  vary: 'Origin, Authorization, Cookie',
  ...(origin === undefined
    ? {}
    : { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'X-Request-Id, Retry-After' }),
});
