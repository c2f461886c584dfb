/** Buying on the store's own pages, in a real browser. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Checkout, NewCheckout } from '@chandlery/contract';
import { demoPassword } from '../../packages/store/src/demo/people.ts';
import { violations, wcag } from '../support/accessibility.ts';
import { expect, sidewaysScroll, test as base } from '../support/hosted-test.ts';
import { makeVendorKey } from '../support/vendor-key.ts';
import { type VendorPage, type VendorSite, serveVendorSite, vendorPage } from '../support/vendor-site.ts';

interface Vendor {
  readonly site: VendorSite;
  readonly pages: Record<string, VendorPage>;
  /** Starts a checkout as the vendor's page does. */
  readonly start: (body: Partial<NewCheckout>) => Promise<Checkout>;
}

const test = base.extend<object, { vendor: Vendor }>({
  vendor: [
    async ({ store }, use) => {
      const pages: Record<string, VendorPage> = { '/': vendorPage('', '') };
      const site = await serveVendorSite(pages);
      const key = await makeVendorKey(store.origin, site.origin);
      await use({
        site,
        pages,
        start: async (body) => {
          const response = await fetch(`${store.origin}/v1/checkouts`, {
            method: 'POST',
            headers: { authorization: `Bearer ${key}`, origin: site.origin, 'content-type': 'application/json' },
            body: JSON.stringify({ product: 'acme/db', ...body }),
          });
          if (!response.ok) throw new Error(await response.text());
          return (await response.json()) as Checkout;
        },
      });
      await site.stop();
    },
    { scope: 'worker' },
  ],
});

const team = { plan: 'team', trial: false } as const;

const signIn = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('E-mail address or user name').fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

