import { violations } from '../support/accessibility.ts';
import { cardOf, expect, expectLive, test } from '../support/vendor-test.ts';

for (const framework of ['react', 'vue', 'svelte']) {
  test.describe(framework, () => {
    test.beforeEach(async ({ page, store }) => {
      await page.goto(`${store.examples}/${framework}/`);
      await expectLive(page);
    });

    test('shows live cards, in the currency that its state says', async ({ page }) => {
      await expect(cardOf(page, 'acme/db')).toContainText('$49');
      await page.getByLabel('Show prices in').selectOption('EUR');
      await expect(cardOf(page, 'acme/db')).toContainText('€');
    });

    test('hears what a visitor chooses, and decides what comes of it', async ({ page }) => {
      const address = page.url();
      await cardOf(page, 'acme/backup').getByRole('link').click();
      await expect(page.locator('#said')).toContainText('You chose');
      expect(page.url()).toBe(address);
    });

    test('sells, and hears how it goes', async ({ page }) => {
      const opened = page.waitForEvent('popup');
      await page.getByRole('article', { name: 'Business' }).getByRole('link').click();
      await expect(page.locator('#said')).toHaveText('On the way to business.');
      const checkout = await opened;
      await checkout.getByRole('link', { name: 'Cancel' }).click();
      await expect(page.locator('#said')).toHaveText('Perhaps another time.');
    });

    test('breaks no rule of axe', async ({ page }) => {
      expect(await violations(page)).toEqual([]);
    });
  });
}
