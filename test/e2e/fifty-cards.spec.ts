import { layoutShift, slowLine, watchLayout } from '../support/layout-shift.ts';
import { expect, expectLive, test } from '../support/vendor-test.ts';

test('fifty cards ask the store once', async ({ page, store }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === store.origin && pathname.startsWith('/v1/')) asked.push(request.url());
  });
  await page.goto('fifty-cards.html');
  await expectLive(page);
  expect(await page.locator('store-listing').count()).toBe(50);
  expect(asked).toHaveLength(1);
});

for (const width of [320, 768, 1280])
  test(`nothing moves while fifty cards come in at ${width} px`, async ({ page, store }) => {
    await page.setViewportSize({ width, height: 900 });
    await watchLayout(page);
    await slowLine(page, store.origin);
    await page.goto('fifty-cards.html', { waitUntil: 'commit' });
    await expectLive(page);
    expect(await layoutShift(page)).toBe(0);
  });

test('the measure of what moves would show it', async ({ page, store }) => {
  await watchLayout(page);
  await slowLine(page, store.origin);
  await page.goto('fifty-cards.html');
  await expectLive(page);
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('margin-block-start', '5rem'));
  expect(await layoutShift(page)).toBeGreaterThan(0);
});
