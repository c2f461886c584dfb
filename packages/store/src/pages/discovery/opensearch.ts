import { type Html, html as xml } from '../html.ts';
import type { Site } from '../site.ts';

/** Lets a browser offer the store's search beside its own (OpenSearch 1.1). */
export const openSearch = (site: Site): Html =>
  xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
    <ShortName>${site.name.slice(0, 16)}</ShortName>
    <Description>${site.name}</Description>
    <InputEncoding>UTF-8</InputEncoding>
    <Image width="32" height="32" type="image/svg+xml">${site.origin}/favicon.svg</Image>
    <Url type="text/html" template="${site.origin}/search?q={searchTerms}" />
  </OpenSearchDescription> `;
