import { cardOf, expect, expectLive, test } from '../support/vendor-test.ts';

test('an Arabic page has Arabic cards that read from the right', async ({ page }) => {
  await page.goto('arabic.html');
  await expectLive(page);
  const card = cardOf(page, 'acme/db').first();
  const [icon, name] = await Promise.all([
    card.locator('[part~=icon]').boundingBox(),
    card.getByRole('link', { name: 'Acme DB' }).boundingBox(),
  ]);
  expect(icon?.x).toBeGreaterThan(name?.x ?? Number.POSITIVE_INFINITY);
  await expect(card).toContainText(/[\u0600-\u06FF]/);
});
