import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { keySetOf, newSigner, storeLicense } from '../../packages/license/src/test/licenses.ts';
import { type VendorSite, serveVendorSite, vendorPage } from '../support/vendor-site.ts';
import { expect, expectLive, test } from '../support/vendor-test.ts';

const day = 86_400_000;
const signer = await newSigner('ES256');
const file = await storeLicense(signer, {
  issuedAt: new Date(Date.now() - 100 * day),
  expiration: new Date(Date.now() + 100 * day),
});
const upload = { name: 'acme.lic', mimeType: 'application/json', buffer: Buffer.from(file) };

const choose = (page: Page) => page.locator('store-license:not([src]) input').setInputFiles(upload);

test.describe('the page for licences', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('license.html');
    await expectLive(page);
  });

  test('shows the vendor’s own licence as valid, by the key that the page names', async ({ page }) => {
    const own = page.locator('store-license[src]');
    await expect(own.getByRole('heading', { name: 'This licence is valid' })).toBeVisible();
    await expect(own.getByText('Nordhaven Hospitals')).toBeVisible();
    await expect(own.locator('input')).toHaveCount(0);
  });

  test('opens the file chooser by keyboard, with the focus in sight', async ({ page }) => {
    const chooser = page.waitForEvent('filechooser');
    const zone = page.getByLabel('Choose a licence file');
    await zone.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(zone).toBeFocused();
    const outline = await page.locator('store-license:not([src])').evaluate((license) => {
      const chooser = license.shadowRoot?.querySelector('[part="chooser"]');
      return chooser && getComputedStyle(chooser).outlineStyle;
    });
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(upload);
    await expect(page.getByRole('heading', { name: 'The signer of this licence is unknown' })).toBeVisible();
  });

  test('asks the store for nothing but its keys, and sends the file nowhere', async ({ page, store }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await choose(page);
    await expect(page.locator('store-license:state(untrusted-key)')).toBeVisible();
    expect(new Set(asked)).toEqual(new Set([`GET ${store.origin}/.well-known/jwks.json`]));
  });

  test('goes on checking without a connection', async ({ page, context, complaints }) => {
    await choose(page);
    await expect(page.locator('store-license:state(untrusted-key)')).toBeVisible();
    await context.setOffline(true);
    await page.locator('store-license:not([src]) input').setInputFiles({ ...upload, buffer: Buffer.from('{}') });
    await expect(page.locator('store-license:state(malformed)')).toBeVisible();
    await choose(page);
    await expect(page.locator('store-license:state(untrusted-key)')).toBeVisible();
    // The browser says that the store's keys could not be read anew.
    complaints.length = 0;
  });

  test('downloads what it shows, byte for byte', async ({ page }) => {
    const download = page.waitForEvent('download');
    await page.locator('store-license[src]').getByRole('button', { name: 'Download' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('nordhaven.lic');
    expect(await readFile(await saved.path(), 'utf8')).toBe(
      await readFile('examples/html/brand/nordhaven.lic', 'utf8'),
    );
  });

  test('prints the licence alone, on white, and shows the page again afterwards', async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => {
      globalThis.print = () => undefined;
    });
    const licence = page.locator('store-license[src]');
    // Buttons are not on paper.
    await expect(licence.getByRole('button', { name: 'Print' })).toBeHidden();
    await licence.evaluate((element) => element.shadowRoot?.querySelector<HTMLElement>('[part="print"]')?.click());
    await expect(licence.getByText('Nordhaven Hospitals')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(page.locator('footer')).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test.describe('a page under a strict policy', () => {
  let site: VendorSite;

  test.beforeAll(async ({ store: { origin } }) => {
    const policy = [
      "default-src 'none'",
      `script-src ${origin}`,
      `connect-src 'self' ${origin}`,
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ];
    const script = `<script type="module" src="${origin}/embed/v1/store.js"></script>`;
    const trusted = signer.keyId;
    site = await serveVendorSite({
      '/': vendorPage(script, `<store-license trusted-keys="${trusted}"></store-license>`, {
        'content-security-policy': policy.join('; '),
      }),
    });
  });
  test.afterAll(() => site.stop());

  test('lets a licence be chosen, drawn in place, copied, downloaded and printed without a breach', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const breaches: string[] = [];
    await page.exposeFunction('reportBreach', (breach: string) => breaches.push(breach));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        (globalThis as unknown as { reportBreach(breach: string): void }).reportBreach(
          `${violatedDirective} ${blockedURI}`,
        ),
      );
      globalThis.print = () => undefined;
    });
    await page.goto(site.origin);
    await choose(page);
    const licence = page.locator('store-license');
    await expect(licence.getByRole('heading', { name: 'This licence is valid' })).toBeVisible();
    // Half way from its beginning to its end, but for the days of grace.
    const past = await licence.evaluate((element) => {
      const width = (selector: string) =>
        element.shadowRoot?.querySelector(selector)?.getBoundingClientRect().width ?? 0;
      return width('.past') / width('.line');
    });
    expect(past).toBeGreaterThan(0.45);
    expect(past).toBeLessThan(0.5);
    await licence.getByRole('button', { name: 'Copy' }).click();
    await expect(licence.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file);
    const download = page.waitForEvent('download');
    await licence.getByRole('button', { name: 'Download' }).click();
    await download;
    await licence.getByRole('button', { name: 'Print' }).click();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(breaches).toEqual([]);
  });
});

test('a key set in an attribute is trusted as well as a list of ids', async ({ page, store }) => {
  const site = await serveVendorSite({
    '/': vendorPage(
      `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`,
      `<store-license trusted-keys='${JSON.stringify(keySetOf(signer))}'></store-license>`,
    ),
  });
  await page.goto(site.origin);
  await choose(page);
  await expect(page.locator('store-license:state(valid)')).toBeVisible();
  await site.stop();
});
