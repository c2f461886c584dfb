import { assert } from 'chai';
import { eventOf, inState, mount } from '../test/page.ts';
import '../provider/store-provider.ts';
import './store-catalog.ts';
import type { StoreCatalog } from './catalog.ts';

const show = async (attributes = '') => {
  const catalog = await mount<StoreCatalog>(
    `<store-provider lang="en" store="${location.origin}"><store-catalog ${attributes}></store-catalog></store-provider>`,
    'store-catalog',
  );
  await inState(catalog, 'ready');
  return catalog;
};

const find = <Found extends HTMLElement>(catalog: StoreCatalog, selector: string): Found => {
  const found = catalog.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`the catalogue has no ${selector}`);
  return found;
};

const cards = (catalog: StoreCatalog) => catalog.shadowRoot?.querySelectorAll('li store-listing').length;

const search = async (catalog: StoreCatalog, words: string) => {
  const searched = eventOf(catalog, 'store-search');
  const input = find<HTMLInputElement>(catalog, 'input[type="search"]');
  input.focus();
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const event = await searched;
  await catalog.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return event.detail;
};

describe('store-catalog', () => {
  afterEach(() => history.replaceState(null, '', location.pathname));

  it('shows products, how many there are, and what they can be filtered by', async () => {
    const catalog = await show();
    assert.equal(cards(catalog), 2);
    assert.equal(find(catalog, '.total').textContent, '4 products');
    assert.deepEqual(
      [...(catalog.shadowRoot?.querySelectorAll('legend') ?? [])].map((legend) => legend.textContent),
      ['Type', 'Category', 'Platform'],
    );
  });

  it('searches for what is typed, and keeps the focus', async () => {
    const catalog = await show();
    assert.equal((await search(catalog, 'database')).filters.q, 'database');
    assert.equal(catalog.shadowRoot?.activeElement, find(catalog, 'input[type="search"]'));
  });

  it('leaves what is being typed alone while products arrive', async () => {
    const catalog = await show();
    const box = find<HTMLInputElement>(catalog, 'input[type="search"]');
    box.value = 'half a wo';
    catalog.reload();
    await eventOf(catalog, 'store-load');
    await catalog.updateComplete;
    assert.equal(box.value, 'half a wo');
  });

  it('asks for categories in the language around it, and in English as everybody does', async () => {
    const asked = () =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).searchParams.get('lang'));
    performance.clearResourceTimings();
    await show();
    assert.notInclude(asked(), 'en');
    const catalog = await mount<StoreCatalog>(
      `<store-provider locale="de-AT" store="${location.origin}"><store-catalog></store-catalog></store-provider>`,
      'store-catalog',
    );
    await inState(catalog, 'ready');
    assert.include(asked(), 'de');
  });

  it('says what to do where nothing fits', async () => {
    const catalog = await show();
    await search(catalog, 'nothing');
    assert.include(find(catalog, '.total').textContent, 'fewer words');
  });

  it('filters by a facet, and back', async () => {
    const catalog = await show();
    const chosen = eventOf(catalog, 'store-search');
    find<HTMLInputElement>(catalog, 'fieldset input').click();
    assert.deepEqual((await chosen).detail.filters.chosen, { type: ['container'] });
    await catalog.updateComplete;
    const cleared = eventOf(catalog, 'store-search');
    find(catalog, '.filters > button').click();
    assert.deepEqual((await cleared).detail.filters.chosen, {});
  });

  it('adds the next page to what is there', async () => {
    const catalog = await show();
    find(catalog, '.more').click();
    while (cards(catalog) !== 4) await new Promise((resolve) => requestAnimationFrame(resolve));
    assert.isNull(catalog.shadowRoot?.querySelector('.more'));
  });

  it('leaves the URL of the page alone unless it is asked to keep it', async () => {
    const catalog = await show();
    await search(catalog, 'database');
    assert.equal(location.search, '');
  });

  it('keeps its state in the URL, beside what is there, and follows it back', async () => {
    history.replaceState(null, '', '?page=7');
    const catalog = await show('sync-url');
    await search(catalog, 'database');
    assert.equal(location.search, '?page=7&q=database');
    const again = eventOf(catalog, 'store-search');
    history.back();
    assert.equal((await again).detail.filters.q, '');
  });

  it('starts from what the URL says', async () => {
    history.replaceState(null, '', '?q=db&type=plugin,service&sort=name');
    const catalog = await show('sync-url');
    assert.equal(find<HTMLInputElement>(catalog, 'input[type="search"]').value, 'db');
    assert.equal(find<HTMLSelectElement>(catalog, 'select').value, 'name');
  });
});
