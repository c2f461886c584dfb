/** Builds the static Storybook as designers get it, and looks at every story in it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BrowserContext, type Page, expect, test } from '@playwright/test';
import { violations, wcag, wcagOfColours } from '../support/accessibility.ts';
import { type VendorSite, pagesOf, serveVendorSite } from '../support/vendor-site.ts';

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly tags: readonly string[];
}

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let folder: string;
let site: VendorSite | undefined;
let entries: Entry[];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(tmpdir(), 'chandlery-storybook-'));
  const command = [
    'node_modules/storybook/dist/bin/dispatcher.js',
    'build',
    '--disable-telemetry',
    '--quiet',
    '-o',
    folder,
  ];
  await promisify(execFile)(process.execPath, command, { maxBuffer: 64_000_000 });
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> };
  entries = Object.values(index.entries);
  site = await serveVendorSite(pagesOf(folder));
});
test.afterAll(async () => {
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Does `work` for every item, four at a time, each worker on a page of its own. */
const onPages = async <Item>(
  context: BrowserContext,
  items: readonly Item[],
  work: (page: Page, item: Item) => Promise<void>,
) => {
  const queue = [...items];
  const take = async () => {
    const page = await context.newPage();
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(page, item);
  };
  await Promise.all(Array.from({ length: 4 }, take));
};

/** How the last of a story went, what it plays included, as Storybook's preview says in the page. */
const finished = (id: string): string | undefined => {
  interface Channel {
    last(event: 'storyFinished'): [{ storyId: string; status: string }] | undefined;
  }
  const preview = globalThis as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel };
  const [story] = preview.__STORYBOOK_ADDONS_CHANNEL__.last('storyFinished') ?? [];
  return story?.storyId === id ? story.status : undefined;
};

/** Opens a story or a page of documentation; what the console says of it goes to `errors`. */
const open = async (page: Page, { id, type, tags }: Entry, errors: string[]): Promise<void> => {
  const mayFail = tags.includes('fails-to-load') || type === 'docs';
  page.removeAllListeners();
  page.on('pageerror', (error) => errors.push(`${id}: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || (mayFail && message.text().startsWith('Failed to load resource'))) return;
    errors.push(`${id}: ${message.text()}`);
  });
  await page.goto(`${site?.origin}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
  await expect(page.locator(type === 'story' ? '#storybook-root > *' : '#storybook-docs h1').first()).toBeAttached();
  if (type === 'docs' || tags.includes('stays-loading')) return;
  await expect
    .poll(() => page.evaluate(finished, id), { message: `${id} did not finish`, timeout: 20_000 })
    .toBe('success');
  const loading = () => page.evaluate(() => document.querySelectorAll(':state(loading), :not(:defined)').length);
  await expect.poll(loading, { message: `${id} is still loading`, timeout: 20_000 }).toBe(0);
};

test('every story keeps WCAG 2.2 AA in light and in dark, without a word of complaint from the browser', async ({
  context,
}) => {
  const found: string[] = [];
  const stories = entries.filter(({ type }) => type === 'story');
  expect(stories.length).toBeGreaterThan(30);
  await onPages(context, stories, async (page, story) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page, story, found);
    for (const [colorScheme, rules] of [
      ['light', wcag],
      ['dark', wcagOfColours],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page, rules)).map((violation) => `${story.id} in ${colorScheme}: ${violation}`));
    }
  });
  expect(found).toEqual([]);
});

test('every page of documentation opens', async ({ context }) => {
  const errors: string[] = [];
  await onPages(
    context,
    entries.filter(({ type }) => type === 'docs'),
    (page, docs) => open(page, docs, errors),
  );
  expect(errors).toEqual([]);
});
