/** Headers of an answer that is the same for everyone: a minute from any cache; a day while a new one is fetched, or none can be had. */
export const publicHeaders = {
  'content-type': 'application/json',
  'cache-control': 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=86400',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};