const pay = (page: Page) => page.getByRole('button', { name: 'Continue to payment' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** A form that is refused is an error to the console, and so is a field that cannot take the focus inside another's page. */
const forget = (complaints: string[]): void => {
  const others = complaints.filter((text) => !/status of 4(09|22)|Blocked autofocusing/.test(text));
  complaints.splice(0, complaints.length, ...others);
};

/** Opens a checkout, signs in and decides what has to be. */
const decide = async (page: Page, { url }: Pick<Checkout, 'url'>): Promise<void> => {
  await page.goto(url);
  await signIn(page);
  await page.getByLabel('Country').selectOption('US');
  await page.getByLabel('I accept the terms').check();
};

const stateOf = async (store: string, { id }: Checkout): Promise<string> =>
  ((await (await fetch(`${store}/v1/checkouts/${id}`)).json()) as Checkout).state;

test('a customer chooses, watches the total follow, confirms with the bank, and pulls', async ({ page, vendor }) => {
  const checkout = await vendor.start({ plan: 'business', trial: false });
  await decide(page, checkout);
  await page.getByLabel('Country').selectOption('DE');
  await expect(page.getByText('Tax (19%)')).toBeVisible();
  await page.getByLabel('Nodes').fill('4');
  await page.getByLabel('Nodes').press('Tab');
  await expect(page.getByText('Nodes × 4')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Update the total' })).toBeHidden();
  await page.getByText('Yearly').click();
  await expect(page.getByText('$9,472.40 per year', { exact: true })).toBeVisible();
  await expect(page.getByLabel('I accept the terms')).toBeChecked();
  await pay(page).click();
  await page.getByRole('button', { name: /3-D Secure/ }).click();
  await expect(heading(page, 'Your bank asks: is this you?')).toBeVisible();
  await page.getByRole('button', { name: 'Yes, confirm' }).click();
  await expect(heading(page, 'Thank you, it is yours')).toBeVisible();
  await expect(page.getByText('docker pull store/acme/db:5.2.1')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the licence' }).click();
  expect((await saved).suggestedFilename()).toBe('license.lic');
});

test('a card that is declined, then one without money, then a good one: one subscription', async ({ page, vendor }) => {
  await decide(page, await vendor.start(team));
  await pay(page).click();
  const number = page.getByLabel('Test card number');
  for (const [card, said] of [
    ['4000 0000 0000 0002', 'The card was declined'],
    ['4000 0000 0000 9995', 'not enough money'],
  ] as const) {
    await number.fill(card);
    await page.getByRole('button', { name: 'Pay $49', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(said);
  }
  await page.getByRole('button', { name: 'Back to the order' }).click();
  await expect(page.getByRole('alert')).toContainText('not enough money');
  await expect(page.getByLabel('Country')).toHaveValue('US');
  await page.getByLabel('I accept the terms').check();
  await pay(page).click();
  await number.fill('4242 4242 4242 4242');
  await page.getByRole('button', { name: 'Pay $49', exact: true }).click();
  await expect(heading(page, 'Thank you, it is yours')).toBeVisible();
});

test('a bank that takes its time is waited for', async ({ page, vendor }) => {
  await decide(page, await vendor.start(team));
  await pay(page).click();
  await page.getByRole('button', { name: /confirmed a few seconds later/ }).click();
  await expect(heading(page, 'Your bank is confirming the payment')).toBeVisible();
  await expect(heading(page, 'Thank you, it is yours')).toBeVisible({ timeout: 40_000 });
});

test('whoever goes back from the payment can go on with it, and pays once', async ({ page, vendor, store }) => {
  const checkout = await vendor.start(team);
  await decide(page, checkout);
  await pay(page).dblclick();
  await expect(page.getByLabel('Test card number')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'Your payment is waiting')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with the payment' }).click();
  await page.getByRole('button', { name: /4242 4242 4242 4242/ }).dblclick();
  await expect(heading(page, 'Thank you, it is yours')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await page.goto(checkout.url);
  await expect(heading(page, 'Thank you, it is yours')).toBeVisible();
  expect(await stateOf(store.origin, checkout)).toBe('complete');
});

test('a promotion code takes something off, and is taken away again', async ({ page, vendor, complaints }) => {
  await decide(page, await vendor.start(team));
  const code = page.getByLabel('Promotion code');
  await code.fill('NOTHING');
  await code.press('Enter');
  await expect(code).toHaveAccessibleDescription(/no such code/);
  await code.fill('harbour20');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('HARBOUR20 is applied')).toBeVisible();
  await expect(page.getByText('$39.20').first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove HARBOUR20' }).click();
  await expect(page.getByText('$39.20')).toHaveCount(0);
  forget(complaints);
});

test('the keyboard alone buys, from the product’s own page to the end', async ({ page }) => {
  await page.goto('/products/acme/db');
  await page.getByRole('button', { name: 'Try Team' }).press('Enter');
  await page.getByRole('link', { name: 'Sign in', exact: true }).press('Enter');
  await page.getByLabel('E-mail address or user name').fill('olga@example.com');
  await page.keyboard.press('Tab');
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Try Acme DB')).toBeVisible();
  const focused = (wanted: string) =>
    page.evaluate((text) => {
      const at = document.activeElement;
      if (at === null || at === document.body) return false;
      return `${at.closest('label, .field, .field-check')?.textContent ?? ''} ${at.textContent ?? ''}`.includes(text);
    }, wanted);
  const tabTo = async (text: string) => {
    for (let presses = 0; presses < 40 && !(await focused(text)); presses += 1) await page.keyboard.press('Tab');
    expect(await focused(text), text).toBe(true);
  };
  await tabTo('Country');
  await page.keyboard.type('Austria');
  await expect(page.getByText('Tax (20%)')).toBeVisible();
  await tabTo('Keep it');
  await page.keyboard.press('ArrowDown');
  await tabTo('I accept the terms');
  await page.keyboard.press('Space');
  await tabTo('Start the free trial');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Your trial has begun')).toBeVisible();
});

test('every step is without a fault that axe can find, at any width, in any direction', async ({
  page,
  vendor,
  complaints,
}) => {
  test.slow();
  const looks = async (what: string) => {
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page, wcag), `${what} at ${width}`).toEqual([]);
      expect(await sidewaysScroll(page), `${what} at ${width} scrolls sideways`).toBe(0);
    }
  };
  const { url } = await vendor.start({ plan: 'team', returnUrl: `${vendor.site.origin}/` });
  await page.goto(`${url}?lang=ar`);
  await looks('before signing in');
  await page.goto(url);
  await signIn(page);
  await expect(page.getByLabel('Country')).toBeVisible();
  await page.goto(`${url}?lang=ar`);
  await looks('what is decided');
  await page.goto(`${url}?lang=de`);
  await page.getByLabel('Land').selectOption('DE');
  await page.getByRole('button', { name: 'Kostenlos testen' }).click();
  await expect(page.getByLabel('Ich nehme die Bedingungen')).toHaveAccessibleDescription(/Bedingungen annehmen/);
  await looks('what is wrong');
  await page.getByLabel('Ich nehme die Bedingungen').check();
  await page.getByRole('button', { name: 'Kostenlos testen' }).click();
  await expect(page.getByLabel('Nummer der Testkarte')).toBeVisible();
  await looks('the card');
  await page.getByRole('button', { name: /3-D Secure/ }).click();
  await looks('the bank');
  await page.getByRole('button', { name: 'Ja, bestätigen' }).click();
  await expect(heading(page, 'Ihre Testzeit hat begonnen')).toBeVisible();
  await page.keyboard.press('Shift');
  await looks('the end');
  await page.getByRole('link', { name: /Zurück zu 127\.0\.0\.1/ }).click();
  await page.waitForURL(/\/\?checkout=chk_\w+&checkout_state=complete/);
  const left = await vendor.start({ ...team, mode: 'popup' });
  await page.goto(`${left.url}?left=yes&lang=ar`);
  await looks('what was left');
  forget(complaints);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a customer chooses and pays all the same', async ({ page, vendor }) => {
    await page.goto((await vendor.start(team)).url);
    await signIn(page);
    await page.getByLabel('Country').selectOption('DE');
    await page.getByLabel('Yearly').check();
    await page.getByRole('button', { name: 'Update the total' }).click();
    await expect(page.getByText('Tax (19%)')).toBeVisible();
    await page.getByLabel('I accept the terms').check();
    await pay(page).click();
    await page.getByRole('button', { name: /confirmed a few seconds later/ }).click();
    await expect(heading(page, 'Thank you, it is yours')).toBeVisible({ timeout: 40_000 });
  });
});

/** Keeps what the store's pages tell a vendor's page. */
const listening = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('message', ({ data, origin }) => heard.push({ ...data, origin }));
  });
