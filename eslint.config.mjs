import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What plain JavaScript under Node may name without importing it. */
const NODE = [
  'AbortSignal',
  'Buffer',
  'URL',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
];
NODE.push('setImmediate', 'setInterval', 'setTimeout', 'TextDecoder', 'TextEncoder', 'WebSocket', 'queueMicrotask');

/** What the worker of the web app may name. */
const WORKER = ['URL', 'caches', 'fetch', 'self'];

const ONE_CLOCK =
  'Time comes from the clock of the kernel (libs/kernel/src/clock), which tests and demonstrations can move.';

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', '.baraza', '.baraza/', '.baraza-real', '.baraza-real/'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.{ts,tsx}'],
    // Rules that ask the types are in .oxlintrc.json.
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // Nest injects by the class that a parameter names: turned into a type, the import would be gone at run time.
    files: ['apps/api/**/*.ts', 'apps/worker/**/*.ts', 'libs/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/api/**/*.ts', 'apps/worker/**/*.ts', 'libs/**/*.ts'],
    // A client has the clock of the device that it runs on.
    ignores: ['libs/kernel/src/clock/**', 'libs/client/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: ONE_CLOCK },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: ONE_CLOCK },
        { selector: 'CallExpression[callee.name="Date"]', message: ONE_CLOCK },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['apps/web/public/**/*.js'],
    languageOptions: { sourceType: 'script', globals: { window: 'readonly', document: 'readonly' } },
  },
  {
    files: ['apps/web/public/worker.js'],
    languageOptions: { globals: Object.fromEntries(WORKER.map((name) => [name, 'readonly'])) },
  },
);
