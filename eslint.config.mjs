// The linter's rules, and the walls between the folders (tools/walls.mjs; test/walls.test.ts proves that they bite).
import { globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { walls } from './tools/walls.mjs'

const restrictGlobals = (message, ...names) => ['error', ...names.map((name) => ({ name, message }))]

const clocks = ['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Intl']
const surroundings = ['process', 'console', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global']
const pages = ['window', 'document', 'self', 'globalThis', 'navigator', 'location', 'fetch', 'localStorage']

const pure = 'Values in, values out: this folder knows no clock, no disk, no network and no terminal.'

export default tseslint.config(
  globalIgnores(['dist/', 'artifacts/', 'tools/bench/out/', '.vscode-test/', '**/node_modules/']),
  tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } },
    plugins: { storylint: { rules: { walls } } },
    rules: {
      'storylint/walls': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-constant-binary-expression': 'error',
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      'no-template-curly-in-string': 'error',
      'no-useless-concat': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/core/**', 'src/project/**'],
    rules: {
      'no-restricted-globals': restrictGlobals(pure, ...clocks, ...surroundings, ...pages),
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: pure }],
      'no-restricted-syntax': ['error', { selector: 'MetaProperty[meta.name="import"]', message: pure }],
    },
  },
  {
    files: ['src/vscode/**'],
    rules: {
      // The browser's worker has neither Node nor a document.
      'no-restricted-globals': restrictGlobals(
        'One source for desktop and browser.',
        ...surroundings,
        'window',
        'document',
      ),
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^show(Information|Warning|Error)Message$/]',
          message: 'Never a pop-up: a diagnostic, the status item or the log says it.',
        },
      ],
    },
  },
  {
    files: ['src/views/**'],
    rules: {
      'no-restricted-globals': restrictGlobals(
        'A page asks nothing of a network and keeps nothing in a browser.',
        ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage', 'indexedDB'],
        ...surroundings,
      ),
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|writeln?)$/]',
          message: 'A page takes no HTML: make elements with page.ts, and put words in as text.',
        },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
