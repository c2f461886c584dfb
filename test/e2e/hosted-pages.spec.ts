/** The store's own pages, as people and their browsers meet them. */
import type { Page } from '@playwright/test';
import { violations } from '../support/accessibility.ts';
import { expect, inLanguage, languages, sidewaysScroll, test } from '../support/hosted-test.ts';

/** What axe finds wrong with each of these pages. */
const faultsOf = async (page: Page, paths: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    for (const violation of await violations(page)) found.push(`${path} ${violation}`);
  }
  return found;
};

/** Those of these pages that can be scrolled sideways. */
const tooWide = async (page: Page, paths: readonly string[], prepare: () => void = () => undefined) => {
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await page.evaluate(prepare);
    if ((await sidewaysScroll(page)) > 0) wide.push(path);
  }
  return wide;
};

test('all that the demo catalogue lists has a page', ({ paths, products }) => {
  expect(products.length).toBeGreaterThan(20);
  expect(paths.some((path) => path.startsWith('/publishers/'))).toBe(true);
  expect(paths.some((path) => path.startsWith('/categories/'))).toBe(true);
});

test('every page is without a fault that axe can find', async ({ page, paths }) => {
  test.slow();
  expect(await faultsOf(page, [...paths, '/search?q=zzzzqqqq', '/search?q=data&type=container'])).toEqual([]);
});

for (const [name, settings] of Object.entries({
  'in the dark': { colorScheme: 'dark', locale: 'de' },
  'from right to left': { locale: 'ar' },
  'on a phone': { locale: 'ja', viewport: { width: 320, height: 640 } },
} as const))
  test.describe(name, () => {
    test.use(settings);
    test(`pages ${name} are without a fault that axe can find`, async ({ page, products }) => {
      test.slow();
      expect(await faultsOf(page, ['/', '/search', '/docs/api', ...products.slice(0, 8)])).toEqual([]);
    });
  });

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('no page scrolls sideways', async ({ page, paths }) => {
    test.slow();
    expect(await tooWide(page, paths)).toEqual([]);
  });

  test('none does in any language', async ({ page, products }) => {
    test.slow();
    const pages = ['/', '/search', '/search?q=zzzz', '/docs/api', products[0] ?? '/'];
    expect(
      await tooWide(
        page,
        pages.flatMap((path) => languages.map((language) => inLanguage(path, language))),
      ),
    ).toEqual([]);
  });

  test('the filters open without JavaScript', async ({ browser, store }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await page.goto(`${store.origin}/search`);
    await expect(page.locator('.facet-value').first()).toBeHidden();
    await page.getByText('Filters', { exact: true }).click();
    await expect(page.locator('.facet-value').first()).toBeVisible();
    await page.close();
  });
});

test('text of twice the size fits', async ({ page, products }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  const enlarge = () => {
    document.documentElement.style.fontSize = '200%';
  };
  expect(await tooWide(page, ['/', '/search', '/docs/api', ...products.slice(0, 4)], enlarge)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor finds, sorts, filters and reads', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('database');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/search\?q=database/);
    await page.getByRole('link', { name: 'Popularity' }).click();
    await expect(page.getByRole('link', { name: 'Popularity' })).toHaveAttribute('aria-current', 'true');
    const all = await page.getByRole('article').count();
    expect(all).toBeGreaterThan(1);
    await page.locator('.facet-value').first().click();
    await expect(page.getByRole('list', { name: 'Active filters' })).toBeVisible();
    expect(await page.getByRole('article').count()).toBeLessThanOrEqual(all);
    await page.getByRole('article').first().getByRole('link').click();
    await expect(page).toHaveURL(/\/products\//);
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Releases' }).click();
    await expect(page.getByRole('heading', { name: 'Releases', exact: true })).toBeInViewport();
  });

  test('the pull command is there to be read', async ({ page }) => {
    await page.goto('/products/acme/db');
    await expect(page.locator('.get code')).toHaveText(/^docker pull \S+:\S+$/);
  });
});

test('a keyboard reaches everything, sees where it is, and can skip what repeats', async ({ page }) => {
  await page.goto('/search');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const unseen: string[] = [];
  const reached = new Set<string>();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const isOutlined = (target: Element | null) =>
        target !== null && Number.parseFloat(getComputedStyle(target).outlineWidth) >= 2;
      return {
        name: element.textContent.trim(),
        isSeen: isOutlined(element) || isOutlined(element.closest('.card')),
      };
    });
    if (focused === null) break;
    reached.add(focused.name);
    if (!focused.isSeen) unseen.push(focused.name);
  }
  expect(unseen).toEqual([]);
  expect(reached.size).toBeGreaterThan(20);
});

test('pages load nothing but what the store serves, break no policy, and keep nothing', async ({
  page,
  products,
  store,
}) => {
  test.slow();
  const wrong: string[] = [];
  page.on('requestfailed', (request) => wrong.push(`${request.url()} failed`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== store.origin) wrong.push(`${request.url()} was asked for`);
  });
  for (const path of ['/', '/search', '/docs/api', ...products]) await page.goto(path, { waitUntil: 'networkidle' });
  expect(wrong).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

/** Free for everyone, so that its pull command comes with a button. */
const open = '/products/commons/mailroom';

test.describe('with JavaScript', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the pull command can be copied', async ({ page }) => {
    await page.goto(open);
    const written = await page.locator('.get code').first().textContent();
    await page.locator('.get').getByRole('button').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(written?.trim());
  });
});

test('nothing moves while a page loads', async ({ page, products }) => {
  for (const path of ['/', '/search', open, ...products.slice(0, 4)]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ('value' in entry) total += Number(entry.value);
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)));
        }),
    );
    expect(shift, path).toBe(0);
  }
});

test('printed, a page is its content and nothing to click', async ({ page }) => {
  await page.goto('/products/acme/db');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
