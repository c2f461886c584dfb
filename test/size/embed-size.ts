import { chromium } from 'playwright';
import { chromiumFlags, ensureChromium } from '../../scripts/setup/chromium.ts';
import { startStoreProcess } from '../support/store-process.ts';
import { serveVendorSite, vendorPage } from '../support/vendor-site.ts';

/** Bytes: what a page should download at most to show one live listing, Lit and the store's answer included. */
export const embedLimit = 9000;

/** What a page with one listing downloads from the store, by path: bytes as they come. The publisher's logo is not counted. */
export const embedSizes = async (): Promise<Readonly<Record<string, number>>> => {
  const store = await startStoreProcess();
  const site = await serveVendorSite({
    '/': vendorPage(
      `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`,
      '<store-listing product="acme/db"></store-listing>',
    ),
  });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
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
    await page.goto(site.origin);
    await page.locator('store-listing:state(ready)').waitFor();
    await Promise.all(bodies);
    return sizes;
  } finally {
    await browser.close();
    await site.stop();
    await store.stop();
  }
};
