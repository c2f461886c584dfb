/** Buying from a vendor's page on its own origin: the button, the plans, and the store's hosted checkout. */
import type { Frame, Page } from '@playwright/test';
import { demoPassword } from '../../packages/store/src/demo/people.ts';
import { makeVendorKey } from '../support/vendor-key.ts';
import { type VendorPage, type VendorSite, serveVendorSite, vendorPage } from '../support/vendor-site.ts';
import { expect, test } from '../support/vendor-test.ts';

let site: VendorSite;
let key: string;
const pages: Record<string, VendorPage> = {};

const listing = (settings = '') =>
  `<store-provider publishable-key="${key}" ${settings}><store-listing product="acme/db"
    ><store-try-buy slot="actions" product="acme/db" plan="developer"></store-try-buy
  ></store-listing></store-provider>`;

test.beforeAll(async ({ store }) => {
  site = await serveVendorSite(pages);
  key = await makeVendorKey(store.origin, site.origin);
  const head = `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`;
  pages['/'] = vendorPage(head, listing());
  pages['/embedded'] = vendorPage(head, listing('checkout="embedded"'));
  pages['/isolated'] = vendorPage(head, listing(), { 'cross-origin-opener-policy': 'same-origin' });
  pages['/choice'] = vendorPage(
    head,
    `<store-provider publishable-key="${key}"><store-try-buy product="acme/db"></store-try-buy></store-provider>`,
  );
  pages['/plans'] = vendorPage(
    head,
    `<store-provider publishable-key="${key}"><store-plans product="acme/db"></store-plans></store-provider>`,
  );
});
test.afterAll(() => site.stop());

/** Keeps the names of what the page is told, with what is said of the purchase. */
const listen = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    for (const name of ['start', 'complete', 'cancel', 'error'])
      document.addEventListener(`store-checkout-${name}`, (event) => {
        const { plan } = (event as CustomEvent<{ plan?: string }>).detail;
        told.push(`${name} ${plan}`);
      });
  });
};
const told = (page: Page) => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);

const signIn = async (page: Page, username = 'ada'): Promise<void> => {
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('E-mail address or user name').fill(`${username}@example.com`);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

const heading = (page: Page | Frame, name: string) => page.getByRole('heading', { level: 1, name });

const getDeveloper = async (page: Page): Promise<void> => {
  await page.getByLabel('I accept the terms').check();
  await page.getByRole('button', { name: 'Get it' }).click();
  await expect(heading(page, 'Thank you, it is yours')).toBeVisible();
};

const button = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

test('a window opens, however often the button is clicked once, and the page says that it is theirs', async ({
  page,
}) => {
  await listen(page);
  await page.goto(site.origin);
  const opened = page.waitForEvent('popup');
  await button(page, 'Get').dblclick();
  const popup = await opened;
  await signIn(popup);
  await expect(page.getByText('Go on in the window that has opened.')).toBeVisible();
  await getDeveloper(popup);
  await expect(page.getByText('Developer of Acme DB is yours.')).toBeVisible();
  expect(page.context().pages()).toHaveLength(2);
  expect(await told(page)).toEqual(['start developer', 'complete developer']);
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).toBe(
    '[{},{},""]',
  );
});

test('leaving the checkout buys nothing, and the button is there again', async ({ page }) => {
  await listen(page);
  await page.goto(site.origin);
  const opened = page.waitForEvent('popup');
  await button(page, 'Get').click();
  const left = await opened;
  await left.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByText('Nothing was bought.')).toBeVisible();
  const again = page.waitForEvent('popup');
  await button(page, 'Get').click();
  const popup = await again;
  await popup.waitForURL(/\/checkout\//);
  await popup.close();
  await expect(page.getByText('Nothing was bought.')).toBeVisible();
  expect(await told(page)).toEqual(['start developer', 'cancel developer', 'start developer', 'cancel developer']);
});

test('where windows are blocked, the visitor is led away and comes back to the same page, which says so once', async ({
  page,
}) => {
  await listen(page);
  await page.addInitScript(() => (window.open = () => null));
  await page.goto(`${site.origin}/?from=mail`);
  await button(page, 'Get').click();
  await signIn(page);
  await getDeveloper(page);
  // It leads back by itself.
  await expect(page.getByText('Developer of Acme DB is yours.')).toBeVisible();
  expect(new URL(page.url()).search).toBe('?from=mail');
  expect(await told(page)).toEqual(['complete developer']);
  await page.reload();
  await expect(button(page, 'Get')).toBeVisible();
  expect(await told(page)).toEqual([]);
});

test('inside the page the checkout is in a dialog, which Escape closes, with the focus back on the button', async ({
  page,
  complaints,
}) => {
  await listen(page);
  await page.goto(`${site.origin}/embedded`);
  await button(page, 'Get').press('Enter');
  const frame = page.frameLocator('iframe');
  const own = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: 'Go on in a window of its own' }).click();
  const window = await own;
  await signIn(window);
  await getDeveloper(window);
  await page.bringToFront();
  await expect(page.getByText('Developer of Acme DB is yours.')).toBeAttached();
  // What is pressed inside the frame is the frame's.
  await page.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(button(page, 'Get')).toBeFocused();
  expect(await told(page)).toEqual(['start developer', 'complete developer']);
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('Blocked autofocusing')));
});

test('a page that is isolated from the windows it opens hears of it all the same', async ({ page }) => {
  await listen(page);
  await page.goto(`${site.origin}/isolated`);
  const opened = page.context().waitForEvent('page');
  await button(page, 'Get').click();
  const popup = await opened;
  await signIn(popup);
  await getDeveloper(popup);
  await popup.close();
  await expect(page.getByText('Developer of Acme DB is yours.')).toBeVisible({ timeout: 40_000 });
  expect(await told(page)).toEqual(['start developer', 'complete developer']);
});

test('a visitor chooses among plans by keyboard, and the window has what was chosen', async ({ page }) => {
  await page.goto(`${site.origin}/choice`);
  await button(page, 'Start 14-day trial').press('Enter');
  await expect(page.getByRole('radio', { name: /Team/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Developer/ })).toBeChecked();
  await page.keyboard.press('Tab');
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  await expect(heading(await opened, 'Get Acme DB')).toBeVisible();
});

test('plans are bought as they are shown: by the year, in euro, as many as wanted', async ({ page }) => {
  await page.goto(`${site.origin}/plans`);
  const business = page.getByRole('article', { name: 'Business' });
  await page.getByRole('combobox', { name: 'Currency' }).selectOption('EUR');
  await business.getByRole('spinbutton', { name: 'Nodes' }).fill('4');
  await business.getByRole('spinbutton', { name: 'Nodes' }).press('Tab');
  await expect(business).toContainText('€756');
  const opened = page.waitForEvent('popup');
  await business.getByRole('link', { name: 'Start 14-day trial' }).click();
  const popup = await opened;
  await signIn(popup, 'otto');
  await expect(popup.getByText('Nodes × 4')).toBeVisible();
  await expect(popup.getByText('€756').first()).toBeVisible();
});
