import { equal } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('every element has its React component, as the generator writes it now', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chandlery-react-'));
  try {
    execFileSync(process.execPath, ['packages/react/scripts/generate.ts', folder], { stdio: 'ignore' });
    const sources = (from: string) =>
      Object.fromEntries(
        readdirSync(from)
          .toSorted()
          .map((name) => [name, readFileSync(join(from, name), 'utf8')]),
      );
    const committed = sources('packages/react/src/generated');
    const made = sources(folder);
    equal(Object.keys(committed).join(), Object.keys(made).join(), 'Run `pnpm --filter @chandlery/react generate`.');
    for (const [name, source] of Object.entries(made))
      equal(committed[name], source, `${name} is old. Run \`pnpm --filter @chandlery/react generate\`.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
