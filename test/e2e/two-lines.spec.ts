import { cardOf, expect, expectLive, test } from '../support/vendor-test.ts';

test('two lines of HTML are all that a vendor’s page has of the store', async ({ request, store }) => {
  const html = await (await request.get('index.html')).text();
  const lines = html.split('\n').filter((line) => line.includes(store.origin) || line.includes('<store-'));
  expect(lines.map((line) => line.trim())).toEqual([
    `<script type="module" src="${store.origin}/embed/v1/store.js"></script>`,
    '<store-listing product="acme/db"></store-listing>',
  ]);
});

test('they show a live card, which leads to the product’s page in the store', async ({ page, store }) => {
  await page.goto('index.html');
  await expectLive(page);
  const card = cardOf(page, 'acme/db');
  await expect(card).toContainText('$49');
  await expect(card).toContainText('14 days');
  await card.getByRole('link', { name: 'Acme DB' }).click();
  await expect(page).toHaveURL(`${store.origin}/products/acme/db`);
});

test('a card stays visible where the visitor’s system forces its colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('index.html');
  await expectLive(page);
  const colours = await cardOf(page, 'acme/db')
    .locator('[part~=card]')
    .evaluate((element) => {
      const { borderTopColor, borderTopWidth, color } = getComputedStyle(element);
      const canvas = document.body.appendChild(document.createElement('i'));
      canvas.style.color = 'Canvas';
      return { borderTopColor, borderTopWidth, color, canvas: getComputedStyle(canvas).color };
    });
  expect(colours.borderTopWidth).toBe('1px');
  expect(colours.borderTopColor).not.toBe(colours.canvas);
  expect(colours.color).not.toBe(colours.canvas);
});

test('the vendor may take over what choosing a card does', async ({ page }) => {
  await page.goto('index.html');
  await expectLive(page);
  const address = page.url();
  await page.evaluate(() =>
    document.addEventListener('store-select', (event) => {
      event.preventDefault();
      document.title = (event as CustomEvent<{ product: { slug: string } }>).detail.product.slug;
    }),
  );
  await cardOf(page, 'acme/db').getByRole('link', { name: 'Acme DB' }).click();
  await expect(page).toHaveTitle('acme/db');
  expect(page.url()).toBe(address);
});
