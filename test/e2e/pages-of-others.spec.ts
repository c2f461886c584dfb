import { type VendorSite, pagesOf, serveVendorSite, vendorPage } from '../support/vendor-site.ts';
import { cardOf, expect, expectLive, test } from '../support/vendor-test.ts';

const card = '<store-listing product="acme/db"></store-listing>';

let site: VendorSite;

test.beforeAll(async ({ store: { origin } }) => {
  const script = `<script type="module" src="${origin}/embed/v1/store.js"></script>`;
  site = await serveVendorSite({
    '/two-copies': vendorPage(
      `${script}<script type="module" src="/copy/store.js"></script>`,
      `<store-provider store="${origin}">${card}</store-provider>`,
    ),
    '/twice': vendorPage(
      `${script}${script}<script type="module" src="${origin}/embed/v1/store.js?again"></script>`,
      card,
    ),
    '/later': vendorPage(script, '<p id="place">Nothing yet</p>'),
    '/others-tags': vendorPage(script, `<store-locator>Find us</store-locator><store-hours></store-hours>${card}`),
    '/by-name': vendorPage(
      `<script type="module">import '${origin}/embed/v1/store-listing.js';</script>`,
      `<div><template shadowrootmode="open">${card}</template></div>`,
    ),
    '/styled': vendorPage(
      `${script}<style>article, p, a, div, span { all: unset; color: lime !important; font-size: 99px !important; } * { box-sizing: content-box; }</style>`,
      `${card}<p>Outside</p>`,
    ),
    ...pagesOf('packages/elements/dist/embed', '/copy/'),
  });
});
test.afterAll(() => site.stop());

for (const path of ['/two-copies', '/twice'])
  test(`${path}: a second copy of the bundle breaks nothing`, async ({ page }) => {
    await page.goto(`${site.origin}${path}`);
    await expectLive(page);
    await expect(cardOf(page, 'acme/db').getByRole('link', { name: 'Acme DB' })).toBeVisible();
  });

test('a single-page application may add, move and take away elements later', async ({ page, store }) => {
  await page.goto(`${site.origin}/later`);
  await page.evaluate((markup) => document.querySelector('#place')?.insertAdjacentHTML('afterend', markup), card);
  await expectLive(page);
  await expect(cardOf(page, 'acme/db').getByRole('link', { name: 'Acme DB' })).toBeVisible();

  await page.evaluate(() => {
    const listing = document.querySelector('store-listing');
    const elsewhere = document.body.appendChild(document.createElement('section'));
    if (listing !== null) elsewhere.append(listing);
  });
  await expectLive(page);

  await page.evaluate(() => {
    const listing = document.createElement('store-listing');
    listing.setAttribute('product', 'acme/nothing-of-this-name');
    document.querySelector('store-listing')?.replaceWith(listing);
  });
  await expect
    .poll(() => page.locator('store-listing').evaluate((element) => element.matches(':state(not-found)')))
    .toBe(true);

  await page.evaluate(() => document.querySelector('store-listing')?.setAttribute('product', 'acme/db'));
  await expectLive(page);
  expect(await page.locator('store-listing a').first().getAttribute('href')).toContain(store.origin);
});

test('elements in another element’s shadow root come to life too', async ({ page }) => {
  await page.goto(`${site.origin}/twice`);
  await page.evaluate(() => {
    const listing = document.querySelector('store-listing');
    const host = document.body.appendChild(document.createElement('section'));
    if (listing !== null) host.attachShadow({ mode: 'open' }).append(listing.cloneNode());
  });
  await expect(page.locator('section store-listing').getByRole('link', { name: 'Acme DB' })).toBeVisible();
});

test('tags of others that begin with “store-” are asked for once and cause no error', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/^.*\//, '')));
  await page.goto(`${site.origin}/others-tags`);
  await expectLive(page);
  await page.evaluate(() => document.body.append(document.createElement('store-locator')));
  await page.evaluate(() => document.body.append(document.createElement('store-pull-command')));
  await page.waitForFunction(() => customElements.get('store-pull-command'));
  expect(asked.filter((name) => /locator|hours/.test(name)).toSorted()).toEqual(['store-hours.js', 'store-locator.js']);
  expect(await page.evaluate(() => customElements.get('store-locator') === undefined)).toBe(true);
});

test('an element imported by its name comes to life in a shadow root of the page’s own', async ({ page }) => {
  await page.goto(`${site.origin}/by-name`);
  await expect(page.getByRole('link', { name: 'Acme DB' })).toBeVisible();
});

test('the page’s styles do not reach into a card, nor a card’s out of it', async ({ page }) => {
  await page.goto(`${site.origin}/styled`);
  await expectLive(page);
  const description = page.locator('store-listing [part~=description]');
  expect(await description.evaluate((element) => getComputedStyle(element).fontSize)).not.toBe('99px');
  expect(await page.getByText('Outside').evaluate((element) => getComputedStyle(element).fontSize)).toBe('99px');
});

test('going back to a page shows its cards again', async ({ page }) => {
  await page.goto(`${site.origin}/twice`);
  await expectLive(page);
  await page.goto(`${site.origin}/later`);
  await page.goBack();
  await expectLive(page);
});

test('nothing is stored in the visitor’s browser', async ({ page, context }) => {
  await page.goto(`${site.origin}/twice`);
  await expectLive(page);
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  expect(stored).toEqual([0, 0, 0, 0]);
});
