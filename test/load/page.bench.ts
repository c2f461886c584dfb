/** What fifty cards cost the page they are on and the store they come from. */
import { chromium } from 'playwright';
import { type Bench, figure } from '../../scripts/bench/figure.ts';
import { chromiumFlags, ensureChromium } from '../../scripts/setup/chromium.ts';
import { layoutShift, slowLine, watchLayout } from '../support/layout-shift.ts';
import { startStoreProcess } from '../support/store-process.ts';

const openFiftyCards = async () => {
  const store = await startStoreProcess();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await watchLayout(page);
    await slowLine(page, store.origin);
    let requests = 0;
    page.on('request', (request) => {
      if (request.url().startsWith(`${store.origin}/v1/`)) requests += 1;
    });
    await page.goto(`${store.examples}/html/fifty-cards.html`);
    await page.waitForFunction(() => {
      const cards = [...document.querySelectorAll('store-listing')];
      return cards.length === 50 && cards.every((card) => card.matches(':defined') && card.matches(':state(ready)'));
    });
    return { requests, shift: await layoutShift(page) };
  } finally {
    await browser.close();
    await store.stop();
  }
};

let measured: ReturnType<typeof openFiftyCards> | undefined;
const fiftyCards = () => (measured ??= openFiftyCards());

export default {
  'page.requests.50': async () => figure((await fiftyCards()).requests, '1', 1),
  'page.cls': async () => figure((await fiftyCards()).shift, '1', 0),
} satisfies Bench;
