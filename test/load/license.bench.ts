/** What it costs a page to verify a licence, beside nothing but the check of its signature, in the same browser. */
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { keySetOf, newSigner, storeLicense } from '../../packages/license/src/test/licenses.ts';
import { type Bench, type Figure, figure } from '../../scripts/bench/figure.ts';
import { chromiumFlags, ensureChromium } from '../../scripts/setup/chromium.ts';
import { serveVendorSite, vendorPage } from '../support/vendor-site.ts';

const rounds = 2000;
/** So few that most rounds go by without the machine doing something else. */
const verificationsPerRound = 4;

interface Task {
  readonly file: string;
  readonly keys: { readonly keys: readonly Readonly<Record<string, unknown>>[] };
  /** Moment to judge at. */
  readonly now: string;
  readonly rounds: number;
  readonly perRound: number;
}

/**
 * Runs in the page, turn by turn, so that what else the machine does falls on both.
 * Microseconds for one: the tenth percentile, as what else the machine does only ever adds.
 */
const measure = async ({ file, keys, now, rounds, perRound }: Task): Promise<readonly [number, number]> => {
  const { verifyLicense } = (await import(/* @vite-ignore */ `${location.origin}/license.js`)) as {
    verifyLicense(file: string, options: object): Promise<{ outcome: string }>;
  };
  const options = { trustedKeys: keys, now: new Date(now) };
  const { payload, signatures } = JSON.parse(atob((JSON.parse(file) as { authorization: string }).authorization)) as {
    payload: string;
    signatures: [{ protected: string; signature: string; header: { jwk: JsonWebKey } }];
  };
  const [
    {
      protected: header,
      signature,
      header: { jwk },
    },
  ] = signatures;
  const binary = atob(signature.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const input = new TextEncoder().encode(`${header}.${payload}`);
  const terms = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('jwk', jwk, terms, false, ['verify']);

  const licence = async () => (await verifyLicense(file, options)).outcome === 'valid';
  const bare = () => crypto.subtle.verify(terms, key, bytes, input);
  const time = async (task: () => Promise<boolean>): Promise<number> => {
    const start = performance.now();
    for (let done = 0; done < perRound; done += 1) if (!(await task())) throw new Error('it is not valid');
    return ((performance.now() - start) * 1000) / perRound;
  };
  const times: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds; round += 1) times.push([await time(licence), await time(bare)]);
  const cost = (of: 0 | 1) =>
    times
      // The first ones also compile the code.
      .slice(rounds / 10)
      .map((each) => each[of])
      .toSorted((one, other) => one - other)[Math.floor((rounds * 9) / 100)] ?? 0;
  return [cost(0), cost(1)];
};

export default {
  'license.verify': async (): Promise<Figure> => {
    const signer = await newSigner('ES256');
    const terms = { issuedAt: new Date('2026-11-23T10:11:12Z'), expiration: new Date('2027-11-23T10:11:12Z') };
    const task: Task = {
      file: await storeLicense(signer, terms),
      keys: keySetOf(signer),
      now: '2027-01-01T00:00:00Z',
      rounds,
      perRound: verificationsPerRound,
    };
    const { outputFiles } = await build({
      entryPoints: ['packages/license/src/index.ts'],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
    });
    const site = await serveVendorSite({
      // Isolated from other origins, a page gets a clock of five microseconds.
      '/': vendorPage('', '', {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      }),
      '/license.js': { body: outputFiles[0]?.text ?? '', type: 'text/javascript' },
    });
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
    try {
      const page = await browser.newPage();
      await page.goto(site.origin);
      const [value, against] = await page.evaluate(measure, task);
      return figure(value, 'µs', against);
    } finally {
      await browser.close();
      await site.stop();
    }
  },
} satisfies Bench;
