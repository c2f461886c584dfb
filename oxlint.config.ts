import { defineConfig } from 'oxlint';

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'promise', 'node', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  jsPlugins: ['./scripts/lint/plugin.js'],
  ignorePatterns: ['**/dist/**', 'storybook-static/**', 'packages/contract/src/checks/**', 'packages/store/drizzle/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'chandlery/import-direction': 'error',
    'chandlery/plain-css': 'error',
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
});
