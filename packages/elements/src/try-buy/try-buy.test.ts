import { assert } from 'chai';
import { type Windows, become, say, takeWindows } from '../checkout/test/windows.ts';
import { eventOf, inState, mount, newRequests } from '../test/page.ts';
import '../listing/store-listing.ts';
import '../provider/store-provider.ts';
import './store-try-buy.ts';
import type { StoreTryBuy } from './try-buy.ts';

const around = (inner: string, settings = 'publishable-key="pk_test_of_this_page"') =>
  `<store-provider store="${location.origin}" ${settings}>${inner}</store-provider>`;

const show = async (attributes: string, settings?: string) => {
  const element = await mount<StoreTryBuy>(
    around(`<store-try-buy ${attributes}>Acme</store-try-buy>`, settings),
    'store-try-buy',
  );
  await inState(element, 'ready');
  return element;
};

const button = (element: StoreTryBuy): HTMLAnchorElement => {
  const found = element.shadowRoot?.querySelector<HTMLAnchorElement>('[part=button]');
  if (!found) throw new Error('there is no button');
  return found;
};

const text = (element: StoreTryBuy) => button(element).textContent?.trim();
const message = (element: StoreTryBuy) => element.shadowRoot?.querySelector('[part=message]')?.textContent;

const click = (target: HTMLElement): MouseEvent => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  target.dispatchEvent(event);
  return event;
};

