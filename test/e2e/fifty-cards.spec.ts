import { layoutShift } from '../support/layout-shift.ts';
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

for (const width of [320, 1280])
  test(`nothing moves while fifty cards come in at ${width} px`, async ({ page, store }) => {
    await page.setViewportSize({ width, height: 900 });
    // Late enough for the page to be painted without the script, and without the data.
    for (const late of [`${store.origin}/embed/**`, `${store.origin}/v1/**`])
      await page.route(late, async (route) => {
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        await route.continue();
      });
    await page.goto('fifty-cards.html', { waitUntil: 'commit' });
    await expectLive(page);
    expect(await layoutShift(page)).toBe(0);
  });
