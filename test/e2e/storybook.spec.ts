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

test.describe.configure({ mode: 'serial', timeout: 900_000 });

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

/** What the page of Storybook's preview listens to, and says. */
interface Preview {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    emit(event: 'setCurrentStory', story: { storyId: string; viewMode: string }): void;
    last(event: 'storyFinished'): [{ storyId: string; status: string }] | undefined;
  };
}

/** How the last of a story went, what it plays included. */
const finished = (id: string): string | undefined => {
  const preview = globalThis as unknown as Preview;
  const [story] = preview.__STORYBOOK_ADDONS_CHANNEL__.last('storyFinished') ?? [];
  return story?.storyId === id ? story.status : undefined;
};

const select = (storyId: string): void =>
  (globalThis as unknown as Preview).__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', {
    storyId,
    viewMode: 'story',
  });

/**
 * Opens a story or a page of documentation; what the console says of it goes to `errors`.
 * @param isUsed whether the page shows a story that has settled, so that another can be selected in it
 * @returns whether this one has: nothing more of it will be heard
 */
const open = async (page: Page, { id, type, tags }: Entry, isUsed: boolean, errors: string[]): Promise<boolean> => {
  const mayFail = tags.includes('fails-to-load') || type === 'docs';
  page.removeAllListeners();
  page.on('pageerror', (error) => errors.push(`${id}: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || (mayFail && message.text().startsWith('Failed to load resource'))) return;
    errors.push(`${id}: ${message.text()} ${message.location().url}`);
  });
  if (isUsed) await page.evaluate(select, id);
  else await page.goto(`${site?.origin}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
  await expect(page.locator(type === 'story' ? '#storybook-root > *' : '#storybook-docs h1').first()).toBeAttached();
  if (type === 'docs' || tags.includes('stays-loading')) return false;
  await expect
    .poll(() => page.evaluate(finished, id), { message: `${id} did not finish`, timeout: 60_000 })
    .toBe('success');
  const loading = () => page.evaluate(() => document.querySelectorAll(':state(loading), :not(:defined)').length);
  await expect.poll(loading, { message: `${id} is still loading`, timeout: 60_000 }).toBe(0);
  return !mayFail;
};

/**
 * Opens all of them, four at a time, and looks at each.
 * @returns what the console said, and what `look` found
 */
const openAll = async (
  context: BrowserContext,
  all: readonly Entry[],
  look: (page: Page, entry: Entry) => Promise<readonly string[]> = async () => [],
): Promise<string[]> => {
  const found: string[] = [];
  const queue = [...all];
  const take = async () => {
    let used: Page | null = null;
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
      const page: Page = used ?? (await context.newPage());
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const isSettled = await open(page, entry, used !== null, found);
      found.push(...(await look(page, entry)));
      used = isSettled ? page : null;
      if (isSettled) continue;
      page.removeAllListeners();
      await page.close();
    }
  };
  await Promise.all(Array.from({ length: 4 }, take));
  return found;
};

test('every story keeps WCAG 2.2 AA in light and in dark, without a word of complaint from the browser', async ({
  context,
}) => {
  const stories = entries.filter(({ type }) => type === 'story');
  expect(stories.length).toBeGreaterThan(30);
  const found = await openAll(context, stories, async (page, { id }) => {
    const light = await violations(page, wcag);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violations(page, wcagOfColours);
    const wrong = { light, dark };
    return Object.entries(wrong).flatMap(([scheme, all]) => all.map((violation) => `${id} in ${scheme}: ${violation}`));
  });
  expect(found).toEqual([]);
});

test('every page of documentation opens', async ({ context }) => {
  const docs = entries.filter(({ type }) => type === 'docs');
  expect(await openAll(context, docs)).toEqual([]);
});
