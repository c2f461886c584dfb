import type { Site } from '../site.ts';

/** Crawlers may read everything but endless combinations of filters and the API (RFC 9309). */
export const robots = (site: Site): string => `User-agent: *
Disallow: /v1/
Disallow: /search?
Allow: /

Sitemap: ${site.origin}/sitemap.xml
`;
