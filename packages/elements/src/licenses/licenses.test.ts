import { assert } from 'chai';
import { eventOf, inState, mount } from '../test/page.ts';
import '../provider/store-provider.ts';
import '../license/store-license.ts';
import './store-licenses.ts';
import type { StoreLicense } from '../license/license.ts';
import type { StoreLicenses } from './licenses.ts';

/** Signs somebody new in, who holds what a scenario says; on the store's own origin, so that the browser's session counts. */
const signInto = async (scenario: string): Promise<void> => {
  const { ok } = await fetch(`/customers/${scenario}`, { method: 'POST' });
  assert.isTrue(ok, scenario);
};

const show = (attributes = '', content = '', lang = 'en', key = '') =>
  mount<StoreLicenses>(
    `<store-provider lang="${lang}" store="${location.origin}" ${key}><store-licenses ${attributes}>${content}</store-licenses></store-provider>`,
    'store-licenses',
  );

/** What somebody new sees, who holds what a scenario says. */
const see = async (scenario: string, attributes = '', lang = 'en') => {
  await signInto(scenario);
  const element = await show(attributes, '', lang);
  await inState(element, 'ready');
  return element;
};

const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const find = (element: Element, selector: string): HTMLElement => {
  const [found] = all(element, selector);
  if (!found) throw new Error(`there is no ${selector} in ${element.shadowRoot?.textContent}`);
  return found;
};
const textOf = (element: Element, selector = '[part=item]') =>
  find(element, selector).textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const action = (element: Element, name: string) => find(element, `[data-action=${name}]`);
const actions = (element: Element) => all(element, '[data-action]').map(({ dataset }) => dataset['action']);

