/** `pnpm screenshots`: takes the pictures of the example site, the checkout and the account for the documentation, from a real store, into `docs/screenshots`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { type BrowserContext, type Page, chromium } from 'playwright';
import { demoPassword } from '../../packages/store/src/demo/people.ts';
import { startStoreProcess } from '../../test/support/store-process.ts';
import { chromiumFlags, ensureChromium } from '../setup/chromium.ts';

interface Look {
  readonly name: string;
  readonly width: 320 | 768 | 1280;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

interface Shot extends Look {
  /** Page of `examples/html`. */
  readonly page: string;
}

const folder = 'docs/screenshots';
const schemes = ['light', 'dark'] as const;
const heights = { 320: 1500, 768: 1320, 1280: 1000 } as const;

const ofVendor = schemes.flatMap((scheme) =>
  ([320, 768, 1280] as const).map((width): Shot => ({
    page: 'index.html',
    name: 'vendor',
    width,
    height: heights[width],
    scheme,
  })),
);
const shots: readonly Shot[] = [
  ...ofVendor,
  { page: 'pricing.html', name: 'pricing', width: 1280, height: 1300, scheme: 'light' },
  { page: 'pricing.html', name: 'pricing', width: 768, height: 1700, scheme: 'dark' },
  { page: 'pricing.html', name: 'pricing', width: 320, height: 2400, scheme: 'light' },
  { page: 'catalog.html', name: 'catalog', width: 1280, height: 1000, scheme: 'light' },
  { page: 'catalog.html', name: 'catalog', width: 320, height: 1000, scheme: 'dark' },
  { page: 'license.html', name: 'license', width: 1280, height: 1800, scheme: 'light' },
  { page: 'license.html', name: 'license', width: 320, height: 2200, scheme: 'dark' },
  { page: 'listings.html', name: 'listings', width: 1280, height: 900, scheme: 'light' },
  { page: 'own-look.html', name: 'own-look', width: 1280, height: 900, scheme: 'dark' },
  { page: 'arabic.html', name: 'arabic', width: 768, height: 1300, scheme: 'light' },
];

/** Through the debugger, as only it takes WebP. */
const capture = async (page: Page): Promise<Buffer> => {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  return Buffer.from(data, 'base64');
};

const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => !document.querySelector(':state(loading), :not(:defined)'));
};

const keep = async (page: Page, { name, width, height, scheme }: Look): Promise<void> => {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
  const file = `${folder}/${name}-${width}-${scheme}.webp`;
  const bytes = await capture(page);
  await writeFile(file, bytes);
  console.log(`${file}  ${Math.round(bytes.length / 1000)} kB`);
};

const take = async (context: BrowserContext, site: string, shot: Shot): Promise<void> => {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: shot.scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: shot.width, height: shot.height });
  await open(page, `${site}/html/${shot.page}`);
  await keep(page, shot);
  await page.close();
};

/** The checkout, as a customer of the demo decides and has paid, and what they hold then. */
const takeCheckout = async (context: BrowserContext, origin: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`${origin}/products/acme/db`);
  await page.getByRole('button', { name: 'Try Business' }).click();
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('E-mail address or user name').fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Country').selectOption('DE');
  await page.getByLabel('Promotion code').fill('HARBOUR20');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('is applied').waitFor();
  await page.getByLabel('I accept the terms').check();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  await keep(page, { name: 'checkout', width: 1280, height: 1130, scheme: 'light' });
  await keep(page, { name: 'checkout', width: 320, height: 1900, scheme: 'dark' });
  await page.getByRole('button', { name: 'Start the free trial' }).click();
  await page.getByRole('button', { name: /4242 4242 4242 4242/ }).click();
  await page.getByRole('heading', { name: 'Your trial has begun' }).waitFor();
  await keep(page, { name: 'checkout-done', width: 1280, height: 1000, scheme: 'light' });
  await open(page, `${origin}/account/subscriptions`);
  await page.getByRole('button', { name: /^Licence/ }).click();
  await page.getByRole('heading', { name: 'This licence is valid' }).waitFor();
  await keep(page, { name: 'subscriptions', width: 1280, height: 1500, scheme: 'light' });
  await keep(page, { name: 'subscriptions', width: 320, height: 2200, scheme: 'dark' });
  await page.close();
};

const [, , only] = process.argv;
const store = await startStoreProcess();
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...chromiumFlags, '--hide-scrollbars'],
});
try {
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext();
  for (const shot of only === 'checkout' ? [] : shots) await take(context, store.examples, shot);
  await takeCheckout(context, store.origin);
} finally {
  await browser.close();
  await store.stop();
}
