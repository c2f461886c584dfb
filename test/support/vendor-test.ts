/** What every end-to-end test starts from: a real store, the example sites beside it, and an ear for the browser's complaints. */
import { type Locator, type Page, expect, test as base } from '@playwright/test';
import { type StoreProcess, startStoreProcess } from './store-process.ts';

interface OfTest {
  /** Errors in the console and uncaught exceptions, as they come. Must be empty at the end. */
  readonly complaints: string[];
}

interface OfWorker {
  readonly store: StoreProcess;
}

export const test = base.extend<OfTest, OfWorker>({
  store: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const store = await startStoreProcess();
      await use(store);
      await store.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ store }, use) => use(`${store.examples}/html/`),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await use(complaints);
      expect(complaints, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until every element of the page shows what it asked for. */
export const expectLive = async (page: Page): Promise<void> => {
  const waiting = () =>
    page.evaluate(() => {
      const tags =
        'store-listing, store-listings, store-catalog, store-pull-command, store-license[src], store-licenses, store-certified-badge, store-try-buy, store-plans';
      return (
        [...document.querySelectorAll(tags)]
          // What is not certified has no mark, and who has not signed in sees nothing: these are answers, too.
          .filter(
            (element) => !element.matches(':state(ready), :state(signed-out), store-certified-badge:state(empty)'),
          )
          .map(({ outerHTML }) => outerHTML)
      );
    });
  await expect.poll(waiting, { message: 'elements that are not ready', timeout: 15_000 }).toEqual([]);
};

/** The card of a product, wherever on the page it is. */
export const cardOf = (page: Page | Locator, product: string): Locator =>
  page.locator(`store-listing[product="${product}"]`);

/** How far the page can be scrolled sideways, in CSS pixels. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export { expect } from '@playwright/test';
