import type { Locator, Page } from '@playwright/test';
import { expect, expectLive, test } from '../support/vendor-test.ts';

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

/** Presses Tab until something has the focus, as a visitor without a mouse does. */
const tabTo = async (page: Page, locator: Locator): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await locator.count()) > 0 && (await isFocused(locator))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No number of tabs leads to ${String(locator)}`);
};

const shown = (page: Page): Locator => page.locator('store-catalog store-listing');

test('a visitor with nothing but a keyboard searches, filters, turns the page and chooses', async ({ page, store }) => {
  await page.goto('catalog.html');
  await expectLive(page);
  const first = await shown(page).count();

  const search = page.getByRole('searchbox');
  await tabTo(page, search);
  await page.keyboard.type('backup');
  await expect(shown(page).first()).toContainText('Backup');
  await expect.poll(() => shown(page).count()).toBeLessThan(first);
  await expect(search).toBeFocused();

  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await expect.poll(() => shown(page).count()).toBe(first);

  const plugins = page.getByRole('checkbox', { name: /^Plugin/ });
  await tabTo(page, plugins);
  await page.keyboard.press('Space');
  await expect.poll(() => shown(page).count()).toBeLessThan(first);
  await expect(plugins).toBeChecked();
  await expect(plugins).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => shown(page).count()).toBe(first);
  await expect(plugins).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Show more' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => shown(page).count()).toBeGreaterThan(first);

  await tabTo(page, shown(page).nth(first).getByRole('link'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${store.origin}/products/`));
});

test('a word that is spelt wrong still finds what was meant', async ({ page }) => {
  await page.goto('catalog.html');
  await expectLive(page);
  await page.getByRole('searchbox').fill('databse');
  await expect(shown(page).filter({ hasText: 'Acme DB' }).first()).toBeVisible();
});

test('filters that leave nothing say so, and can be taken back', async ({ page }) => {
  await page.goto('catalog.html');
  await expectLive(page);
  const first = await shown(page).count();
  await page.getByRole('searchbox').fill('zzzzzz qqqqqq');
  await expect.poll(() => shown(page).count()).toBe(0);
  await expect(page.locator('store-catalog').getByRole('status').first()).not.toBeEmpty();
  await page.getByRole('searchbox').fill('');
  await expect.poll(() => shown(page).count()).toBe(first);
});
