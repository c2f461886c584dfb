/** `pnpm screenshots`: takes the pictures of the example site for the documentation, from a real store, into `docs/screenshots`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { type BrowserContext, type Page, chromium } from 'playwright';
import { startStoreProcess } from '../../test/support/store-process.ts';
import { chromiumFlags, ensureChromium } from '../setup/chromium.ts';

interface Shot {
  /** Page of `examples/html`. */
  readonly page: string;
  readonly name: string;
  readonly width: 320 | 768 | 1280;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
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

const take = async (context: BrowserContext, site: string, { page: path, name, width, height, scheme }: Shot) => {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
  await open(page, `${site}/html/${path}`);
  const file = `${folder}/${name}-${width}-${scheme}.webp`;
  const bytes = await capture(page);
  await writeFile(file, bytes);
  console.log(`${file}  ${Math.round(bytes.length / 1000)} kB`);
  await page.close();
};

const store = await startStoreProcess();
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...chromiumFlags, '--hide-scrollbars'],
});
try {
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext();
  for (const shot of shots) await take(context, store.examples, shot);
} finally {
  await browser.close();
  await store.stop();
}
