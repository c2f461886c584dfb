import { chromium } from 'playwright';
import { chromiumFlags, ensureChromium } from '../../scripts/setup/chromium.ts';
import { startStoreProcess } from '../support/store-process.ts';
import { vendorPage } from '../support/vendor-site.ts';

/** Bytes: what a page should download at most to show one live listing, Lit and the store's answer included. */
export const embedLimit = 9000;

/** Bytes: what a page should download at most to show the certified mark alone, with all that it is verified with. */
export const badgeLimit = 9000;

/** Bytes: what a page should download at most to show one live listing with the button to try or buy it, everything up to the click. */
export const tryBuyLimit = 12_000;

/** What is measured, by its tag: the page's own words. */
const markups: Readonly<Record<string, string>> = {
  'store-try-buy':
    '<store-listing product="acme/db"><store-try-buy slot="actions" product="acme/db"></store-try-buy></store-listing>',
};

/**
 * What a page with one element downloads from the store, by path: bytes as they come. The publisher's logo is not counted.
 * @param tag of the element
 */
export const embedSizes = async (tag: string): Promise<Readonly<Record<string, number>>> => {
  const store = await startStoreProcess();
  const { body } = vendorPage(
    `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`,
    markups[tag] ?? `<${tag} product="acme/db"></${tag}>`,
  );
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    // A page that no server has sent may otherwise ask none on this machine.
    args: [...chromiumFlags, '--disable-features=LocalNetworkAccessChecks'],
  });
  try {
    const page = await browser.newPage();
    const sizes: Record<string, number> = {};
    const bodies: Promise<void>[] = [];
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin !== store.origin || pathname.startsWith('/media/')) return;
      bodies.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => void (sizes[pathname] = responseBodySize)),
      );
    });
    // A page of the example vendor's own site: nowhere else may the mark be shown.
    const address = `${store.examples}/html/nothing-else.html`;
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: String(body) }));
    await page.goto(address);
    await page.locator(`${tag}:state(ready)`).waitFor();
    await Promise.all(bodies);
    return sizes;
  } finally {
    await browser.close();
    await store.stop();
  }
};
