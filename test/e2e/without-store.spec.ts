import { cardOf, expect, expectLive, test } from '../support/vendor-test.ts';

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('what the vendor wrote is there, with a link to the store', async ({ page, store }) => {
    await page.goto('fallback.html');
    await expect(page.getByText('SQL for records that may never be wrong')).toBeVisible();
    const link = page.getByRole('link', { name: 'See plans in the store' });
    await expect(link).toBeVisible();
    await link.click();
    await expect(page).toHaveURL(`${store.origin}/products/acme/db`);
    await expect(page.getByRole('heading', { level: 1, name: 'Acme DB' })).toBeVisible();
  });
});

test('a store that cannot be reached leaves what the vendor wrote', async ({ page, store, complaints }) => {
  await page.route(`${store.origin}/v1/**`, (route) => route.abort('connectionfailed'));
  await page.goto('fallback.html');
  await expect.poll(() => cardOf(page, 'acme/db').evaluate((element) => element.matches(':state(error)'))).toBe(true);
  await expect(page.getByText('SQL for records that may never be wrong')).toBeVisible();
  complaints.length = 0;
});

test('a script that is blocked leaves what the vendor wrote', async ({ page, store, complaints }) => {
  await page.route(`${store.origin}/embed/**`, (route) => route.abort('blockedbyclient'));
  await page.goto('fallback.html');
  await expect(page.getByText('SQL for records that may never be wrong')).toBeVisible();
  complaints.length = 0;
});

test('a card without words of the vendor’s offers to try again, and does', async ({ page, store, complaints }) => {
  const api = `${store.origin}/v1/**`;
  await page.route(api, (route) => route.abort('connectionfailed'));
  await page.goto('index.html');
  const again = cardOf(page, 'acme/db').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(api);
  await again.click();
  await expectLive(page);
  await expect(cardOf(page, 'acme/db').getByRole('link', { name: 'Acme DB' })).toBeVisible();
  complaints.length = 0;
});
