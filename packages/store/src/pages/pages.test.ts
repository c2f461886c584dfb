import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openApi } from '@chandlery/contract/openapi';
import { problems } from '@chandlery/contract';
import { localeNames } from './locale/locales.ts';
import { stylesheet } from './stylesheet.ts';
import { type MarkupElement, dataBlocks, readMarkup, withId, withTag } from './test/markup.ts';
import { type PageStore, openPageStore, origin } from './test/store.ts';

let store: PageStore;
before(async () => {
  store = await openPageStore();
});
after(() => store.close());

const read = async (path: string, headers: Record<string, string> = {}): Promise<readonly MarkupElement[]> =>
  readMarkup(await store.get(path, headers));

const everyPage = [
  '/',
  '/search',
  '/search?q=zzzzqq',
  '/products/acme/db',
  '/products/noor/matbaa',
  '/publishers/acme',
  '/categories/databases',
  '/docs/api',
  '/nothing/here',
];

describe('the home page', () => {
  it('leads to search, popular products, categories and what is new', async () => {
    const page = await read('/');
    assert.equal(withTag(page, 'form')[0]?.attributes['action'], '/search');
    const shelves = withTag(page, 'h2').map(({ text }) => text);
    assert.deepEqual(shelves, ['Popular', 'Browse by category', 'New in the store', 'Sell from your own site']);
    assert.match(withTag(page, 'article')[0]?.text ?? '', /Acme DB <b>/);
  });

  it('shows the two lines that a vendor needs', async () => {
    const code = withTag(await read('/'), 'code').find(({ text }) => text.includes('<script'));
    assert.equal(
      code?.text,
      `<script type="module" src="${origin}/embed/v1/store.js"></script> <store-listing product="acme/db"></store-listing>`,
    );
  });

  it('of an empty store says so and still works', async () => {
    const empty = await openPageStore({ publishers: [], products: [] });
    try {
      for (const path of ['/', '/search', '/search?q=x', '/docs/api', '/sitemap.xml'])
        assert.equal((await empty.get(path)).status, 200, path);
      const page = await readMarkup(await empty.get('/'));
      assert.match(withId(page, 'content').text, /There is nothing here yet/);
    } finally {
      await empty.close();
    }
  });
});

