import { defineConfig } from '@playwright/test';
import { chromiumFlags, ensureChromiumShell } from './scripts/setup/chromium.ts';

export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  // Other suites run at the same time, on as few as two processors: what comes late is no failure.
  timeout: 180_000,
  expect: { timeout: 40_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['./scripts/test/playwright-reporter.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: ensureChromiumShell(), args: chromiumFlags },
  },
});
