import type { Account } from '@chandlery/contract';
import { assert } from 'chai';
import { eventOf, inState, mount } from '../test/page.ts';
import '../provider/store-provider.ts';
import './store-account.ts';
import type { StoreAccount } from './account.ts';

const ann: Account = {
  id: 'ann',
  username: 'ann',
  name: 'Ann <b>Example</b>',
  email: 'ann@example.com',
  emailVerified: true,
  organisations: [],
  publishers: [],
};

const show = (around = '') =>
  mount<StoreAccount>(
    `<store-provider store="${location.origin}" ${around}><store-account>Your account</store-account></store-provider>`,
    'store-account',
  );

const signedIn = async (around = '') => {
  const element = await show(around);
  element.data = { account: ann };
  await inState(element, 'ready');
  return element;
};

const find = (element: StoreAccount, selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);

describe('store-account', () => {
  it('leads to the store’s own account page where the page has no key', async () => {
    const element = await show();
    await inState(element, 'ready');
    const link = find(element, 'a');
    assert.equal(link?.getAttribute('href'), `${location.origin}/account`);
    assert.equal(link?.textContent?.trim(), 'Sign in');
  });

  it('lets the page decide what signing in does', async () => {
    const element = await show();
    await inState(element, 'ready');
    element.addEventListener('store-sign-in-start', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    find(element, 'a')?.dispatchEvent(click);
    assert.isTrue(click.defaultPrevented);
  });

  it('shows who is signed in, whatever they are called', async () => {
    const element = await signedIn();
    assert.equal(find(element, 'bdi')?.textContent, ann.name);
    assert.isNull(find(element, 'bdi b'));
    assert.equal(find(element, '[part=button]')?.getAttribute('aria-label'), `Account of ${ann.name}`);
  });

  it('opens a menu, which Escape closes, with the focus back where it was', async () => {
    const element = await signedIn();
    const button = find(element, '[part=button]');
    const menu = find(element, '[part=menu]');
    assert.isTrue(menu?.hidden);
    button?.click();
    await element.updateComplete;
    assert.isFalse(menu?.hidden);
    assert.equal(button?.getAttribute('aria-expanded'), 'true');
    find(element, '[part=item]')?.focus();
    find(element, '[part=item]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await element.updateComplete;
    assert.isTrue(menu?.hidden);
    assert.equal(element.shadowRoot?.activeElement, button);
  });

  it('closes its menu when the visitor goes on', async () => {
    const element = await signedIn();
    find(element, '[part=button]')?.click();
    await element.updateComplete;
    find(element, '[part=item]')?.focus();
    find(element, '[part=item]')?.blur();
    await element.updateComplete;
    assert.isTrue(find(element, '[part=menu]')?.hidden);
  });

  it('speaks the page’s language', async () => {
    const element = await signedIn('locale="de"');
    find(element, '[part=button]')?.click();
    await element.updateComplete;
    assert.equal(find(element, 'button[part=item]')?.textContent, 'Abmelden');
  });

  it('says that a page may not use its key, and what to do on the console alone', async () => {
    const refused = eventOf(document, 'store-error');
    const element = await show('publishable-key="pk_test_of_another_page"');
    await inState(element, 'refused');
    assert.propertyVal((await refused).detail.error, 'code', 'origin_not_allowed');
    assert.notInclude(element.shadowRoot?.textContent, 'pk_test');
  });
});
