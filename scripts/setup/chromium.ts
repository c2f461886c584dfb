import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { ensureCommands, findCommand, installPackages, run } from './command.ts';

/** Flags that a browser needs in a container and on a closed network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to test in: `CHROMIUM_PATH`, Playwright's own, or one on the PATH. */
const findChromium = (): string | undefined => {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return named;
  const own = chromium.executablePath();
  return existsSync(own) ? own : findCommand(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
};

/** Finds Chromium, or installs it: Debian's package as root, Playwright's own elsewhere. */
export const ensureChromium = (): string => {
  const found = findChromium();
  if (found !== undefined) return found;
  console.error('No Chromium found; installing it for the browser tests.');
  if (!installPackages('chromium', 'fonts-liberation', 'fonts-noto-core'))
    run(process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium');
  const installed = findChromium();
  if (installed === undefined)
    throw new Error('Chromium could not be installed. Install it, or set CHROMIUM_PATH to one.');
  return installed;
};

/**
 * The Chromium for tests that need neither a profile nor its settings: without what a browser has around a page, which takes as long to
 * start as most pages. `CHROMIUM_SHELL_PATH`, `CHROMIUM_PATH`, Debian's package, or else the same as for all other tests.
 */
export const ensureChromiumShell = (): string => {
  const named = process.env['CHROMIUM_SHELL_PATH'] ?? process.env['CHROMIUM_PATH'];
  if (named !== undefined) return named;
  const shell = 'chromium-headless-shell';
  ensureCommands({ [shell]: shell });
  return findCommand([shell]) ?? ensureChromium();
};
