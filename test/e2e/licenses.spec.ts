/** What a customer holds, on the example vendor's account page and on the store's own, in a browser that blocks third-party cookies. */
import { type BrowserContext, type Page } from '@playwright/test';
import type { Checkout } from '@chandlery/contract';
import { demoPassword } from '../../packages/store/src/demo/people.ts';
import { violations, wcag } from '../support/accessibility.ts';
import { openBlockingBrowser } from '../support/blocking-browser.ts';
import { makeVendorKey } from '../support/vendor-key.ts';
import { expect, sidewaysScroll, test as base } from '../support/vendor-test.ts';

interface Visitor {
  readonly context: BrowserContext;
  /** Of the example vendor's account page, on a site that is not the store's. */
  readonly account: string;
}

const test = base.extend<{ visitor: Visitor }>({
  visitor: async ({ store }, use) => {
    const context = await openBlockingBrowser();
    const site = store.examples.replace('localhost', '127.0.0.1');
    const key = await makeVendorKey(store.origin, site);
    // The page as it is, with a key for the site that it is on here.
    await context.addInitScript((wanted) => {
      new MutationObserver((_, observer) => {
        const provider = document.querySelector('store-provider');
        provider?.setAttribute('publishable-key', wanted);
        if (provider) observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    }, key);
    await use({ context, account: `${site}/html/account.html` });
    await context.close();
  },
});

/** As the demo's customer. */
const signIn = async (page: Page): Promise<void> => {
  await page.getByLabel(/e-mail/i).fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

/** Buys on the store's own pages. @returns the subscription's id */
const buy = async (page: Page, store: string): Promise<string> => {
  await page.goto(`${store}/sign-in`);
  await signIn(page);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  const checkout = (await page.evaluate(async () => {
    const response = await fetch('/v1/checkouts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ product: 'acme/db', plan: 'business', trial: false }),
    });
    return response.json();
  })) as Checkout;
  await page.goto(checkout.url);
  await page.getByLabel('Country').selectOption('US');
  await page.getByLabel('I accept the terms').check();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await page.getByRole('button', { name: /4242 4242 4242 4242/ }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, it is yours' })).toBeVisible();
  const bought = (await (await fetch(`${store}/v1/checkouts/${checkout.id}`)).json()) as Checkout;
  return bought.subscriptionId ?? '';
};

test('a customer signs in, sees a valid licence, takes more nodes, cancels, and takes that back', async ({
  visitor: { context, account },
  store,
}) => {
  const own = await context.newPage();
  await buy(own, store.origin);
  const page = await context.newPage();
  await page.goto(account);
  const list = page.locator('store-licenses');
  await expect(list.getByText('Sign in to see your subscriptions')).toBeVisible();
  const opened = page.waitForEvent('popup');
  await list.getByRole('link', { name: 'Sign in' }).click();
  const popup = await opened;
  await popup.getByRole('button', { name: 'Allow', exact: true }).click();

  const item = list.locator('article').first();
  await expect(item.getByText(/Business · \d+ Nodes/)).toBeVisible();
  await expect(item.getByText(/docker pull store\/acme\/db/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Account of Ada Customer' })).toBeVisible();

  await item.getByRole('button', { name: 'Licence', exact: true }).click();
  await expect(item.getByRole('heading', { name: 'This licence is valid' })).toBeVisible();
  await expect(item.locator('store-license')).toContainText('Acme DB');

  await item.getByRole('button', { name: 'Change', exact: true }).click();
  await item.getByLabel(/Nodes/).fill('9');
  await expect(item.getByText('Due now')).toBeVisible();
  await item.getByRole('button', { name: /Confirm and pay \$/ }).click();
  await expect(item.getByText('Changed to Business.')).toBeVisible();
  await expect(item.getByText('Business · 9 Nodes')).toBeVisible();
  await expect(item.getByRole('button', { name: 'Change', exact: true })).toBeFocused();

  await item.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(item.getByText(/You keep it, with its licence and its images, until/)).toBeVisible();
  await item.getByRole('button', { name: 'Cancel subscription' }).click();
  await expect(item.getByText(/Cancelled. You keep it until/)).toBeVisible();
  const undo = item.getByRole('button', { name: 'Undo cancellation' });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(item.getByText('It goes on as before.')).toBeVisible();

  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysScroll(page), `at ${width} px`).toBe(0);
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page, wcag)).toEqual([]);
  }
});

test('the store’s own page has the same list, by the browser’s session', async ({ visitor: { context }, store }) => {
  const page = await context.newPage();
  const id = await buy(page, store.origin);
  await page.goto(`${store.origin}/account/subscriptions/${id}`);
  const list = page.locator('store-licenses:state(ready)');
  await expect(list).toBeVisible();
  const item = list.locator('article').filter({ has: page.locator(`[id="${id}"]`) });
  await item.getByRole('button', { name: 'Licence', exact: true }).click();
  await expect(item.getByRole('heading', { name: 'This licence is valid' })).toBeVisible();
  const download = page.waitForEvent('download');
  await item.getByRole('button', { name: 'Download licence' }).click();
  expect((await download).suggestedFilename()).toBe(`${id}.lic`);
  await item.getByRole('button', { name: 'Cancel', exact: true }).click();
  await item.getByRole('button', { name: 'Cancel subscription' }).click();
  await expect(item.getByText(/Cancelled. You keep it until/)).toBeVisible();
  expect(await violations(page, wcag)).toEqual([]);
});
