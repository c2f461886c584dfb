import type { Product } from '@chandlery/contract';
import { assert } from 'chai';
import { eventOf, inState, mount, newRequests } from '../test/page.ts';
import '../provider/store-provider.ts';
import './store-listing.ts';
import type { StoreListing } from './listing.ts';

const show = (attributes: string, content = '', around = '') =>
  mount<StoreListing>(
    `<store-provider store="${location.origin}" ${around}><store-listing ${attributes}>${content}</store-listing></store-provider>`,
    'store-listing',
  );

const text = (listing: StoreListing, part: string) =>
  listing.shadowRoot?.querySelector(`[part="${part}"]`)?.textContent?.replaceAll(/\s+/g, ' ').trim();

const link = (listing: StoreListing) => listing.shadowRoot?.querySelector('a');

const free: Product = {
  id: 'prod_0000000000000000000000' as Product['id'],
  slug: 'acme/own',
  name: 'Own data',
  type: 'container',
  source: 'community',
  status: 'on_hold',
  publisher: { slug: 'acme', name: 'Acme', verified: false },
  icon: null,
  shortDescription: 'Given by the page.',
  platforms: ['linux/amd64', 'linux/arm64'],
  pulls: 12_345_678,
  rating: null,
  offer: {
    kind: 'trial',
    action: 'choose',
    prices: [
      { amount: 4900, currency: 'USD', minorDigits: 2, interval: 'month', component: null },
      { amount: 5000, currency: 'JPY', minorDigits: 0, interval: 'month', component: null },
      { amount: 4_900_000, currency: 'HUF', minorDigits: 2, interval: 'month', component: null },
    ],
    isFrom: true,
    trialDays: 14,
  },
  certification: 'container',
  url: 'https://store.example.com/products/acme/own',
};

const given = async (around = '', lang = 'en') => {
  const listing = await show('', '', `lang="${lang}" ${around}`);
  listing.data = free;
  await inState(listing, 'ready');
  return listing;
};

