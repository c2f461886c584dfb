import { readdirSync } from 'node:fs';
import { violations } from '../support/accessibility.ts';
import { expect, expectLive, sidewaysScroll, test } from '../support/vendor-test.ts';

const pages = readdirSync('examples/html').filter((name) => name.endsWith('.html'));

test('the example site has a page for each way of embedding', () => {
  expect(pages.length).toBeGreaterThan(9);
});

for (const path of pages) {
  test.describe(path, () => {
    for (const colorScheme of ['light', 'dark'] as const)
      test(`shows live elements and breaks no rule of axe in ${colorScheme} colours`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(path);
        await expectLive(page);
        expect(await violations(page)).toEqual([]);
      });

    for (const width of [320, 768, 1280])
      test(`fits a screen of ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await expectLive(page);
        expect(await sidewaysScroll(page)).toBe(0);
      });

    test('fits 320 px with text at twice its size', async ({ page }) => {
      await page.setViewportSize({ width: 640, height: 800 });
      await page.goto(path);
      await expectLive(page);
      await page.addStyleTag({ content: 'html { font-size: 200%; }' }).catch(() => undefined);
      expect(await sidewaysScroll(page)).toBe(0);
    });

    test('links to every other page', async ({ page }) => {
      await page.goto(path);
      const links = await page
        .locator('footer nav a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links.toSorted()).toEqual(pages.toSorted());
    });
  });
}