describe('every page', () => {
  it('lets nothing inline and nothing of a third party in', async () => {
    for (const path of everyPage) {
      const answer = await store.get(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/, path);
      assert.match(policy, /script-src 'self'/, path);
      assert.match(policy, /frame-ancestors 'none'/, path);
      assert.doesNotMatch(policy, /unsafe|\*|data:|blob:/, path);
      const page = await readMarkup(answer);
      assert.equal(withTag(page, 'style').length, 0, path);
      for (const { attributes, text } of withTag(page, 'script'))
        assert.ok(
          attributes['src']?.startsWith('/') ?? (attributes['type'] === 'application/ld+json' && text !== ''),
          path,
        );
      for (const { attributes } of page)
        assert.ok(!('style' in attributes) && !Object.keys(attributes).some((name) => name.startsWith('on')), path);
      for (const { attributes } of [
        ...withTag(page, 'img'),
        ...withTag(page, 'link').filter((link) => link.attributes['rel'] === 'stylesheet'),
      ]) {
        const address = attributes['src'] ?? attributes['href'] ?? '';
        assert.equal(new URL(address, origin).origin, origin, path);
      }
    }
  });

  it('carries the headers that browsers protect visitors by, and no cookie', async () => {
    for (const path of everyPage) {
      const { headers } = await store.get(path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path);
      assert.equal(headers.get('referrer-policy'), 'strict-origin-when-cross-origin', path);
      assert.ok(headers.get('permissions-policy'), path);
      assert.equal(headers.get('set-cookie'), null, path);
    }
  });

  it('has one title, one h1, landmarks, a skip link that leads somewhere, headings that skip no level, and ids that are there once', async () => {
    for (const path of everyPage) {
      const page = await read(path);
      assert.equal(withTag(page, 'title').length, 1, path);
      assert.equal(withTag(page, 'h1').length, 1, path);
      for (const landmark of ['header', 'main', 'footer'])
        assert.equal(withTag(page, landmark).length, 1, `${path} ${landmark}`);
      assert.equal(withTag(page, 'a')[0]?.attributes['href'], '#content', path);
      const levels = page.filter(({ tag }) => /^h[1-6]$/.test(tag)).map(({ tag }) => Number(tag.slice(1)));
      for (const [index, level] of levels.entries())
        if (index > 0) assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${path} h${level}`);
      const ids = page.flatMap(({ attributes }) => attributes['id'] ?? []);
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
        path,
      );
    }
  });

  it('parses its data blocks', async () => {
    for (const path of ['/', '/products/acme/db', '/publishers/acme', '/categories/databases'])
      assert.equal(dataBlocks(await read(path)).length, 1, path);
  });
});

describe('languages', () => {
  it('follow the browser, and the address before it', async () => {
    const language = async (path: string, accepted: string) =>
      withTag(await read(path, { 'accept-language': accepted }), 'html')[0]?.attributes;
    assert.deepEqual(await language('/', 'fr-CA,fr;q=0.9,en;q=0.8'), { lang: 'fr', dir: 'ltr' });
    assert.deepEqual(await language('/', 'nl, pt-BR;q=0.8'), { lang: 'pt', dir: 'ltr' });
    assert.deepEqual(await language('/', 'zh-CN'), { lang: 'zh-Hans', dir: 'ltr' });
    assert.deepEqual(await language('/', 'zh-TW'), { lang: 'en', dir: 'ltr' });
    assert.deepEqual(await language('/?lang=ar', 'fr'), { lang: 'ar', dir: 'rtl' });
    assert.deepEqual(await language('/?lang=klingon', 'de'), { lang: 'de', dir: 'ltr' });
    assert.deepEqual(await language('/', '*, ;;q=x, 0'), { lang: 'en', dir: 'ltr' });
  });

  it('are never mixed up by a cache', async () => {
    const german = await store.get('/', { 'accept-language': 'de' });
    assert.match(german.headers.get('vary') ?? '', /Accept-Language/);
    assert.equal(german.headers.get('content-language'), 'de');
    const french = await store.get('/', { 'accept-language': 'fr', 'if-none-match': german.headers.get('etag') ?? '' });
    assert.equal(french.status, 200);
  });

  it('once chosen are kept by every link of the page', async () => {
    const page = await read('/?lang=ja');
    const own = withTag(page, 'a')
      .map(({ attributes }) => attributes['href'] ?? '')
      .filter((href) => href.startsWith('/'));
    assert.ok(own.length > 20);
    for (const href of own) assert.ok(new URL(href, origin).searchParams.has('lang'), href);
  });

  it('are all offered at the foot of each page, for that page', async () => {
    const page = await read('/search?q=tool');
    const offered = withTag(page, 'a').filter(({ attributes }) => attributes['hreflang'] !== undefined);
    assert.deepEqual(
      offered.map(({ attributes }) => attributes['lang']),
      localeNames,
    );
    for (const { attributes } of offered) assert.match(attributes['href'] ?? '', /^\/search\?q=tool&lang=/);
  });

  it('fill every place of every message, on every page', async () => {
    // The reference has such places of its own, in the paths of routes.
    for (const path of everyPage.filter((one) => one !== '/docs/api'))
      for (const locale of localeNames) {
        const answer = await store.get(`${path}${path.includes('?') ? '&' : '?'}lang=${locale}`);
        const unfilled = /\{\w+\}|\bundefined\b|\bNaN\b|\[object/.exec(
          (await answer.text()).replace(/\?q=\{search_term_string\}/, ''),
        );
        assert.equal(unfilled?.[0], undefined, `${locale} ${path}`);
      }
  });
});

describe('caching', () => {
  it('is allowed to everyone, and a page that has not changed is not sent again', async () => {
    const first = await store.get('/products/acme/db', { 'accept-encoding': 'br' });
    assert.match(first.headers.get('cache-control') ?? '', /public.*stale-while-revalidate/);
    assert.equal(first.headers.get('content-encoding'), 'br');
    const again = await store.get('/products/acme/db', {
      'accept-encoding': 'br',
      'if-none-match': first.headers.get('etag') ?? '',
    });
    assert.equal(again.status, 304);
  });

  it('of the style sheet is for good, its name being made from its content', async () => {
    const sheet =
      withTag(await read('/'), 'link').find(({ attributes }) => attributes['rel'] === 'stylesheet')?.attributes[
        'href'
      ] ?? '';
    const answer = await store.get(sheet);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/css/);
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/);
  });

  it('is worth it: the one sheet holds all there is of looks', async () => {
    const folder = new URL('styles/', import.meta.url);
    for (const name of readdirSync(folder))
      assert.ok(stylesheet.text.includes(readFileSync(new URL(name, folder), 'utf8')), name);
  });

  it('is forbidden for pages that say what went wrong', async () => {
    assert.equal((await store.get('/nothing/here')).headers.get('cache-control'), 'no-store');
  });
});

describe('files beside the pages', () => {
  it('tell crawlers where everything is', async () => {
    assert.match(await (await store.get('/robots.txt')).text(), new RegExp(`Sitemap: ${origin}/sitemap\\.xml`));
    const sitemap = await (await store.get('/sitemap.xml')).text();
    for (const path of [
      '/',
      '/products/acme/db',
      '/products/library/tool-29',
      '/publishers/noor',
      '/categories/tools',
      '/docs/api',
    ])
      assert.ok(sitemap.includes(`<loc>${origin}${path}</loc>`), path);
    assert.equal(sitemap.match(/<url>/g)?.length, 3 + 2 + 3 + 33);
  });

  it('give browsers the sign and the search', async () => {
    assert.match((await store.get('/favicon.svg')).headers.get('content-type') ?? '', /^image\/svg\+xml/);
    assert.match(await (await store.get('/opensearch.xml')).text(), /search\?q=\{searchTerms\}/);
  });
});

describe('the API reference', () => {
  it('describes every route, schema and problem of the contract', async () => {
    const page = await read('/docs/api');
    const document = openApi(origin) as {
      paths: Record<string, Record<string, { operationId: string }>>;
      components: { schemas: object };
    };
    for (const [path, operations] of Object.entries(document.paths))
      for (const { operationId } of Object.values(operations))
        assert.ok(withId(page, operationId).text.includes(path), operationId);
    for (const name of Object.keys(document.components.schemas)) withId(page, `schema-${name}`);
    for (const code of Object.keys(problems)) withId(page, `problem-${code}`);
  });

  it('leads only to what is on it or in the store', async () => {
    const page = await read('/docs/api');
    const ids = new Set(page.map(({ attributes }) => attributes['id']));
    for (const { attributes } of withTag(page, 'a')) {
      const href = attributes['href'] ?? '';
      if (href.startsWith('#')) assert.ok(ids.has(href.slice(1)), href);
      // A page for whoever is signed in leads there first.
      else assert.equal((await store.get(href)).status, href === '/account' ? 303 : 200, href);
    }
  });

  it('has examples that work', async () => {
    const page = await read('/docs/api');
    // A checkout's id is known to nobody but who started it.
    const calls = withTag(page, 'code')
      .flatMap(({ text }) => /^curl '(.*)'$/.exec(text)?.[1] ?? [])
      .filter((call) => !call.includes('/checkouts/'));
    assert.equal(calls.length, 10);
    for (const call of calls)
      assert.equal((await store.get(call.slice(origin.length), { accept: 'application/json' })).status, 200, call);
  });
});

describe('an address where nothing is', () => {
  it('has a page for people and a problem document for programs', async () => {
    const page = await store.get('/nothing/here');
    assert.equal(page.status, 404);
    assert.match(withTag(await readMarkup(page), 'h1')[0]?.text ?? '', /nothing at this address/);
    const problem = await store.get('/nothing/here', { accept: 'application/json' });
    assert.equal(problem.headers.get('content-type'), 'application/problem+json');
  });
});
