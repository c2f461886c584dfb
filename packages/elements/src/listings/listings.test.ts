import { assert } from 'chai';
import { inState, mount, newRequests } from '../test/page.ts';
import '../provider/store-provider.ts';
import './store-listings.ts';
import type { StoreListings } from './listings.ts';

const show = (attributes: string) =>
  mount<StoreListings>(
    `<store-provider lang="en" store="${location.origin}"><store-listings ${attributes}></store-listings></store-provider>`,
    'store-listings',
  );

const cards = (listings: StoreListings) => [...(listings.shadowRoot?.querySelectorAll('li store-listing') ?? [])];

describe('store-listings', () => {
  it('shows the products named, in their order, from one request', async () => {
    newRequests();
    const listings = await show('products="acme/b, acme/a acme/c"');
    await inState(listings, 'ready');
    await Promise.all(cards(listings).map((card) => inState(card, 'ready')));
    assert.deepEqual(
      cards(listings).map((card) => card.shadowRoot?.querySelector('[part="name"]')?.textContent?.trim()),
      ['acme/b', 'acme/a', 'acme/c'],
    );
    assert.deepEqual(newRequests(), ['/v1/products']);
  });

  it('leaves out what the store does not have', async () => {
    const listings = await show('products="acme/a,nobody/b"');
    await inState(listings, 'ready');
    assert.equal(cards(listings).length, 1);
  });

  it('says so where the store has none of them', async () => {
    const listings = await show('products="nobody/b"');
    await inState(listings, 'empty');
  });

  it('fails where the store does', async () => {
    const listings = await show('products="broken/b"');
    await inState(listings, 'error');
  });

  it('shows the products of a publisher from one request', async () => {
    newRequests();
    const listings = await show('publisher="acme" limit="2"');
    await inState(listings, 'ready');
    assert.equal(cards(listings).length, 2);
    assert.deepEqual(newRequests(), ['/v1/search']);
  });

  it('keeps the places of the cards that will come', async () => {
    const listings = await show('products="slow/a,slow/b"');
    const before = listings.getBoundingClientRect().height;
    await inState(listings, 'ready');
    await Promise.all(cards(listings).map((card) => inState(card, 'ready')));
    assert.equal(listings.getBoundingClientRect().height, before);
  });

  it('asks nothing while it is not told what to show', async () => {
    newRequests();
    const listings = await show('');
    await listings.updateComplete;
    assert.deepEqual(newRequests(), []);
  });
});
