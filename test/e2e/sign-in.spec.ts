/** Signing in to the store from a vendor's page on its own origin. */
import type { Page } from '@playwright/test';
import { demoPassword } from '../../packages/store/src/demo/people.ts';
import { makeVendorKey } from '../support/vendor-key.ts';
import { type VendorPage, type VendorSite, serveVendorSite, vendorPage } from '../support/vendor-site.ts';
import { expect, test } from '../support/vendor-test.ts';

let site: VendorSite;
let other: VendorSite;
const pages: Record<string, VendorPage> = {};

test.beforeAll(async () => {
  site = await serveVendorSite(pages);
  other = await serveVendorSite(pages);
});
// Whoever has let a page in is not asked again, so each test has a key of its own.
test.beforeEach(async ({ store }) => {
  const head = `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`;
  const key = await makeVendorKey(store.origin, site.origin);
  const body = `<store-provider publishable-key="${key}"><store-account>Your account</store-account></store-provider>`;
  pages['/'] = vendorPage(head, body);
  pages['/isolated'] = vendorPage(head, body, { 'cross-origin-opener-policy': 'same-origin' });
});
test.afterAll(() => Promise.all([site.stop(), other.stop()]));

const signIn = async (store: Page): Promise<void> => {
  await store.getByLabel(/e-mail/i).fill('ada@example.com');
  await store.getByLabel('Password', { exact: true }).fill(demoPassword);
  await store.getByRole('button', { name: 'Sign in' }).click();
};

const allow = (store: Page) => store.getByRole('button', { name: 'Allow', exact: true }).click();

test('a visitor signs in in a window, is known on the page, and signs out', async ({ page, store }) => {
  await page.goto(`${site.origin}/?from=mail`);
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Sign in' }).click();
  const popup = await opened;
  await signIn(popup);
  const closed = popup.waitForEvent('close');
  await allow(popup);
  await closed;
  const button = page.getByRole('button', { name: 'Account of Ada Customer' });
  await button.click();
  await expect(page.getByRole('link', { name: 'Subscriptions and licences' })).toHaveAttribute(
    'href',
    `${store.origin}/account/subscriptions`,
  );
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('nothing that proves who it is stays in the page’s storage', async ({ page, store, context }) => {
  await page.goto(`${site.origin}/?from=mail`);
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Sign in' }).click();
  const popup = await opened;
  await signIn(popup);
  await allow(popup);
  await expect(page.getByRole('button', { name: /Ada/ })).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept).toBe(JSON.stringify([{ [`chandlery ${store.origin}`]: '1' }, {}, '']));
  const cookies = await context.cookies();
  expect(cookies.every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Lax')).toBe(true);
});

test('where windows are blocked, the visitor is led away and comes back to the same page', async ({ page }) => {
  await page.addInitScript(() => (window.open = () => null));
  await page.goto(`${site.origin}/?from=mail`);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(page);
  await allow(page);
  await expect(page.getByRole('button', { name: /Ada/ })).toBeVisible();
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe('/?from=mail');
});

test('a page that is isolated from the windows it opens hears of it all the same', async ({ page }) => {
  await page.goto(`${site.origin}/isolated`);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Sign in' }).click();
  const popup = await opened;
  await signIn(popup);
  await allow(popup);
  await expect(page.getByRole('button', { name: /Ada/ })).toBeVisible();
});

test('a page with two elements that let people sign in hears of it once, whichever they use', async ({
  page,
  store,
}) => {
  const key = await makeVendorKey(store.origin, site.origin);
  pages['/'] = vendorPage(
    `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`,
    `<store-provider publishable-key="${key}"><store-account></store-account><store-licenses></store-licenses></store-provider>`,
  );
  await page.addInitScript(() => {
    for (const name of ['store-sign-in', 'store-sign-out'])
      document.addEventListener(name, () => (document.documentElement.dataset['heard'] += ` ${name}`));
    document.addEventListener('DOMContentLoaded', () => (document.documentElement.dataset['heard'] = ''));
  });
  const heard = () => page.evaluate(() => document.documentElement.dataset['heard']);
  await page.goto(site.origin);
  const opened = page.waitForEvent('popup');
  await page.locator('store-licenses').getByRole('link', { name: 'Sign in' }).click();
  const popup = await opened;
  await signIn(popup);
  await allow(popup);
  await expect(page.getByRole('button', { name: /Ada/ })).toBeVisible();
  await expect(page.locator('store-licenses').getByRole('link', { name: 'Sign in' })).toHaveCount(0);
  expect(await heard()).toBe(' store-sign-in');
  await page.getByRole('button', { name: /Ada/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.locator('store-licenses').getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect(await heard()).toBe(' store-sign-in store-sign-out');
  const again = page.waitForEvent('popup');
  await page.locator('store-account').getByRole('link', { name: 'Sign in' }).click();
  const second = await again;
  if (!second.isClosed()) await second.waitForEvent('close');
  await expect(page.getByRole('button', { name: /Ada/ })).toBeVisible();
  expect(await heard()).toBe(' store-sign-in store-sign-out store-sign-in');
});

/** Signs in in a window, and lets the page in. */
const signInFrom = async (page: Page): Promise<void> => {
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Sign in' }).click();
  const popup = await opened;
  await signIn(popup);
  await allow(popup);
  await expect(page.getByRole('button', { name: /Ada/ })).toBeVisible();
};

test('on a page of the store’s own site, whoever has signed in still is after a reload, without a click', async ({
  page,
  store,
}) => {
  // Another port of the same host is the same site to a browser, and another origin.
  const near = site.origin.replace('127.0.0.1', 'localhost');
  expect([new URL(near).hostname, near === store.origin]).toEqual([new URL(store.origin).hostname, false]);
  const key = await makeVendorKey(store.origin, near);
  pages['/'] = vendorPage(
    `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`,
    `<store-provider publishable-key="${key}"><store-account>Your account</store-account></store-provider>`,
  );
  await page.goto(near);
  await signInFrom(page);
  const windows: Page[] = [];
  page.on('popup', (popup) => windows.push(popup));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Account of Ada Customer' })).toBeVisible();
  expect(windows).toEqual([]);
  await page.getByRole('button', { name: 'Account of Ada Customer' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('on any other page, whoever has signed in is known again after a reload and one click', async ({ page }) => {
  await page.goto(site.origin);
  await signInFrom(page);
  await page.reload();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Sign in' }).click();
  const popup = await opened;
  await expect(page.getByRole('button', { name: 'Account of Ada Customer' })).toBeVisible();
  await expect.poll(() => popup.isClosed(), { message: 'the window asks for more than the click' }).toBe(true);
});

test('closing the window is no failure', async ({ page }) => {
  await page.goto(`${site.origin}/?from=mail`);
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Sign in' }).click();
  const popup = await opened;
  await expect(popup.getByLabel('Password', { exact: true })).toBeVisible();
  await popup.close();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('did not work')).toBeHidden();
});

test('a key of another page is refused in the element and on the console, and the page goes on', async ({
  page,
  complaints,
}) => {
  await page.goto(other.origin);
  await expect(page.locator('store-account')).toContainText('Your account');
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  complaints.length = 0;
});
