/** `pnpm run setup`: finds or installs everything that the tests can use, and says what it found. */
import { ensureChromium } from './chromium.ts';
import { ensurePostgres } from './postgres.ts';
import { ensureRegistryTools } from './registry.ts';
import { ensureShells } from './shells.ts';

console.log(`Chromium: ${ensureChromium()}`);
console.log(`PostgreSQL: ${ensurePostgres()?.postgres ?? 'none; the tests on a real PostgreSQL are left out'}`);
const report = (missing: readonly string[]): string =>
  missing.length === 0 ? 'all there' : `without ${missing.join(', ')}; their tests are left out`;
console.log(`Registry tools: ${report(ensureRegistryTools())}`);
console.log(`Shells: ${report(ensureShells())}`);
