/** What moves on a page while it comes in, as the browser itself measures it (Layout Instability API). */
import type { Page } from 'playwright';

interface Shift extends PerformanceEntry {
  readonly value: number;
}

/** Adds up all that moves on the page from its beginning, also what moves soon after input. Call it before the page is opened. */
export const watchLayout = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const state = globalThis as unknown as { moved: number };
    state.moved = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as Shift[]) state.moved += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has moved, once the last change is painted and the observer has been told. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    return (globalThis as unknown as { moved: number }).moved;
  });

/**
 * Lets the page be painted without the script, and again without the data, as on a slow line.
 * @param store the store's origin
 */
export const slowLine = async (page: Page, store: string): Promise<void> => {
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
