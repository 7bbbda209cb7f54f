import { readdirSync, readFileSync } from 'node:fs';
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Projects that also run in the browser, by the tag in their package.json. */
const runtimeAny = ['libs', 'apps']
  .flatMap((folder) => readdirSync(new URL(folder, import.meta.url)).map((name) => `${folder}/${name}`))
  .filter((project) =>
    JSON.parse(readFileSync(new URL(`${project}/package.json`, import.meta.url), 'utf8')).nx.tags.includes(
      'runtime:any',
    ),
  );

const FLOORS = [0, 1, 2, 3, 4];

const NODE_GLOBALS =
  'console process URL Buffer fetch performance setTimeout clearTimeout setInterval clearInterval setImmediate';
const BROWSER_GLOBALS = 'document window localStorage navigator matchMedia';
const readonly = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));

const restrictedSyntax = [
  {
    selector: ':matches(FunctionDeclaration, ArrowFunctionExpression, TSDeclareFunction)[params.length>3]',
    message: 'At most three positional parameters: group what belongs together in an object.',
  },
  {
    // Nest fills in the parameters of a decorated method, and the constructor's.
    selector: 'MethodDefinition[kind!="constructor"]:not([decorators.length>0]) > FunctionExpression[params.length>3]',
    message: 'At most three positional parameters: group what belongs together in an object.',
  },
  {
    selector: ':function > Identifier.params > TSTypeAnnotation > TSBooleanKeyword',
    message: 'No boolean parameters: name the two cases, or pass an object.',
  },
  { selector: 'TSEnumDeclaration', message: 'No enums: a union of texts says the same and needs no import.' },
  { selector: 'ExportAllDeclaration', message: 'No `export *`: name what is public.' },
];
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };

export default tseslint.config(
  { ignores: ['**/dist/', '**/dist-types/', '**/node_modules/', '.nx/', '.tidewaiter/', 'coverage/', '**/*.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Parameters whose name begins with an underscore are demanded by somebody else's signature.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...restrictedSyntax, noDefaultExport],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          depConstraints: [
            ...FLOORS.map((floor) => ({
              sourceTag: `floor:${floor}`,
              onlyDependOnLibsWithTags: FLOORS.filter((lower) => lower < floor).map((lower) => `floor:${lower}`),
            })),
            { sourceTag: 'runtime:any', onlyDependOnLibsWithTags: ['runtime:any'] },
          ],
        },
      ],
    },
  },
  {
    files: ['{libs,apps}/*/src/**/*.{ts,tsx}', 'tools/sample-history/src/**/*.ts', 'migrations/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: runtimeAny.map((project) => `${project}/src/**/*.{ts,tsx}`),
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'This project runs in browsers.' }] },
      ],
    },
  },
  {
    files: ['libs/*/src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pass a seeded generator.' },
        { object: 'Date', property: 'now', message: 'Pass the time in.' },
      ],
    },
  },
  {
    files: ['apps/workbench/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  // A page is one function that is mostly markup.
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'test/**', '*/*/test/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@nx/enforce-module-boundaries': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // Vite, Jest and ESLint read a default export.
  { files: ['**/*.config.{ts,js,mjs}'], rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax] } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: readonly(NODE_GLOBALS) } },
  { files: ['apps/workbench/public/**/*.js'], languageOptions: { globals: readonly(BROWSER_GLOBALS) } },
);
