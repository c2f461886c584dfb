import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumFlags, ensureChromium } from '../../scripts/setup/chromium.ts';

/** A browser as a visitor has it who blocks third-party cookies. Its profile is gone when it is closed. */
export const openBlockingBrowser = async (flags: readonly string[] = []): Promise<BrowserContext> => {
  const folder = await mkdtemp(join(tmpdir(), 'chandlery-visitor-'));
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 1 } }));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium(),
    args: [...chromiumFlags, ...flags],
  });
  context.once('close', () => void rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return context;
};
