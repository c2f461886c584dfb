import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type MarkupElement, dataBlocks, readMarkup, withId, withTag } from '../test/markup.ts';
import { type PageStore, openPageStore, origin } from '../test/store.ts';

let store: PageStore;
before(async () => {
  store = await openPageStore();
});
after(() => store.close());

const read = async (path: string): Promise<readonly MarkupElement[]> => readMarkup(await store.get(path));

describe('a product page', () => {
  it('names product, publisher, kind, rating and pulls', async () => {
    const page = await read('/products/acme/db');
    assert.equal(withTag(page, 'h1')[0]?.text, 'Acme DB <b>');
    const main = withId(page, 'content').text;
    for (const words of [
      'by Acme Data GmbH',
      'Verified publisher',
      'Reviewed',
      'Certified',
      '4.5 of 5',
      '12 reviews',
      '10M+ pulls',
    ])
      assert.ok(main.includes(words), words);
  });

  it('shows every plan with its price, conditions and way to its images', async () => {
    const page = await read('/products/acme/db');
    const team = withId(page, 'plan-team').text;
    for (const words of [
      '$49 per month',
      'Also $490 per year',
      '¥7,000 per month',
      'Free for 14 days',
      'Minimum term: 12 months',
      'Nodes: 1 to 5',
      'product keys',
      'Certified container',
      'docker pull store/acme/db:2.1.0',
    ])
      assert.ok(team.includes(words), words);
    const cluster = withId(page, 'plan-cluster').text;
    for (const words of [
      'From €50 per year × Nodes',
      'up to 10',
      '€90 each',
      'above 10',
      '2 images',
      'store/acme/console:2.1.0',
    ])
      assert.ok(cluster.includes(words), words);
    assert.ok(!cluster.includes('docker pull'), 'several images have no pull command');
    const own = withId(page, 'plan-own');
    assert.ok(own.text.includes('Bring your own licence, by order'));
    assert.ok(own.all('a').some(({ attributes }) => attributes['href'] === 'https://acme.example/sales'));
  });

  it('leaves the default registry’s own library without a namespace', async () => {
    const page = await read('/products/library/oldies');
    assert.ok(withId(page, 'plan-free').text.includes('docker pull oldies:3'));
  });

  it('says how a service without an image is reached', async () => {
    const page = await read('/products/library/tool-0');
    assert.ok(withId(page, 'plan-free').text.includes('A cloud service'));
  });

  it('shows texts, screenshots, support, terms and installation in sections of their own', async () => {
    const page = await read('/products/acme/db');
    assert.ok(withId(page, 'about').text.includes('It keeps things.'));
    assert.equal(withId(page, 'screenshots').all('img')[0]?.attributes['alt'], 'The dashboard');
    assert.ok(withId(page, 'installation').text.includes('image: store/acme/db:2.1.0'));
    assert.ok(withId(page, 'support').text.includes('First answer within 4 hours'));
    assert.ok(withId(page, 'terms').text.includes('Use it well.'));
    const contents = withTag(page, 'nav').find(({ attributes }) => attributes['class'] === 'contents');
    const targets = contents?.all('a').map(({ attributes }) => attributes['href']?.slice(1) ?? '') ?? [];
    assert.deepEqual(targets, ['screenshots', 'about', 'plans', 'installation', 'releases', 'support', 'terms']);
    for (const id of targets) withId(page, id);
  });

  it('lists releases with severity, tags, platforms, sizes and notes', async () => {
    const releases = withId(await read('/products/acme/db'), 'releases').text;
    for (const words of [
      '2.1.0',
      'Oct 1, 2026',
      'Security',
      '2.1',
      'windows/amd64',
      '48 MB',
      'CVE fixed.',
      '2.0.0',
      'Feature',
    ])
      assert.ok(releases.includes(words), words);
  });

  it('pages through many releases', async () => {
    const first = withId(await read('/products/library/tool-1'), 'releases');
    assert.equal(first.all('tr').length, 21);
    const older = first.all('a').find(({ text }) => text === 'Older releases')?.attributes['href'] ?? '';
    const second = withId(await read(older.replace(/#.*/, '')), 'releases');
    assert.deepEqual(
      second
        .all('th')
        .filter(({ attributes }) => attributes['scope'] === 'row')
        .map(({ text }) => text),
      ['1.4', '1.3', '1.2', '1.1', '1.0'],
    );
    assert.ok(second.all('a').some(({ text }) => text === 'Newest releases'));
  });

  it('lists details: links, categories, keywords, countries it is not sold to', async () => {
    const page = await read('/products/acme/db');
    const details = withTag(page, 'dl')[0]?.text ?? '';
    for (const words of ['Help desk', 'Databases', 'sql', 'Cuba and North Korea', 'linux/amd64', '2.1.0'])
      assert.ok(details.includes(words), words);
  });

  it('warns above everything else where the product is on hold or deprecated, with the reason', async () => {
    const held = withTag(await read('/products/noor/matbaa'), 'div').find(
      ({ attributes }) => attributes['role'] === 'note',
    );
    assert.match(held?.text ?? '', /On hold.*CVE-2026-1 waits for a fix/);
    const old = withTag(await read('/products/library/oldies'), 'div').find(
      ({ attributes }) => attributes['role'] === 'note',
    );
    assert.match(old?.text ?? '', /Deprecated/);
  });

  it('tells search engines what it is, whatever is in its texts', async () => {
    const [data] = dataBlocks(await read('/products/acme/db')) as [{ '@graph': Record<string, unknown>[] }];
    const [software, trail] = data['@graph'];
    assert.deepEqual(software?.['@type'], ['SoftwareApplication', 'Product']);
    assert.equal(software?.['name'], 'Acme DB <b>');
    assert.equal(software?.['url'], `${origin}/products/acme/db`);
    assert.equal(trail?.['@type'], 'BreadcrumbList');
    const offers = software?.['offers'] as { price: string; priceCurrency: string }[];
    assert.deepEqual(
      offers.map(({ price, priceCurrency }) => `${price} ${priceCurrency}`),
      ['49.00 USD', '490.00 USD', '7000 JPY'],
    );
  });

  it('tells those who share it what it is, and has one address in each language', async () => {
    const page = await read('/products/acme/db?releases=');
    const property = (name: string) =>
      withTag(page, 'meta').find(({ attributes }) => attributes['property'] === name)?.attributes['content'];
    assert.equal(property('og:title'), 'Acme DB <b>');
    assert.equal(property('og:description'), 'A database that keeps what it is given.');
    assert.match(property('og:image') ?? '', new RegExp(`^${origin}/media/`));
    const links = withTag(page, 'link').map(({ attributes }) => attributes);
    assert.equal(links.find(({ rel }) => rel === 'canonical')?.['href'], `${origin}/products/acme/db`);
    assert.equal(links.find(({ hreflang }) => hreflang === 'de')?.['href'], `${origin}/products/acme/db?lang=de`);
    assert.equal(links.find(({ hreflang }) => hreflang === 'x-default')?.['href'], `${origin}/products/acme/db`);
  });

  it('has no markup of a publisher’s but what the allow-list lets through', async () => {
    const page = await read('/products/acme/db');
    assert.ok(
      !page.some(({ attributes }) => Object.keys(attributes).some((name) => name.startsWith('on') || name === 'style')),
    );
    assert.equal(withTag(page, 'h1')[0]?.all('b').length, 0);
  });

  it('leads to nowhere but real addresses and its own fragments', async () => {
    const page = await read('/products/acme/db?lang=de');
    const ids = new Set(page.map(({ attributes }) => attributes['id']));
    for (const { attributes } of withTag(page, 'a')) {
      const href = attributes['href'] ?? '';
      if (href.startsWith('#')) assert.ok(ids.has(href.slice(1)), href);
      // One's own account leads on to where people sign in.
      else if (href.startsWith('/account')) assert.equal((await store.get(href)).status, 303, href);
      else if (href.startsWith('/')) assert.equal((await store.get(href.replace(/#.*/, ''))).status, 200, href);
      else assert.match(href, /^https:/);
    }
  });

  it('does not exist where the product does not, or cannot', async () => {
    for (const path of [
      '/products/acme/none',
      '/products/acme/UPPER',
      "/products/acme/'or 1=1",
      '/products/%00/x',
      '/products/acme',
    ])
      assert.equal((await store.get(path)).status, 404, path);
  });

  it('starts its releases anew where a bookmark’s cursor is no longer understood', async () => {
    const answer = await store.get('/products/acme/db?releases=nonsense&lang=fr');
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.get('location'), '/products/acme/db?lang=fr');
  });
});