const heard = (page: Page) =>
  page.evaluate(
    () =>
      (
        globalThis as unknown as {
          heard: { type: string; state?: string; height?: number; id: string; origin: string }[];
        }
      ).heard,
  );
const states = async (page: Page) => (await heard(page)).flatMap(({ state }) => state ?? []);

test('a window of its own tells the page that opened it how far it is, and when it is left', async ({
  page,
  vendor,
  store,
}) => {
  const checkout = await vendor.start({ ...team, mode: 'popup' });
  await page.goto(vendor.site.origin);
  await listening(page);
  const open = async () => {
    const opened = page.waitForEvent('popup');
    await page.evaluate((url) => void window.open(url, 'checkout', 'popup'), checkout.url);
    return opened;
  };
  const left = await open();
  const closed = left.waitForEvent('close');
  await left.getByRole('link', { name: 'Cancel' }).click();
  await closed;
  await expect.poll(async () => (await states(page)).at(-1)).toBe('left');
  const popup = await open();
  await signIn(popup);
  await popup.getByLabel('Country').selectOption('US');
  await popup.getByLabel('I accept the terms').check();
  await pay(popup).click();
  await popup.getByRole('button', { name: /4242 4242 4242 4242/ }).click();
  await expect(heading(popup, 'Thank you, it is yours')).toBeVisible();
  await expect.poll(async () => (await states(page)).at(-1)).toBe('complete');
  for (const { id, origin } of await heard(page)) expect([id, origin]).toEqual([checkout.id, store.origin]);
  const ended = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Close this window' }).click();
  await ended;
});

test('a window that is left before its script has come closes all the same', async ({ page, vendor, context }) => {
  const checkout = await vendor.start({ ...team, mode: 'popup' });
  let isSlow = true;
  await context.route(/\/assets\/checkout-.*\.js$/, (route) => (isSlow ? route.abort() : route.continue()));
  await page.goto(vendor.site.origin);
  await listening(page);
  const opened = page.waitForEvent('popup');
  await page.evaluate((url) => void window.open(url, 'checkout', 'popup'), checkout.url);
  const popup = await opened;
  const cancel = popup.getByRole('link', { name: 'Cancel' });
  await expect(cancel).toBeVisible();
  isSlow = false;
  const closed = popup.waitForEvent('close');
  await cancel.click();
  await closed;
  expect(await states(page)).toEqual(['left']);
});

