import { readdirSync } from 'node:fs';
import { violations } from '../support/accessibility.ts';
import { expect, expectLive, sidewaysScroll, test } from '../support/vendor-test.ts';

const pages = readdirSync('examples/html').filter((name) => name.endsWith('.html'));

test('the example site has a page for each way of embedding', () => {
  expect(pages.length).toBeGreaterThan(9);
});

for (const path of pages) {
  test.describe(path, () => {
    test('shows live elements and breaks no rule of axe, in light colours and in dark', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(path);
      await expectLive(page);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page)).toEqual([]);
    });

    test('fits screens from 320 px on, also with text at twice its size', async ({ page }) => {
      await page.goto(path);
      await expectLive(page);
      for (const width of [1280, 768, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await sidewaysScroll(page), `at ${width} px`).toBe(0);
      }
      await page.setViewportSize({ width: 640, height: 800 });
      // Through the object model: a strict policy forbids a page to add style sheets.
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await sidewaysScroll(page), 'with large text').toBe(0);
    });

    test('links to every other page', async ({ page }) => {
      await page.goto(path);
      const links = await page
        .locator('footer nav a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(links.toSorted()).toEqual(pages.toSorted());
    });
  });
}