/** Waits until something is there. */
const until = async <Found>(look: () => Found | undefined | null | false): Promise<Found> => {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};
const appears = (element: Element, selector: string) => until(() => all(element, selector)[0]);
const says = (element: Element, text: string, selector = '[part=item]') =>
  until(() => all(element, selector).some(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').includes(text)));

const choose = (input: HTMLElement, value?: string): void => {
  if (value !== undefined) (input as HTMLInputElement).value = value;
  else (input as HTMLInputElement).checked = true;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

// The store behind the test server starts when it is first asked.
before(async function () {
  this.timeout(120_000);
  await signInto('nothing');
});

describe('store-licenses', () => {
  it('shows plan, quantity, next charge, what to pull and what can be done', async () => {
    const element = await see('team');
    const text = textOf(element);
    assert.include(text, 'Kontor Books');
    assert.include(text, 'Team · 5 Seats');
    assert.include(text, 'Active');
    assert.match(text, /Renews on .+ for \$60/);
    assert.match(text, /(28|29|30|31) days left/);
    assert.include(text, 'docker pull registry.example/store/kontor/team:5.2');
    assert.deepEqual(actions(element), ['license', 'download', 'change', 'cancel']);
  });

  it('says that there is nothing yet, and where to find something', async () => {
    await signInto('nothing');
    const element = await show();
    await inState(element, 'empty');
    assert.include(element.shadowRoot?.textContent, 'You hold nothing yet');
    assert.equal(find(element, 'a').getAttribute('href'), `${location.origin}/search`);
  });

  it('lets those sign in who have not', async () => {
    const element = await mount<StoreLicenses>(
      `<store-provider store="https://elsewhere.example"><store-licenses></store-licenses></store-provider>`,
      'store-licenses',
    );
    await inState(element, 'signed-out');
    const link = find(element, '[part=sign-in]');
    assert.equal(link.getAttribute('href'), 'https://elsewhere.example/account/subscriptions');
    element.addEventListener('store-sign-in-start', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    assert.isTrue(click.defaultPrevented);
  });

  it('says that a page may not use its key', async () => {
    const refused = eventOf(document, 'store-error');
    const element = await show('', '', 'en', 'publishable-key="pk_test_of_another_page"');
    await inState(element, 'refused');
    assert.propertyVal((await refused).detail.error, 'code', 'origin_not_allowed');
  });

  it('groups by account and organisation, and lets what has ended be left out', async () => {
    const element = await see('several');
    assert.deepEqual(
      all(element, '[part=holder]').map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim()),
      ['Ann Example Your account', 'Nordhaven Hospitals Organisation'],
    );
    assert.equal(all(element, '[part=item]').length, 4);
    const [, current, over] = all(element, '[part=filter] button');
    assert.include(current?.textContent, '3');
    over?.click();
    await element.updateComplete;
    assert.equal(over?.getAttribute('aria-pressed'), 'true');
    assert.include(textOf(element), 'Ended');
    assert.equal(all(element, '[part=item]').length, 1);
  });

  it('says until when what is overdue still counts', async () => {
    const element = await see('several');
    const overdue = all(element, '[part=item]').find(({ textContent }) => textContent?.includes('Overdue'));
    assert.match(overdue?.textContent ?? '', /Counts until .+ while the payment is overdue/);
  });

  it('shows a page, and the next on request, with the focus on its first', async () => {
    const element = await see('many', 'limit="2"');
    assert.equal(all(element, '[part=item]').length, 2);
    find(element, '[part=more]').click();
    await until(() => all(element, '[part=item]').length === 3);
    await element.updateComplete;
    assert.isNull(element.shadowRoot?.querySelector('[part=more]'));
    await until(() => element.shadowRoot?.activeElement === all(element, '[part=name]')[2]);
  });

  it('says to members who can change what their organisation holds', async () => {
    const element = await see('member');
    assert.include(textOf(element), 'Owners of Nordhaven Hospitals can change it.');
    assert.deepEqual(actions(element), ['license', 'download']);
  });

  it('speaks the page’s language', async () => {
    const element = await see('team', '', 'de');
    assert.include(textOf(element), 'Verlängert sich am');
    assert.include(textOf(element), 'Kündigen');
  });

  it('asks nothing where the page gives the data', async () => {
    const element = await show();
    element.data = { items: [], nextCursor: null };
    await inState(element, 'empty');
  });

  it('keeps what the vendor wrote until it is ready', async () => {
    await signInto('team');
    const element = await show('', '<a href="/account">Your account</a>');
    assert.isOk(element.shadowRoot?.querySelector('slot'));
    await inState(element, 'ready');
    assert.isNull(element.shadowRoot?.querySelector('slot'));
  });
});

describe('a customer', () => {
  it('opens a licence, which verifies, and closes it with Escape', async () => {
    const element = await see('team');
    action(element, 'license').click();
    const license = (await appears(element, 'store-license')) as StoreLicense;
    await inState(license, 'valid');
    assert.include(license.shadowRoot?.textContent, 'Kontor Books');
    assert.equal(action(element, 'license').getAttribute('aria-expanded'), 'true');
    license.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await until(() => all(element, '[part=panel]').length === 0);
    await until(() => element.shadowRoot?.activeElement === action(element, 'license'));
  });

  it('downloads a licence, unless the page does so itself', async () => {
    const element = await see('team');
    const download = eventOf(element, 'store-license-download');
    element.addEventListener('store-license-download', (event) => event.preventDefault());
    action(element, 'download').click();
    assert.isTrue((await download).cancelable);
  });

  it('cancels after being told until when it stays, and takes that back', async () => {
    const element = await see('team');
    action(element, 'cancel').click();
    await says(element, 'You keep it, with its licence and its images, until', '[part=panel]');
    const changed = eventOf(document, 'store-subscription-change');
    find(element, '[part=confirm]').click();
    await says(element, 'Cancelled. You keep it until');
    const { detail } = await changed;
    assert.deepEqual([detail.action, detail.product, detail.plan], ['cancel', 'kontor/books', 'team']);
    assert.match(textOf(element), /Ends on/);
    assert.include(textOf(element, '[role=status]'), 'Cancelled. You keep it until');
    await until(() => element.shadowRoot?.activeElement === action(element, 'resume'));
    action(element, 'resume').click();
    await says(element, 'It goes on as before.');
    await until(() => element.shadowRoot?.activeElement === action(element, 'cancel'));
  });

  it('sees what more seats cost before they are bought', async () => {
    const element = await see('team');
    action(element, 'change').click();
    choose(await appears(element, 'input[type=number]'), '8');
    await says(element, 'Due now', '[part=preview]');
    assert.match(textOf(element, '[part=preview]'), /Due now \$\d+.*From then on \$96 per month/);
    assert.match(textOf(element, '[part=confirm]'), /^Confirm and pay \$/);
    find(element, '[part=confirm]').click();
    await says(element, 'Changed to Team.');
    assert.include(textOf(element), 'Team · 8 Seats');
  });

  it('sees from when fewer seats hold, and that nothing is due', async () => {
    const element = await see('team');
    action(element, 'change').click();
    choose(await appears(element, 'input[type=number]'), '2');
    await says(element, 'nothing is due now', '.preview');
    assert.equal(textOf(element, '[part=confirm]'), 'Confirm change');
    find(element, '[part=confirm]').click();
    await says(element, 'It changes to Team on');
    assert.match(textOf(element), /From .+: Team/);
  });

  it('changes plan and interval', async () => {
    const element = await see('team');
    action(element, 'change').click();
    choose(await appears(element, 'input[value=business]'));
    choose(await appears(element, 'input[value=year]'));
    await says(element, '$1,250 per year', '[part=preview]');
    find(element, '[part=confirm]').click();
    await says(element, 'Changed to Business.');
  });

  it('is told that a plan does not come in a quantity', async () => {
    const element = await see('team');
    action(element, 'change').click();
    choose(await appears(element, 'input[type=number]'), '101');
    await says(element, 'does not come in this quantity', '.preview');
    assert.isTrue((find(element, '[part=confirm]') as HTMLButtonElement).disabled);
  });

  it('accepts terms, and has a licence then', async () => {
    const element = await see('terms');
    assert.deepEqual(actions(element), ['accept_terms', 'change', 'cancel']);
    action(element, 'accept_terms').click();
    const confirm = (await appears(element, '[part=confirm]')) as HTMLButtonElement;
    assert.isTrue(confirm.disabled);
    assert.include(textOf(element, '[part=panel]'), 'version 3');
    choose(find(element, 'input[type=checkbox]'));
    await element.updateComplete;
    confirm.click();
    await says(element, 'The terms are accepted');
    await until(() => element.shadowRoot?.activeElement === action(element, 'license'));
  });

  it('sees the keys of what was ordered, and whom to ask for a change', async () => {
    const element = await see('order');
    assert.deepEqual(actions(element), ['license', 'download', 'keys']);
    assert.include(textOf(element), 'Its publisher manages this subscription.');
    assert.equal(find(element, 'a.button').getAttribute('href'), 'https://kontor.example/sales');
    action(element, 'keys').click();
    await says(element, 'KONTOR-1234', '[part=panel]');
  });

  it('is told what went wrong where it went wrong, and sees how it is by now', async () => {
    const element = await see('team');
    action(element, 'cancel').click();
    const confirm = await appears(element, '[part=confirm]');
    const { id } = find(element, '[part=name]');
    const elsewhere = await fetch(`/v1/subscriptions/${id}/cancel`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: '{}',
    });
    assert.equal(elsewhere.status, 200);
    const failed = eventOf(element, 'store-error');
    confirm.click();
    assert.propertyVal((await failed).detail.error, 'code', 'subscription_state');
    await says(element, 'It may have changed meanwhile', '[role=alert]');
    await until(() => actions(element).includes('resume'));
  });

  it('does nothing where the page takes it over', async () => {
    const element = await see('cancelled');
    element.addEventListener('store-subscription-start', (event) => event.preventDefault());
    const started = eventOf(element, 'store-subscription-start');
    action(element, 'resume').click();
    assert.equal((await started).detail.action, 'resume');
    await element.updateComplete;
    assert.include(textOf(element), 'Cancelled');
  });

  it('renews what has lapsed', async () => {
    const element = await see('lapsed');
    assert.deepEqual(actions(element), ['renew']);
    element.addEventListener('store-subscription-start', (event) => event.preventDefault());
    const started = eventOf(element, 'store-subscription-start');
    action(element, 'renew').click();
    assert.equal((await started).detail.action, 'renew');
  });

  it('copies what to pull', async () => {
    const element = await see('team');
    const copied = eventOf(element, 'store-copy');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async () => undefined } });
    find(element, '[part=copy]').click();
    assert.match((await copied).detail.command, /^docker pull /);
    assert.equal(textOf(element, '[role=status]'), 'Copied');
  });
});

describe('store-license of a subscription', () => {
  const showLicense = (subscription: string, key = '') =>
    mount<StoreLicense>(
      `<store-provider store="${location.origin}" ${key}><store-license subscription="${subscription}"></store-license></store-provider>`,
      'store-license',
    );

  it('says that there is none of that name, and never offers to choose a file', async () => {
    await signInto('nothing');
    const license = await showLicense('sub-of-somebody-else');
    await inState(license, 'not-found');
    assert.include(license.shadowRoot?.textContent, 'no such subscription');
    assert.isNull(license.shadowRoot?.querySelector('input'));
  });

  it('says that what has lapsed has none', async () => {
    const element = await see('lapsed');
    const license = await showLicense(find(element, '[part=name]').id);
    await inState(license, 'unavailable');
  });

  it('lets those sign in who have not', async () => {
    const license = await mount<StoreLicense>(
      '<store-provider store="https://elsewhere.example"><store-license subscription="sub-1"></store-license></store-provider>',
      'store-license',
    );
    await inState(license, 'signed-out');
    assert.equal(find(license, '[part=sign-in]').textContent?.trim(), 'Sign in');
  });
});
