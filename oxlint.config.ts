import { defineConfig } from 'oxlint';

/** Holds one package to the direction of imports: contract ← client ← elements ← react, contract ← store, client ← cli. */
const mayNotImport = (name: string, packages: readonly string[], message: string) => ({
  files: [`packages/${name}/src/**`],
  excludeFiles: ['**/*.test.ts', '**/*.stories.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: [...packages], message }] }] },
});

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'promise', 'node', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  jsPlugins: ['./scripts/lint/zod-namespace.js'],
  ignorePatterns: ['**/dist/**', 'storybook-static/**', 'packages/contract/src/checks/**', 'packages/store/drizzle/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'chandlery/zod-namespace': 'error',
    'promise/always-return': ['error', { ignoreLastCallback: true }],
    'import/no-cycle': 'error',
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/consistent-function-scoping': 'off',
  },
  overrides: [
    mayNotImport('contract', ['@chandlery/*', 'node:*'], 'The contract imports no other package and does no I/O.'),
    mayNotImport(
      'client',
      ['@chandlery/{elements,react,store,cli}*', 'node:*', 'lit*'],
      'The client imports only the contract, and nothing of Node or of the DOM.',
    ),
    mayNotImport(
      'elements',
      ['@chandlery/{react,store,cli}*', 'node:*'],
      'Elements reach the store only through the client.',
    ),
    mayNotImport(
      'store',
      ['@chandlery/{client,elements,react,cli}*'],
      'The store imports only the contract; it serves the built bundle of the elements.',
    ),
    mayNotImport(
      'cli',
      ['@chandlery/{elements,react}*'],
      'The command imports the client, and the store for an operator.',
    ),
  ],
});
