import { assert } from 'chai';
import { type Windows, become, say, takeWindows } from '../checkout/test/windows.ts';
import { eventOf, inState, mount } from '../test/page.ts';
import '../provider/store-provider.ts';
import type { StorePlans } from './plans.ts';
import './store-plans.ts';
import { leastSaving } from './saving.ts';

const show = async (attributes = '', settings = '') => {
  const element = await mount<StorePlans>(
    `<store-provider store="${location.origin}" publishable-key="pk_test_of_this_page" ${settings}
      ><store-plans product="acme/several" ${attributes}></store-plans
    ></store-provider>`,
    'store-plans',
  );
  await inState(element, 'ready');
  return element;
};

const find = <Kind extends HTMLElement>(element: StorePlans, selector: string): Kind => {
  const found = element.shadowRoot?.querySelector<Kind>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};

const column = (slug: string) => `[aria-labelledby="name-${slug}"]`;
const priceOf = (element: StorePlans, slug: string) =>
  find(element, `${column(slug)} .price`)
    .textContent?.replaceAll(/\s+/g, ' ')
    .trim();

const change = async (element: StorePlans, input: HTMLInputElement | HTMLSelectElement): Promise<void> => {
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
};

describe('store-plans', () => {
  let windows: Windows;
  beforeEach(() => (windows = takeWindows()));
  afterEach(() => {
    windows.restore();
    document.body.replaceChildren();
  });

  it('sets the plans side by side, the recommended one marked', async () => {
    const element = await show();
    const names = [...(element.shadowRoot?.querySelectorAll('[part=name]') ?? [])].map(
      ({ textContent }) => textContent,
    );
    assert.deepEqual(names, ['team', 'seats', 'free']);
    assert.equal(find(element, `${column('team')} [part=badge]`).textContent, 'Recommended');
    assert.equal(priceOf(element, 'team'), '$49 per month Plus tax');
    assert.equal(priceOf(element, 'free'), 'Free');
  });

  it('shows the prices of a year, and what they save of all plans at least', async () => {
    const element = await show();
    assert.include(find(element, '.intervals').textContent, 'save 16%');
    const [, year] = element.shadowRoot?.querySelectorAll<HTMLInputElement>('.intervals input') ?? [];
    if (!year) throw new Error('there is no year to choose');
    await change(element, year);
    assert.equal(element.interval, 'year');
    assert.equal(priceOf(element, 'team'), '$490 per year Plus tax');
    assert.equal(priceOf(element, 'seats'), '$500 per year Plus tax');
  });

  it('reckons the price of as many as the visitor wants, within what the plan allows', async () => {
    const element = await show();
    const input = find<HTMLInputElement>(element, '.quantity input');
    assert.equal(input.labels?.[0]?.textContent?.trim(), 'Seats');
    input.value = '7';
    await change(element, input);
    assert.equal(priceOf(element, 'seats'), '$70 per month Plus tax');
    find(element, '.quantity button:last-of-type').click();
    await element.updateComplete;
    assert.equal(priceOf(element, 'seats'), '$80 per month Plus tax');
    input.value = '5000';
    await change(element, input);
    assert.equal(input.value, '50');
  });

  it('shows each plan in the chosen currency, and in its own where it has no price in it', async () => {
    const element = await show('', 'currency="EUR"');
    assert.equal(priceOf(element, 'team'), '€45 per month Tax included');
    assert.equal(priceOf(element, 'seats'), '$50 per month Plus tax');
    const currencies = find<HTMLSelectElement>(element, '.currency');
    currencies.value = 'USD';
    await change(element, currencies);
    assert.equal(priceOf(element, 'team'), '$49 per month Plus tax');
  });

  it('buys the plan whose button is clicked, as it is shown', async () => {
    const element = await show('interval="year"');
    const started = eventOf(element, 'store-checkout-start');
    const done = eventOf(document, 'store-checkout-complete');
    find(element, `${column('seats')} [part=button]`).click();
    assert.equal(windows.opened.length, 1);
    assert.deepEqual((await started).detail, {
      product: 'acme/several',
      plan: 'seats',
      quantities: [{ name: 'Seats', value: 5 }],
    });
    say(await become(await windows.led, 'complete'), 'complete');
    assert.equal((await done).detail.plan, 'seats');
    await inState(element, 'complete');
    assert.equal(find(element, `${column('seats')} [part=message]`).textContent, 'seats of acme/several is yours.');
    assert.equal(find(element, `${column('team')} [part=message]`).textContent, '');
  });

  it('marks what the visitor holds, and leads to where the others are changed to', async () => {
    const element = await show();
    const plans = element.data;
    assert.isUndefined(plans);
    const response = await fetch('/v1/products/acme/several/plans');
    element.data = { plans: await response.json(), held: ['team'] };
    await inState(element, 'ready');
    await eventOf(element, 'store-load');
    await element.updateComplete;
    assert.equal(find(element, `${column('team')} [part=badge]`).textContent, 'Your plan');
    const texts = ['team', 'seats', 'free'].map((slug) =>
      find(element, `${column(slug)} [part=button]`).textContent?.trim(),
    );
    assert.deepEqual(texts, ['Manage', 'Change to this plan', 'Change to this plan']);
  });

  it('never says that a year saves more than it does', () => {
    const prices = (month: number, year: number) => [
      { amount: month, currency: 'USD', interval: 'month' as const, scheme: 'flat' as const },
      { amount: year, currency: 'USD', interval: 'year' as const, scheme: 'flat' as const },
    ];
    const plan = (month: number, year: number) => ({ prices: prices(month, year), components: [] }) as never;
    assert.equal(leastSaving([plan(1000, 10_000), plan(1000, 9000)], 'USD'), 0.16);
    assert.isNull(leastSaving([plan(1000, 12_000)], 'USD'));
    assert.isNull(leastSaving([plan(1000, 13_000)], 'USD'));
    assert.isNull(leastSaving([], 'USD'));
  });
});
