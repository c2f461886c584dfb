import { deepEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';

interface Finding {
  readonly code: string;
  readonly filename: string;
}

const folder = mkdtempSync(join(tmpdir(), 'chandlery-lint-'));
after(() => rmSync(folder, { recursive: true }));
copyFileSync('oxlint.config.ts', join(folder, 'oxlint.config.ts'));
for (const name of ['scripts', 'node_modules']) symlinkSync(resolve(name), join(folder, name));

/** Those of the files, by path and content, in which the project's own configuration finds that the rule is broken. */
const breaking = (rule: string, files: Readonly<Record<string, string>>): string[] => {
  const packages = join(folder, 'packages');
  rmSync(packages, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(packages, dirname(path)), { recursive: true });
    writeFileSync(join(packages, path), content);
  }
  const { stdout, stderr } = spawnSync('oxlint', ['--format', 'json', 'packages'], { cwd: folder, encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Finding[] };
  const found = diagnostics
    .filter(({ code }) => code === rule)
    .map(({ filename }) => filename.slice('packages/'.length));
  return [...new Set(found)].toSorted();
};

const names = ['license', 'contract', 'client', 'elements', 'react', 'store', 'cli'] as const;

const importing = (source: string) => `import { thing } from '${source}';\nexport const other = thing;\n`;

describe('the direction of imports', () => {
  const rule = 'chandlery(import-direction)';

  test('lets a package import what stands below it, and nothing else', () => {
    const below = {
      license: [],
      contract: [],
      client: ['contract'],
      elements: ['client', 'contract', 'license'],
      react: ['client', 'contract', 'elements', 'license'],
      store: ['contract'],
      cli: ['client', 'contract', 'license', 'store'],
    } as const satisfies Record<(typeof names)[number], readonly string[]>;
    const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => ({ from, to })));
    const file = ({ from, to }: (typeof pairs)[number]) => `${from}/src/${to}.ts`;
    deepEqual(
      breaking(rule, Object.fromEntries(pairs.map((pair) => [file(pair), importing(`@chandlery/${pair.to}`)]))),
      pairs
        .filter(({ from, to }) => !below[from].some((name) => name === to))
        .map(file)
        .toSorted(),
    );
  });

  test('is held in every form of import', () => {
    const files = {
      'elements/src/again.ts': "export * from '@chandlery/store';\n",
      'elements/src/later.ts': "export const store = await import('@chandlery/store');\n",
      'elements/src/named.ts': "export { thing } from '@chandlery/store';\n",
      'elements/src/part.ts': importing('@chandlery/store/catalogue'),
      'elements/src/path.ts': importing('../../store/src/index.ts'),
      'elements/src/type-of.ts': "export type Store = typeof import('@chandlery/store');\n",
      'elements/src/type.ts': "import type { Thing } from '@chandlery/store';\nexport type Other = Thing;\n",
    };
    deepEqual(breaking(rule, files), Object.keys(files));
  });

  test('keeps Node out of what runs without it', () => {
    const files = names.flatMap((name) => [
      [`${name}/src/bare.ts`, importing('fs')] as const,
      [`${name}/src/prefixed.ts`, importing('node:fs')] as const,
    ]);
    deepEqual(
      breaking(rule, Object.fromEntries(files)),
      ['client', 'contract', 'elements', 'license', 'react'].flatMap((name) => [
        `${name}/src/bare.ts`,
        `${name}/src/prefixed.ts`,
      ]),
    );
  });

  test('leaves tests, stories and imports within a package alone', () => {
    deepEqual(
      breaking(rule, {
        'elements/src/card.test.ts': importing('@chandlery/store'),
        'elements/src/card.stories.ts': importing('@chandlery/store'),
        'elements/src/test/page.ts': importing('node:fs'),
        'elements/src/card/card.ts': importing('../locale/locale.ts'),
      }),
      [],
    );
  });
});

test('zod is imported as a namespace, and only the small one', () => {
  deepEqual(
    breaking('chandlery(zod-namespace)', {
      'contract/src/full.ts': "import * as z from 'zod';\nexport const one = z.string();\n",
      'contract/src/named.ts': "import { z } from 'zod/mini';\nexport const one = z.string();\n",
      'contract/src/namespace.ts': "import * as z from 'zod/mini';\nexport const one = z.string();\n",
    }),
    ['contract/src/full.ts', 'contract/src/named.ts'],
  );
});

test('nothing is filled into styles', () => {
  const styles = (inside: string) =>
    `import { css } from 'lit';\nexport const styles = css\`a { color: ${inside} }\`;\n`;
  deepEqual(
    breaking('chandlery(plain-css)', {
      'elements/src/filled.ts': styles('${1}'),
      'elements/src/plain.ts': styles('red'),
    }),
    ['elements/src/filled.ts'],
  );
});

test('types are not got round', () => {
  deepEqual(
    [
      ...breaking('typescript(no-explicit-any)', { 'store/src/one.ts': 'export const one = (value: any) => value;\n' }),
      ...breaking('typescript(no-non-null-assertion)', {
        'store/src/two.ts': 'export const two = (value?: string) => value!;\n',
      }),
    ],
    ['store/src/one.ts', 'store/src/two.ts'],
  );
});
