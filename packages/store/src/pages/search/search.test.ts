import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type MarkupElement, readMarkup, withId, withTag } from '../test/markup.ts';
import { type PageStore, openPageStore } from '../test/store.ts';

let store: PageStore;
before(async () => {
  store = await openPageStore();
});
after(() => store.close());

const read = async (path: string): Promise<readonly MarkupElement[]> => readMarkup(await store.get(path));
const names = (page: readonly MarkupElement[]) => withTag(page, 'article').map((card) => card.all('a')[0]?.text ?? '');
const link = (page: readonly MarkupElement[], pattern: RegExp): string => {
  const found = withTag(page, 'a').find(({ text, attributes }) => pattern.test(attributes['aria-label'] ?? text));
  assert.ok(found, `no link like ${pattern}`);
  return found.attributes['href'] ?? '';
};

describe('the search page', () => {
  it('finds products by words and says how many', async () => {
    const page = await read('/search?q=keeps+what');
    assert.deepEqual(names(page), ['Acme DB <b>']);
    assert.match(withTag(page, 'h1')[0]?.text ?? '', /1 product for “keeps what”/);
    assert.equal(withId(page, 'search-header').attributes['value'], 'keeps what');
  });

  it('says what it searched for instead of a word that nothing has', async () => {
    const page = await read('/search?q=databse');
    assert.ok(names(page).includes('Acme DB <b>'));
    assert.match(withId(page, 'content').text, /Nothing matches “databse”\. These are the results for “database”\./);
  });

  it('narrows by facets that are plain links, several values of one being “or”, and widens again', async () => {
    const all = await read('/search');
    const plugins = link(all, /^Plugin 1$/);
    const narrowed = await read(plugins);
    assert.deepEqual(names(narrowed), ['مطبعة نور']);
    const both = await read(link(narrowed, /^Service 1$/));
    assert.deepEqual(names(both).toSorted(), ['tool-0', 'مطبعة نور'].toSorted());
    assert.ok(
      withTag(both, 'a').filter(
        ({ attributes }) => attributes['aria-current'] === 'true' && /facet-value/.test(attributes['class'] ?? ''),
      ).length === 2,
    );
    const back = await read(link(both, /^Remove filter: Plugin$/));
    assert.deepEqual(names(back), ['tool-0']);
    assert.equal(withTag(await read(link(back, /^Clear all filters$/)), 'article').length, 24);
  });

  it('pages through all results without repeating or missing one', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/search?sort=name';
    while (path !== undefined) {
      const page: readonly MarkupElement[] = await read(path);
      seen.push(...names(page));
      path = withTag(page, 'a').find(({ attributes }) => attributes['rel'] === 'next')?.attributes['href'];
    }
    assert.equal(seen.length, 33);
    assert.equal(new Set(seen).size, 33);
  });

  it('keeps words, filters and language while it sorts', async () => {
    const page = await read('/search?q=tool&type=container&lang=de');
    const sorted = new URL(link(page, /^Name$/), 'https://store.example');
    assert.deepEqual(Object.fromEntries(sorted.searchParams), {
      q: 'tool',
      type: 'container',
      sort: 'name',
      lang: 'de',
    });
    const hidden = withTag(page, 'input').find(({ attributes }) => attributes['name'] === 'lang');
    assert.equal(hidden?.attributes['value'], 'de');
  });

  it('offers a way on where nothing is found', async () => {
    const page = await read('/search?q=dashboard+zzzzqqq&type=plugin');
    assert.match(withTag(page, 'h1')[0]?.text ?? '', /No products match/);
    link(page, /^Remove filter: Plugin$/);
    link(page, /^Databases$/);
    assert.equal(withTag(page, 'article').length, 4);
  });

  it('offers the same words without filters where the filters are what is too much', async () => {
    const page = await read('/search?q=keeps&type=plugin');
    assert.match(withId(page, 'content').text, /Search without filters/);
    assert.ok(names(page).includes('Acme DB <b>'));
  });

  it('leaves out a parameter that is wrong and obeys the rest', async () => {
    const page = await read('/search?type=spaceship&sort=sideways&limit=many&certified=perhaps&q=keeps');
    assert.deepEqual(names(page), ['Acme DB <b>']);
  });

  it('starts anew where a cursor is not understood', async () => {
    const answer = await store.get('/search?q=tool&cursor=nonsense');
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.get('location'), '/search?q=tool');
  });

  it('shows what was typed as text, whatever it is', async () => {
    const page = await read(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    assert.match(withTag(page, 'h1')[0]?.text ?? '', /"><script>alert\(1\)<\/script>/);
    assert.ok(!withTag(page, 'script').some(({ text }) => text.includes('alert')));
  });

  it('is for search engines only where nothing is searched for', async () => {
    const robots = (page: readonly MarkupElement[]) =>
      withTag(page, 'meta').find(({ attributes }) => attributes['name'] === 'robots')?.attributes['content'];
    assert.equal(robots(await read('/search')), undefined);
    assert.equal(robots(await read('/search?q=x')), 'noindex, follow');
  });
});

describe('a category page', () => {
  it('shows what is in the category and filters within it', async () => {
    const page = await read('/categories/databases');
    assert.deepEqual(names(page).toSorted(), ['Acme DB <b>', 'oldies']);
    assert.deepEqual(names(await read(link(page, /^Free 1$/))), ['oldies']);
  });

  it('does not exist where the category does not', async () => {
    assert.equal((await store.get('/categories/none')).status, 404);
  });
});

describe('a publisher page', () => {
  it('shows who they are, their story and what they list', async () => {
    const page = await read('/publishers/acme');
    assert.match(withTag(page, 'h1')[0]?.text ?? '', /^Acme Data GmbH/);
    assert.match(withId(page, 'content').text, /We make databases\./);
    assert.deepEqual(names(page), ['Acme DB <b>']);
    link(page, /^Website$/);
  });

  it('filters within what they list', async () => {
    assert.deepEqual(names(await read('/publishers/library?type=service')), ['tool-0']);
  });

  it('does not exist where the publisher does not', async () => {
    assert.equal((await store.get('/publishers/none')).status, 404);
    assert.equal((await store.get('/publishers/No%20One')).status, 404);
  });
});
