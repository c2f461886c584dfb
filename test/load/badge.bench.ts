import { build } from 'esbuild';
import { chromium } from 'playwright';
import { type Bench, type Figure, figure } from '../../scripts/bench/figure.ts';
import { chromiumFlags, ensureChromium } from '../../scripts/setup/chromium.ts';
import { serveVendorSite, vendorPage } from '../support/vendor-site.ts';
import type { Attempt } from './badge/try-forgeries.ts';

const forgeries = 12_000;

const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ['test/load/badge/try-forgeries.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

/** Forged, altered, replayed, expired, revoked and misplaced statements that an element in Chromium shows as certified. */
const shownForgeries = async (): Promise<Figure> => {
  const script = '<script type="module" src="/try-forgeries.js"></script>';
  const site = await serveVendorSite({
    '/': vendorPage(script, ''),
    '/try-forgeries.js': { body: await bundle(), type: 'text/javascript' },
  });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await page.goto(site.origin);
    await page.waitForFunction(() => 'tryForgeries' in globalThis);
    const seed = Date.now() % 2 ** 31;
    const { tried, shown, missed } = await page.evaluate(
      ([count, from]) =>
        (globalThis as unknown as { tryForgeries(count: number, seed: number): Promise<Attempt> }).tryForgeries(
          count,
          from,
        ),
      [forgeries, seed] as const,
    );
    console.error(`seed ${seed}:`, tried);
    if (missed > 0) throw new Error(`${missed} genuine statements were not shown: nothing was measured`);
    for (const one of shown) console.error('shown as certified:', one);
    return figure(
      shown.length,
      '1',
      Object.values(tried).reduce((sum, count) => sum + count, 0),
    );
  } finally {
    await browser.close();
    await site.stop();
  }
};

export default { 'badge.forgeries': shownForgeries } satisfies Bench;
