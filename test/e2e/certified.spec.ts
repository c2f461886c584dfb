/** The certified mark on pages of vendors, from a store in this process, so that its operator can revoke what visitors are looking at. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, expect, test } from '@playwright/test';
import {
  type RunningStore,
  listCertificates,
  loadDemo,
  readConfig,
  revokeCertificate,
  startStore,
} from '../../packages/store/src/index.ts';
import { violations } from '../support/accessibility.ts';
import { layoutShift, watchLayout } from '../support/layout-shift.ts';
import { type VendorSite, serveVendorSite, vendorPage } from '../support/vendor-site.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let store: RunningStore;
/** A site that no certificate names. */
let stranger: VendorSite;

test.beforeAll(async () => {
  test.setTimeout(60_000);
  folder = await mkdtemp(join(tmpdir(), 'chandlery-certified-'));
  store = await startStore(readConfig({ PORT: '0', EXAMPLES_PORT: '0', CHANDLERY_DATA: folder, LOG_LEVEL: 'silent' }), {
    loadDemo,
  });
  // As the elements' README says, for the time before the script has come.
  const reserve =
    '<style>store-certified-badge:not(:defined) { display: inline-flex; min-inline-size: 8.5em; min-block-size: 2em; vertical-align: middle }</style>';
  const script = `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`;
  stranger = await serveVendorSite({
    '/': vendorPage(reserve + script, '<store-certified-badge product="acme/db"></store-certified-badge><p>Below</p>'),
  });
});
test.afterAll(async () => {
  await stranger.stop();
  await store.stop();
  await rm(folder, { recursive: true, force: true });
});

const certifiedPage = () => `${store.examples}/html/certified.html`;
const badgeOf = (page: Page, product = 'acme/db') =>
  page.locator(`store-certified-badge[product="${product}"]`).first();
const markOf = (page: Page, product?: string) => badgeOf(page, product).locator('[part~=mark]');
const isIn = (page: Page, state: string, product?: string) =>
  expect
    .poll(() => badgeOf(page, product).evaluate((badge, name) => badge.matches(`:state(${name})`), state))
    .toBe(true);

/** Another visitor, whose browser has kept nothing. */
const newVisitor = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

test('is shown on the vendor’s own site, and opens with the keyboard to what stands behind it', async ({ page }) => {
  await page.goto(certifiedPage());
  await isIn(page, 'ready');
  await markOf(page).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Certified container' });
  await expect(dialog).toContainText('acme/db 5.2.1');
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(markOf(page)).toBeFocused();
});

test('leads to the certificate’s page, where scripts do not run either', async ({ page }) => {
  await page.goto(certifiedPage());
  const address = await markOf(page).getAttribute('href');
  expect(address).toContain(`${store.origin}/certificates/cert_`);
  await page.goto(address ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Certificate of Acme DB 5.2.1');
  await expect(page.getByText('This certificate holds.')).toBeVisible();
});

test('is not shown on a site that the certificate does not name, and moves nothing there', async ({ page }) => {
  await watchLayout(page);
  await page.addInitScript(() => {
    const reasons: unknown[] = [];
    Object.assign(globalThis, { reasons });
    document.addEventListener('store-uncertified', (event) => reasons.push((event as CustomEvent).detail.reason));
  });
  await page.goto(stranger.origin);
  await isIn(page, 'refused');
  expect(await page.evaluate(() => (globalThis as unknown as { reasons: unknown[] }).reasons)).toEqual([
    'wrong_origin',
  ]);
  await expect(markOf(page)).toHaveCount(0);
  expect(await layoutShift(page)).toBe(0);
});

test('leaves what is not certified without a mark', async ({ page }) => {
  await page.goto(certifiedPage());
  await isIn(page, 'empty', 'acme/db-exporter');
  await expect(badgeOf(page, 'acme/db-exporter')).toContainText('Not now');
});

test('vanishes from every page when the operator revokes it', async ({ browser }) => {
  const [certificate] = await listCertificates(store.database, { product: 'acme/db', limit: 1 });
  if (certificate === undefined) throw new Error('acme/db is not certified');
  await revokeCertificate(store.database, certificate.id, { by: 'olga', reason: 'It lost a row.' });

  const page = await newVisitor(browser);
  await page.goto(certifiedPage());
  await expect(markOf(page, 'acme/backup')).toBeVisible();
  await isIn(page, 'empty');
  await expect(markOf(page)).toHaveCount(0);

  const picture = await page.request.get(`${store.origin}/badges/acme/db.svg`);
  expect(await picture.text()).toContain('is not certified');
  await page.goto(`${store.origin}/search?certified=true&q=acme`);
  await expect(page.getByRole('link', { name: 'Acme Backup' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Acme DB', exact: true })).toHaveCount(0);
  await page.goto(`${store.origin}/certificates/${certificate.id}`);
  await expect(page.getByText('This certificate has been revoked.')).toBeVisible();
  await expect(page.getByText('It lost a row.')).toBeVisible();
  await page.context().close();
});
