import { defineConfig } from '@playwright/test';
import { chromiumFlags, ensureChromium } from './scripts/setup/chromium.ts';

export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['./scripts/test/playwright-reporter.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: ensureChromium(), args: chromiumFlags },
  },
});
