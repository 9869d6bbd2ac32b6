import js from '@eslint/js';
import figmaPlugins from '@figma/eslint-plugin-figma-plugins';
import tseslint from 'typescript-eslint';

/** zod is 14–29 kB as `import * as z from 'zod/mini'` and 99–455 kB in any other form. */
const zodOnlyAsMini = [
  { name: 'zod', message: "Write `import * as z from 'zod/mini'`: every other form multiplies the bundle." },
];

export default tseslint.config(
  { ignores: ['dist/', '.build/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      'no-restricted-imports': ['error', { paths: zodOnlyAsMini }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod/mini'] > ImportSpecifier",
          message: "Write `import * as z from 'zod/mini'`: named imports defeat tree shaking.",
        },
      ],
      eqeqeq: 'error',
      // Leaving a field out of a copy is done by naming it beside the rest.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    // The official rules need types: they tell a Figma node from any other object by it.
    files: ['plugin/**/*.ts'],
    plugins: { '@figma/figma-plugins': figmaPlugins },
    languageOptions: {
      parserOptions: { project: './plugin/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...figmaPlugins.configs.recommended.rules,
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  {
    // Whoever needs the host is given it, so that the same code runs on the emulated one.
    files: ['journey/**/*.ts', 'plugin/**/*.ts', 'ui/**/*.{ts,tsx}', 'playground/**/*.ts', 'scripts/**/*.ts'],
    ignores: ['plugin/main.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'figma',
          message: 'Only plugin/main.ts names the global `figma`: take the host as an argument.',
        },
        { name: '__html__', message: 'Only plugin/main.ts names `__html__`: take the panel as an argument.' },
      ],
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { module: 'writable' } },
  },
);
