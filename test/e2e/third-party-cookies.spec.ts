import type { BrowserContext } from '@playwright/test';
import { openBlockingBrowser } from '../support/blocking-browser.ts';
import { type VendorSite, serveVendorSite, vendorPage } from '../support/vendor-site.ts';
import { cardOf, expect, expectLive, test } from '../support/vendor-test.ts';

let visitor: BrowserContext;
let tracker: VendorSite;

test.beforeAll(async () => {
  visitor = await openBlockingBrowser(['--host-resolver-rules=MAP *.example 127.0.0.1']);
  tracker = await serveVendorSite({
    '/': vendorPage('', '', { 'set-cookie': 'seen=1; SameSite=None; Secure', 'access-control-allow-origin': '*' }),
  });
});
test.afterAll(async () => {
  await visitor.close();
  await tracker.stop();
});

test('the browser of this test does block third-party cookies', async ({ store }) => {
  const local = tracker.origin.replace('127.0.0.1', 'localhost');
  const page = await visitor.newPage();
  const frame = (src: string) =>
    page.evaluate((address) => {
      const element = document.body.appendChild(document.createElement('iframe'));
      const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
      element.src = address;
      return loaded.then(() => undefined);
    }, src);
  await page.goto(store.examples.replace('localhost', 'www.acme.example'));
  await frame(local);
  expect(await visitor.cookies(local)).toEqual([]);
  await page.goto(local);
  expect(await visitor.cookies(local)).toHaveLength(1);
  await visitor.clearCookies();
  await page.close();
});

test('cards, catalogue and pull command are live without any third-party cookie', async ({ store }) => {
  const page = await visitor.newPage();
  for (const path of ['index.html', 'catalog.html', 'pull-command.html']) {
    await page.goto(`${store.examples.replace('localhost', 'www.acme.example')}/html/${path}`);
    await expectLive(page);
  }
  await expect(cardOf(page, 'acme/db').first()).toBeVisible();
  expect(await visitor.cookies()).toEqual([]);
  await page.close();
});
