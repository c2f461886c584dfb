import type { Page } from '@playwright/test';
import { type VendorSite, serveVendorSite, vendorPage } from '../support/vendor-site.ts';
import { expect, expectLive, test } from '../support/vendor-test.ts';

/** Hears every breach of the page's policy, from before its first script. */
const listenForBreaches = async (page: Page): Promise<string[]> => {
  const breaches: string[] = [];
  await page.exposeFunction('reportBreach', (breach: string) => breaches.push(breach));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportBreach } = globalThis as unknown as { reportBreach(breach: string): void };
      reportBreach(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return breaches;
};

test('the strict page breaks its policy nowhere, with Trusted Types enforced', async ({ page }) => {
  const breaches = await listenForBreaches(page);
  await page.goto('strict-csp.html');
  await expectLive(page);
  await page.getByRole('searchbox').fill('data');
  await page.keyboard.press('Enter');
  await expectLive(page);
  expect(breaches).toEqual([]);
});

test('the strict page’s policy is in force', async ({ page, complaints }) => {
  const breaches = await listenForBreaches(page);
  await page.goto('strict-csp.html');
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>text as markup</b>');
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await expect.poll(() => breaches.length).toBeGreaterThan(0);
  complaints.length = 0;
});

test.describe('a policy in the answer’s header', () => {
  let site: VendorSite;
  const reports: string[] = [];

  test.beforeAll(async ({ store }) => {
    const { origin } = store;
    const policy = [
      "default-src 'none'",
      `script-src ${origin}`,
      `connect-src ${origin}`,
      `img-src ${origin}`,
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
      'report-uri /reports',
    ];
    const script = `<script type="module" src="${origin}/embed/v1/store.js"></script>`;
    site = await serveVendorSite({
      '/': vendorPage(script, '<store-listing product="acme/db"></store-listing>', {
        'content-security-policy': policy.join('; '),
      }),
    });
  });
  test.afterAll(() => site.stop());

  test('is broken nowhere, and nothing is reported', async ({ page }) => {
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/reports') reports.push(request.postData() ?? '');
    });
    const breaches = await listenForBreaches(page);
    await page.goto(site.origin);
    await expectLive(page);
    expect(breaches).toEqual([]);
    expect(reports).toEqual([]);
  });
});

test.describe('every file pinned by its hash', () => {
  let site: VendorSite;

  test.beforeAll(async ({ store: { origin } }) => {
    const files = (await (await fetch(`${origin}/embed/v1/integrity.json`)).json()) as Record<string, string>;
    const pins = Object.fromEntries(Object.entries(files).map(([name, hash]) => [`${origin}/embed/v1/${name}`, hash]));
    const page = (all: Record<string, string>) =>
      vendorPage(
        `<script type="importmap">${JSON.stringify({ integrity: all })}</script>
         <script type="module" crossorigin src="${origin}/embed/v1/store.js" integrity="${all[`${origin}/embed/v1/store.js`]}"></script>`,
        '<store-listing product="acme/db"><p>Acme DB, in plain words</p></store-listing>',
      );
    const other = `sha384-${'A'.repeat(64)}`;
    const altered = Object.fromEntries(Object.keys(pins).map((address) => [address, other]));
    site = await serveVendorSite({ '/': page(pins), '/altered': page(altered) });
  });
  test.afterAll(() => site.stop());

  test('shows a live card where the hashes match', async ({ page }) => {
    await page.goto(site.origin);
    await expectLive(page);
  });

  test('runs nothing where they do not, and keeps the vendor’s own words', async ({ page, complaints }) => {
    await page.goto(`${site.origin}/altered`);
    await expect.poll(() => complaints.some((complaint) => complaint.includes('integrity'))).toBe(true);
    await expect(page.getByText('Acme DB, in plain words')).toBeVisible();
    expect(await page.evaluate(() => customElements.get('store-listing') === undefined)).toBe(true);
    complaints.length = 0;
  });
});
