import type { Page } from '@playwright/test';
import { expect, expectLive, test } from '../support/vendor-test.ts';

interface Shift extends PerformanceEntry {
  readonly value: number;
}

/** Adds up all that moves on the page from its beginning (Layout Instability API), also what moves soon after input. */
const watchLayout = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const state = globalThis as unknown as { moved: number };
    state.moved = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as Shift[]) state.moved += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has moved, once the last change is painted and the observer has been told. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    return (globalThis as unknown as { moved: number }).moved;
  });

/** Lets the page be painted without the script, and again without the data, as on a slow line. */
const slowLine = async (page: Page, store: string): Promise<void> => {
  await page.route(`${store}/embed/v1/store.js`, async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await route.continue();
  });
  await page.route(`${store}/v1/**`, async (route) => {
    await page.waitForFunction(() => document.querySelector('store-listing:state(loading)'));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await route.continue();
  });
};

test('fifty cards ask the store once', async ({ page, store }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === store.origin && pathname.startsWith('/v1/')) asked.push(request.url());
  });
  await page.goto('fifty-cards.html');
  await expectLive(page);
  expect(await page.locator('store-listing').count()).toBe(50);
  expect(asked).toHaveLength(1);
});

for (const width of [320, 768, 1280])
  test(`nothing moves while fifty cards come in at ${width} px`, async ({ page, store }) => {
    await page.setViewportSize({ width, height: 900 });
    await watchLayout(page);
    await slowLine(page, store.origin);
    await page.goto('fifty-cards.html', { waitUntil: 'commit' });
    await expectLive(page);
    expect(await layoutShift(page)).toBe(0);
  });

test('the measure of what moves would show it', async ({ page, store }) => {
  await watchLayout(page);
  await slowLine(page, store.origin);
  await page.goto('fifty-cards.html');
  await expectLive(page);
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('margin-block-start', '5rem'));
  expect(await layoutShift(page)).toBeGreaterThan(0);
});
