import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import liantu from './tools/lint-rules.mjs';

const limits = (lines) => ({
  'max-lines': ['error', { max: lines, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 8],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
});

const pure = [
  'libs/kernel/src/**/*.ts',
  'libs/domain/src/**/*.ts',
  'libs/gap-analysis/src/**/*.ts',
  'libs/chain-graph/src/projection/**/*.ts',
];

const effects = [
  'Date',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'crypto',
  'performance',
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'data/', '.liantu/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { liantu },
    rules: {
      ...limits(250),
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.strict] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'liantu/no-default-export': 'error',
      'liantu/no-double-cast': 'error',
      'liantu/no-enum': 'error',
      'liantu/max-type-parameters': 'error',
    },
  },
  { files: ['libs/kernel/**', 'libs/command-handling/**'], rules: { 'liantu/max-type-parameters': 'off' } },
  {
    files: ['libs/**/*.ts', 'apps/{api,cli}/**/*.ts'],
    rules: { 'liantu/no-environment': 'error' },
  },
  {
    files: ['libs/**/*.ts'],
    rules: { 'liantu/no-clock': 'error' },
  },
  { files: ['libs/{*/src/embedded,sqlite/src}/**/*.ts'], rules: { 'liantu/no-text-into-driver': 'error' } },
  { files: ['libs/domain/src/**/*.ts'], rules: limits(200) },
  {
    files: pure,
    rules: {
      'no-restricted-globals': ['error', { globals: effects, checkGlobalObject: true }],
      'liantu/no-random': 'error',
    },
  },
  { files: ['libs/config/src/**/*.ts'], rules: { 'liantu/no-environment': 'off' } },
  { files: ['libs/observability/src/system-clock.ts'], rules: { 'liantu/no-clock': 'off' } },
  {
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  { files: ['**/*.spec.ts', 'test/**/*.contract.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['tools/**/*.mjs'], rules: { 'no-console': 'off' } },
  { files: ['apps/web/vite.config.ts'], rules: { 'liantu/no-default-export': 'off' } },
);