const frameIn = async (page: Page, url: string) => {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, width: '640', height: '700', title: 'Checkout' });
    document.body.append(frame);
  }, url);
  return page.frameLocator('iframe');
};

/** A token that a customer's page has, made as their own page makes one. */
const tokenOf = async (context: BrowserContext, store: string): Promise<string> => {
  const page = await context.newPage();
  await page.goto(`${store}/sign-in`);
  await page.getByLabel('E-mail address or user name').fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/account/);
  const made = await page.evaluate(async () => {
    const body = JSON.stringify({ name: 'page', scopes: ['subscriptions:write'] });
    const headers = { 'content-type': 'application/json' };
    return (await (await fetch('/v1/account/tokens', { method: 'POST', headers, body })).json()) as { token: string };
  });
  await page.close();
  return made.token;
};

test('inside a vendor’s page, without a cookie, somebody who is signed in there buys', async ({
  page,
  vendor,
  store,
  browser,
  complaints,
}) => {
  const elsewhere = await browser.newContext();
  const token = await tokenOf(elsewhere, store.origin);
  await elsewhere.close();
  const response = await fetch(`${store.origin}/v1/checkouts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, origin: vendor.site.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ product: 'acme/db', ...team, mode: 'embedded' }),
  });
  const checkout = (await response.json()) as Checkout;
  await page.goto(vendor.site.origin);
  await listening(page);
  const frame = await frameIn(page, checkout.url);
  await frame.getByLabel('Country').selectOption('US');
  await frame.getByLabel('I accept the terms').check();
  await frame.getByRole('button', { name: 'Continue to payment' }).click();
  await frame.getByRole('button', { name: /Is declined/ }).click();
  await frame.getByRole('button', { name: 'Back to the order' }).click();
  await expect(frame.getByRole('alert')).toContainText('declined');
  await frame.getByLabel('I accept the terms').check();
  await frame.getByRole('button', { name: 'Continue to payment' }).click();
  await frame.getByRole('button', { name: /4242 4242 4242 4242/ }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Thank you, it is yours');
  await expect.poll(async () => (await states(page)).at(-1)).toBe('complete');
  const sizes = (await heard(page)).flatMap(({ height }) => height ?? []);
  expect(Math.min(...sizes)).toBeGreaterThan(200);
  expect(await page.context().cookies()).toEqual([]);
  forget(complaints);
});

test('inside a vendor’s page nobody signs in: that is done in a window of its own, and noticed', async ({
  page,
  vendor,
}) => {
  const checkout = await vendor.start({ plan: 'developer', mode: 'embedded' });
  await page.goto(vendor.site.origin);
  await listening(page);
  const frame = await frameIn(page, checkout.url);
  const opened = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: 'Go on in a window of its own' }).click();
  const own = await opened;
  await signIn(own);
  await own.getByLabel('I accept the terms').check();
  await own.getByRole('button', { name: 'Get it' }).click();
  await expect(heading(own, 'Thank you, it is yours')).toBeVisible();
  await page.bringToFront();
  await expect.poll(async () => (await states(page)).at(-1)).toBe('complete');
  await expect(frame.getByText('ada@example.com')).toHaveCount(0);
});

test('no other page can have a checkout in a frame, and none is told of it', async ({
  page,
  vendor,
  store,
  complaints,
}) => {
  const checkout = await vendor.start({ ...team, mode: 'embedded' });
  const other = await serveVendorSite({ '/': vendorPage('', '') });
  await page.goto(other.origin.replace('127.0.0.1', 'localhost'));
  await listening(page);
  await frameIn(page, checkout.url);
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  expect(complaints.splice(0).join()).toMatch(/frame-ancestors/);
  const popup = page.waitForEvent('popup');
  const redirect = await vendor.start({ ...team, mode: 'popup' });
  await page.evaluate((url) => void window.open(url, 'checkout', 'popup'), redirect.url);
  await expect(heading(await popup, 'Buy Acme DB')).toBeVisible();
  expect(await heard(page)).toEqual([]);
  expect(await stateOf(store.origin, redirect)).toBe('open');
  complaints.splice(0);
  await other.stop();
});
