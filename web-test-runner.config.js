import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumFlags, ensureChromiumShell } from './scripts/setup/chromium.ts';
import { customerMiddleware } from './test/support/customer-middleware.ts';
import { licenseMiddleware } from './test/support/license-middleware.ts';
import { storeMiddleware } from './test/support/store-middleware.ts';
import { countingReporter } from './scripts/test/web-reporter.js';

export default {
  files: 'packages/elements/src/**/*.test.ts',
  nodeResolve: true,
  middleware: [customerMiddleware, storeMiddleware, licenseMiddleware],
  concurrency: 2,
  // Some ask a real store, which starts when it is first asked, beside other suites on as few as two processors.
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 300_000,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: ensureChromiumShell(), args: chromiumFlags },
    }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countingReporter()],
};