/** A click that leads nowhere, whatever the element does with it. */
const clickLink = (element: StoreTryBuy): boolean => {
  let isTaken = false;
  const stay = (event: Event) => {
    isTaken = event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', stay, { once: true });
  click(button(element));
  return isTaken;
};

describe('store-try-buy', () => {
  let windows: Windows;
  beforeEach(() => (windows = takeWindows()));
  afterEach(() => {
    windows.restore();
    document.body.replaceChildren();
  });

  for (const [product, plan, label] of [
    ['acme/any', '', 'Get'],
    ['acme/trial', '', 'Start 14-day trial'],
    ['acme/several', 'plan="seats"', 'Buy — $50 per month'],
    ['acme/several', 'plan="seats" interval="year"', 'Buy — $500 per year'],
    ['acme/several', `plan="seats" quantities='{"Seats": 7}'`, 'Buy — $70 per month'],
    ['acme/seats', '', 'Buy — from $10 per month'],
    ['acme/own', '', 'Enter your licence'],
    ['acme/gated', '', 'Contact'],
  ] as const)
    it(`says “${label}” for ${product} ${plan}`, async () => {
      assert.equal(text(await show(`product="${product}" ${plan}`)), label);
    });

  it('shows a price in the visitor’s currency and language', async () => {
    const element = await show(
      'product="acme/several" plan="seats"',
      'publishable-key="pk_test_of_this_page" locale="de"',
    );
    assert.equal(text(element)?.replaceAll('\u{A0}', ' '), 'Kaufen – 50 $ pro Monat');
  });

  it('asks for nothing of its own in a card that is about the same product', async () => {
    newRequests();
    const element = await mount<StoreTryBuy>(
      around(
        '<store-listing product="acme/trial"><store-try-buy slot="actions" product="acme/trial"></store-try-buy></store-listing>',
      ),
      'store-try-buy',
    );
    await inState(element, 'ready');
    assert.deepEqual(newRequests(), ['/v1/products']);
  });

  it('is a link to the product’s page, and nothing more where the page has no key', async () => {
    const element = await show('product="acme/trial"', '');
    assert.equal(button(element).href, 'https://store.example.com/products/acme/trial');
    assert.isFalse(clickLink(element));
    assert.equal(windows.opened.length, 0);
  });

  it('leads to whoever sells a plan that is only to be ordered', async () => {
    const element = await show('product="acme/gated"');
    assert.equal(button(element).href, 'https://acme.example/contact');
    assert.isFalse(clickLink(element));
  });

  it('opens the checkout in the click itself, tells what is bought, and says at the end that it is theirs', async () => {
    const element = await show('product="acme/trial"');
    const started = eventOf(element, 'store-checkout-start');
    const done = eventOf(document, 'store-checkout-complete');
    assert.isTrue(click(button(element)).defaultPrevented);
    assert.equal(windows.opened.length, 1);
    assert.deepInclude((await started).detail, { product: 'acme/trial', quantities: [] });
    const url = await windows.led;
    await inState(element, 'open');
    assert.equal(button(element).ariaBusy ?? button(element).getAttribute('aria-busy'), 'true');
    say(await become(url, 'complete'), 'complete');
    const { detail } = await done;
    assert.deepInclude(detail, { product: 'acme/trial', plan: 'team', total: 4900, currency: 'USD', trialDays: 14 });
    await inState(element, 'complete');
    assert.equal(message(element), 'Your trial of acme/trial has begun.');
  });

  it('starts one checkout however often it is clicked, and shows its window again', async () => {
    const element = await show('product="acme/trial"');
    click(button(element));
    click(button(element));
    await windows.led;
    click(button(element));
    assert.equal(windows.opened.length, 1);
    assert.equal(windows.focused(), 2);
  });

  it('believes the store alone: a message is a hint', async () => {
    const element = await show('product="acme/trial"');
    click(button(element));
    const id = await become(await windows.led, 'open');
    await inState(element, 'open');
    const cancelled = eventOf(document, 'store-checkout-cancel');
    say(id, 'complete');
    say(id, 'left');
    await cancelled;
    await inState(element, 'cancelled');
    assert.equal(message(element), 'Nothing was bought.');
  });

  it('does nothing where the page takes it over', async () => {
    const element = await show('product="acme/trial"');
    element.addEventListener('store-checkout-start', (event) => event.preventDefault());
    assert.isTrue(click(button(element)).defaultPrevented);
    assert.equal(windows.opened.length, 0);
  });

  for (const [product, state, words] of [
    ['acme/closed', 'failed', 'This product is not sold in your country.'],
    ['acme/foreign', 'refused', 'This page may not sell this product. Please tell whoever runs the page.'],
  ] as const)
    it(`says why ${product} cannot be bought, and closes the window`, async () => {
      const element = await show(`product="${product}"`);
      const failed = eventOf(document, 'store-checkout-error');
      click(button(element));
      const { error } = (await failed).detail;
      assert.property(error, 'code');
      await inState(element, state);
      assert.equal(message(element), words);
      assert.isTrue(windows.opened[0]?.closed);
    });

  it('lets the visitor choose among several plans, by keyboard too, and buys what was chosen', async () => {
    const element = await show('product="acme/several"');
    click(button(element));
    const dialog = await until(() => element.shadowRoot?.querySelector('dialog'));
    const options = [...dialog.querySelectorAll<HTMLInputElement>('input')];
    assert.deepEqual(
      options.map(({ checked }) => checked),
      [true, false, false],
    );
    assert.isTrue(element.shadowRoot?.activeElement === options[0], 'the focus is elsewhere');
    assert.equal(windows.opened.length, 0);
    options[1]?.click();
    const started = eventOf(element, 'store-checkout-start');
    const press = dialog.querySelector<HTMLElement>('.button');
    assert.equal(press?.textContent?.trim(), 'Buy — $50 per month');
    if (press) click(press);
    assert.equal((await started).detail.plan, 'seats');
    assert.equal(windows.opened.length, 1);
    await windows.led;
    await until(() => element.shadowRoot?.querySelectorAll('dialog').length === 0);
  });

  it('opens the checkout inside the page where the provider says so, and closing it leaves it', async () => {
    const element = await show('product="acme/trial"', 'publishable-key="pk_test_of_this_page" checkout="embedded"');
    click(button(element));
    const dialog = await until(() => element.shadowRoot?.querySelector('dialog'));
    assert.equal(windows.opened.length, 0);
    const id = dialog.querySelector('iframe')?.src.split('/').at(-1) ?? '';
    postMessage({ type: 'chandlery:checkout-size', id, height: 321 }, location.origin);
    await until(() => dialog.querySelector('iframe')?.style.blockSize === '321px');
    const cancelled = eventOf(document, 'store-checkout-cancel');
    dialog.querySelector('button')?.click();
    await cancelled;
    assert.equal(element.shadowRoot?.querySelectorAll('dialog').length, 0);
  });

  it('tells how a checkout ended that has led back to the page, once, and cleans the address', async () => {
    const response = await fetch('/v1/checkouts', { method: 'POST', body: JSON.stringify({ product: 'acme/trial' }) });
    const { url } = (await response.json()) as { url: string };
    const id = await become(url, 'complete');
    const before = `${location.search}&from=mail`;
    history.replaceState(null, '', `${before}&checkout=${id}&checkout_state=complete#end`);
    const done = eventOf(document, 'store-checkout-complete');
    const element = await show('product="acme/trial"');
    assert.equal((await done).detail.checkout, id);
    await inState(element, 'complete');
    assert.equal(location.search + location.hash, `${before}#end`);
    history.replaceState(null, '', location.search);
  });

  it('leaves a checkout of another product to that one’s button', async () => {
    const response = await fetch('/v1/checkouts', { method: 'POST', body: JSON.stringify({ product: 'acme/seats' }) });
    const { url } = (await response.json()) as { url: string };
    history.replaceState(null, '', `${location.search}&checkout=${await become(url, 'complete')}`);
    const done = eventOf(document, 'store-checkout-complete');
    await mount(
      around(
        '<store-try-buy product="acme/trial"></store-try-buy><store-try-buy product="acme/seats"></store-try-buy>',
      ),
      'store-try-buy',
    );
    assert.equal((await done).detail.product, 'acme/seats');
  });
});

const until = async <Value>(find: () => Value): Promise<NonNullable<Exclude<Value, false>>> => {
  for (;;) {
    const found = find();
    if (found) return found as NonNullable<Exclude<Value, false>>;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};
