import { equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { StoreCatalog, StoreListing } from './index.ts';

describe('a component rendered on a server', () => {
  test('has its element’s attributes, by their own names, and the page’s content', () => {
    const listing = createElement(
      StoreListing,
      { product: 'acme/db', headingLevel: 2, lang: 'de', className: 'wide' },
      'Acme DB',
    );
    equal(
      renderToStaticMarkup(listing),
      '<store-listing product="acme/db" heading-level="2" lang="de" class="wide">Acme DB</store-listing>',
    );
  });

  test('has no attribute for what is false, a listener or an object', () => {
    const catalog = createElement(StoreCatalog, { syncUrl: false, onStoreLoad: () => undefined, data: undefined });
    equal(renderToStaticMarkup(catalog), '<store-catalog></store-catalog>');
    const listing = createElement(StoreListing, { product: '"><script>' });
    equal(renderToStaticMarkup(listing), '<store-listing product="&quot;&gt;&lt;script&gt;"></store-listing>');
  });
});
