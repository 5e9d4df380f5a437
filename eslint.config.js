import next from 'eslint-config-next/core-web-vitals'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

const CODE = '**/*.{ts,tsx,mjs}'
const NODE_FILES = [
  'lib/read-data.ts',
  'lib/respond*.ts',
  'lib/query.ts',
  'lib/exports/png.ts',
  'lib/exports/draw-pixels.ts',
]

/** A wall: in `files`, importing what `names` matches is an error that says why. */
const forbid = (regex, message) => ({ regex, message })
const wall = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
})

const OUTER = forbid(
  '^(#app/|(\\.\\./)+app/|react($|[-/])|next($|/)|@tanstack/|recharts)',
  'lib is plain TypeScript: it knows nothing of the app, React or Next.',
)
const NODE = forbid('^node:', 'Only the files marked in the design may use node:*.')
const RECHARTS = forbid('^recharts', 'Only app/_charts/recharts-figure.tsx imports recharts.')
const ZOD = {
  ...forbid(
    '^(zod($|/)|#lib/(query|release|data-files|claims/claim-file|claims/claim-schemas)$)',
    'zod never goes to the browser.',
  ),
  allowTypeImports: true,
}

const FORMATS = /^(toFixed|toPrecision|toLocale(String|DateString|TimeString))$/
const formatting = [
  { selector: 'Identifier[name="Intl"]', message: 'Intl lives in lib/format.ts.' },
  {
    selector: `MemberExpression > Identifier.property[name=${FORMATS}]`,
    message: 'Numbers and dates are written by lib/format.ts.',
  },
]

/** Names that say nothing of what is in a file. */
const names = {
  create: (context) => ({
    Program(node) {
      const bad = /(^|[/\\])(utils|helpers|types|constants|misc|common)\.\w+$/.test(
        context.filename,
      )
      if (bad) context.report({ node, message: 'Name the file for the one thing in it.' })
    },
  }),
}

export default defineConfig([
  globalIgnores([
    '.next/',
    'data/',
    'reports/',
    'test-results/',
    'playwright-report/',
    'next-env.d.ts',
  ]),
  ...next,
  ...typescript.configs.strict.map((config) => ({ ...config, files: [CODE] })),
  {
    files: [CODE],
    plugins: { quarterdeck: { rules: { names } } },
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'quarterdeck/names': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Links are plain: they need no script and fetch nothing before they are followed.
      '@next/next/no-html-link-for-pages': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['lib/**/*.ts', 'app/**/*.{ts,tsx}'],
    ignores: ['lib/format.ts'],
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-syntax': ['error', ...formatting],
    },
  },
  wall(['lib/**/*.ts'], [OUTER, NODE], NODE_FILES),
  wall(NODE_FILES, [OUTER]),
  wall(['lib/params.ts', 'lib/read-params.ts'], [OUTER, NODE, ZOD]),
  wall(['app/**/*.{ts,tsx}'], [RECHARTS]),
  wall(['app/_charts/**', 'app/_controls/**', 'app/_explore/**'], [RECHARTS, ZOD]),
  wall(['app/_charts/recharts-figure.tsx'], [ZOD]),
  {
    // Playwright's fixtures take an empty pattern and call `use`, which is no hook.
    files: ['tests/e2e/**/*.ts'],
    rules: { 'no-empty-pattern': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
])