describe('store-listing', () => {
  it('shows the product that its attribute names, with a link to its page', async () => {
    const listing = await show('product="acme/db"');
    await inState(listing, 'ready');
    assert.equal(text(listing, 'name'), 'acme/db');
    assert.equal(link(listing)?.getAttribute('href'), 'https://store.example.com/products/acme/db');
  });

  it('asks nothing of the store where its data is given', async () => {
    newRequests();
    const listing = await given();
    assert.equal(text(listing, 'name'), 'Own data');
    assert.deepEqual(newRequests(), []);
  });

  it('says where a product comes from, that it is certified, and that it is on hold', async () => {
    const by = text(await given(), 'publisher');
    assert.include(by, 'Community');
    assert.include(by, 'Certified');
    assert.include(by, 'On hold');
  });

  it('says price and pulls in the language around it', async () => {
    assert.equal(text(await given(), 'price'), 'From $49 per month after 14 days free');
    assert.include(text(await given(), 'facts'), '10M+ pulls');
    assert.equal(text(await given('', 'de'), 'price'), '14 Tage kostenlos, dann ab 49 $ pro Monat');
  });

  it('shows the price in the currency of its provider', async () => {
    assert.equal(text(await given('currency="JPY"'), 'price'), 'From ¥5,000 per month after 14 days free');
    // Browsers take the forint for a currency without a minor unit, which ISO 4217 does not.
    assert.equal(text(await given('currency="HUF"'), 'price'), 'From HUF 49,000 per month after 14 days free');
  });

  it('falls back to English where a language is not spoken', async () => {
    assert.include(text(await given('', 'tlh'), 'price'), 'per month');
  });

  it('shows the initial where its logo cannot be had, and the next product’s logo again', async () => {
    const listing = await given();
    const icon = () => listing.shadowRoot?.querySelector('[part="icon"]');
    // A logo that cannot be had may be gone before the next frame.
    const shown = (tag: string) =>
      new Promise<void>((resolve) => {
        const look = () => icon()?.localName === tag && resolve();
        new MutationObserver(look).observe(listing.shadowRoot ?? listing, { childList: true, subtree: true });
        look();
      });
    listing.data = { ...free, icon: `${location.origin}/nothing.png` };
    await shown('img');
    await shown('i');
    assert.equal(text(listing, 'icon'), 'O');
    listing.data = { ...free, icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>' };
    await shown('img');
  });

  it('has room for a long price as compact', async () => {
    const listing = await show('layout="compact" style="inline-size: 18em"');
    listing.data = free;
    await inState(listing, 'ready');
    const price = listing.shadowRoot?.querySelector('[part="price"]');
    assert.isAtMost(price?.scrollHeight ?? Infinity, price?.clientHeight ?? 0);
  });

  it('is as tall while it loads as when it is ready', async () => {
    const listing = await show('product="slow/db"');
    const before = listing.getBoundingClientRect().height;
    await inState(listing, 'ready');
    assert.isAbove(before, 0);
    assert.equal(listing.getBoundingClientRect().height, before);
  });

  for (const layout of ['card', 'row', 'compact'])
    it(`keeps its height as ${layout}, with long words too`, async () => {
      const listing = await show(`product="slow/db" layout="${layout}"`);
      const before = listing.getBoundingClientRect().height;
      listing.data = {
        ...free,
        name: 'Interminable '.repeat(40),
        shortDescription: 'word '.repeat(28),
        publisher: { ...free.publisher, name: 'Publisher '.repeat(20) },
      };
      await inState(listing, 'ready');
      assert.equal(listing.getBoundingClientRect().height, before);
    });

  it('shows what the vendor wrote until it is ready, and again where it fails', async () => {
    const listing = await show('product="nobody/db"', '<a href="/buy">Buy Acme DB</a>');
    const own = listing.querySelector('a');
    await inState(listing, 'not-found');
    assert.isAbove(own?.getBoundingClientRect().height ?? 0, 0);
    listing.product = 'acme/db';
    await inState(listing, 'ready');
    assert.equal(own?.getBoundingClientRect().height, 0);
  });

  it('takes white space between its tags for nothing', async () => {
    const listing = await show('product="slow/db"', '\n   \n');
    assert.isAbove(listing.getBoundingClientRect().height, 100);
  });

  it('says that there is no such product, without a button that cannot help', async () => {
    const listing = await show('product="nobody/db"');
    await inState(listing, 'not-found');
    assert.include(text(listing, 'failure'), 'not in the store');
    assert.isNull(listing.shadowRoot?.querySelector('button'));
  });

  for (const publisher of ['broken', 'malformed'])
    it(`offers another attempt where the store is ${publisher}, and says so in an event`, async () => {
      const failed = eventOf(document, 'store-error');
      const listing = await show(`product="${publisher}/db"`);
      await inState(listing, 'error');
      assert.propertyVal((await failed).detail.error, 'code', publisher === 'broken' ? 'internal' : 'malformed_answer');
      listing.product = 'acme/db';
      listing.shadowRoot?.querySelector('button')?.click();
      await inState(listing, 'ready');
    });

  it('shows the last of several products that it was told quickly', async () => {
    const listing = await show('product="slow/db"');
    await listing.updateComplete;
    listing.product = 'acme/last';
    await inState(listing, 'ready');
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(text(listing, 'name'), 'acme/last');
  });

  it('loads again after it was moved while it loaded', async () => {
    const listing = await show('product="slow/db"');
    const provider = listing.parentElement;
    listing.remove();
    provider?.append(listing);
    await inState(listing, 'ready');
    assert.equal(text(listing, 'name'), 'slow/db');
  });

  it('lets a listener decide what choosing it does', async () => {
    const listing = await given();
    let chosen: unknown;
    listing.addEventListener('store-select', (event) => {
      event.preventDefault();
      chosen = (event as CustomEvent<{ product: Product }>).detail.product;
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link(listing)?.dispatchEvent(click);
    assert.equal(chosen, free);
    assert.isTrue(click.defaultPrevented);
  });

  it('never takes text of a publisher for markup', async () => {
    const listing = await show('product="acme/hostile"');
    await inState(listing, 'ready');
    assert.isNull(listing.shadowRoot?.querySelector('img'));
    assert.include(text(listing, 'name'), '<img');
  });

  it('speaks up where no store is named', async () => {
    const failed = eventOf(document, 'store-error');
    await mount('<store-listing product="acme/db"></store-listing>', 'store-listing');
    assert.include((await failed).detail.error.message, 'store-provider');
  });

  it('keeps what a server has rendered until it has its own, and shows it once', async () => {
    const served = '<template shadowrootmode="open"><article>Served card</article></template>';
    document.body.setHTMLUnsafe(
      `<store-provider store="${location.origin}"><store-listing product="slow/db">${served}</store-listing></store-provider>`,
    );
    const listing = document.body.querySelector<StoreListing>('store-listing');
    if (!listing) throw new Error('there is no listing');
    await listing.updateComplete;
    assert.equal(listing.shadowRoot?.textContent?.trim(), 'Served card');
    await inState(listing, 'ready');
    assert.equal(listing.shadowRoot?.querySelectorAll('article').length, 1);
    assert.equal(text(listing, 'name'), 'slow/db');
  });
});
