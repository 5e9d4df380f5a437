import next from 'eslint-config-next/core-web-vitals'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'
import { APP_FLOORS, LIB_FLOORS } from './floors.js'

const CODE = '**/*.{ts,tsx,mjs}'
const NODE_FILES = [
  'lib/data/read-data.ts',
  'lib/claims/read-texts.ts',
  'lib/api/answer.ts',
  'lib/api/answers/*.ts',
  'lib/exports/embed-faces.ts',
  'lib/exports/png.ts',
]

/** A wall: in `files`, importing what `names` matches is an error that says why. */
const forbid = (regex, message) => ({ regex, message })
const wall = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
})

/** The plugin as Next's rules bring it: a name may stand for one copy only. */
const IMPORT = next.find(({ plugins }) => plugins?.import).plugins.import

/** For each folder, that it imports nothing of its own floor or of one above. */
const zonesOf = (root, floors) =>
  floors.flatMap((floor, height) =>
    floor.map((folder) => ({
      target: `./${root}/${folder}`,
      from: floors
        .slice(0, height + 1)
        .flat()
        .filter((other) => other !== folder)
        .map((other) => `./${root}/${other}`),
      message: `${root}/${folder} imports only from lower floors: see floors.js.`,
    })),
  )

const OUTER = forbid(
  '^(#app/|#ingest/|(\\.\\./)+(app|ingest)/|react($|[-/])|next($|/)|@tanstack/|recharts)',
  'lib is plain TypeScript: it knows nothing of the app, of reading documents, of React or Next.',
)
const NODE = forbid('^node:', 'Only the files of NODE_FILES may use node:*.')
const RECHARTS_FILES = ['recharts-figure', 'plot-items', 'point-reading'].map(
  (name) => `app/_figure/${name}.tsx`,
)
const RECHARTS = forbid('^recharts', `Only ${RECHARTS_FILES.join(', ')} import recharts.`)
const ZOD = {
  ...forbid(
    '^(zod($|/)|@modelcontextprotocol/|#lib/(mcp/|(data/release|data/data-files|claims/read-texts|api/answer-schemas)$))',
    'Neither zod nor the Model Context Protocol goes to the browser.',
  ),
  allowTypeImports: true,
}

const INTERNALS = forbid('^next/dist/', 'The inside of the framework changes without notice.')

/** Rooms whose code goes to the browser. */
const BROWSER_ROOMS = [
  '_address',
  '_explore',
  '_figure',
  '_filters',
  '_memo',
  '_parts',
  '_ruler',
  '_share',
].map((room) => `app/${room}/**`)

const FORMATS = /^(toFixed|toPrecision|toLocale(String|DateString|TimeString))$/
const formatting = [
  { selector: 'Identifier[name="Intl"]', message: 'Intl lives in lib/words/format.ts.' },
  {
    selector: `MemberExpression > Identifier.property[name=${FORMATS}]`,
    message: 'Numbers and dates are written by lib/words/format.ts.',
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

// Rules that ask for types are in .oxlintrc.json: the native compiler answers them in a quarter of the time.
export default defineConfig([
  globalIgnores([
    '.next/',
    'data/',
    'reports/',
    'test-results/',
    'playwright-report/',
    'next-env.d.ts',
  ]),
  // What React and Next ask of their own code; the compiler's rules take their time on all other.
  ...next.map((config) => ({ ...config, files: ['**/*.tsx', 'app/**/*.ts'] })),
  ...typescript.configs.strict.map((config) => ({ ...config, files: [CODE] })),
  {
    files: [CODE],
    plugins: { quarterdeck: { rules: { names } } },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'quarterdeck/names': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Links are plain: they need no script and fetch nothing before they are followed.
      '@next/next/no-html-link-for-pages': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['{lib,ingest}/**/*.ts', 'app/**/*.{ts,tsx}'],
    ignores: ['lib/words/format.ts', 'ingest/cli/**'],
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-syntax': ['error', ...formatting],
    },
  },
  {
    files: ['{lib,app}/**/*.{ts,tsx}'],
    plugins: { import: IMPORT },
    settings: { 'import/resolver': { typescript: { alwaysTryTypes: true } } },
    rules: {
      'import/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [...zonesOf('lib', LIB_FLOORS), ...zonesOf('app', APP_FLOORS)],
        },
      ],
    },
  },
  wall(['lib/**/*.ts'], [OUTER, NODE], NODE_FILES),
  wall(NODE_FILES, [OUTER]),
  wall(['lib/query/params.ts', 'lib/query/read-params.ts'], [OUTER, NODE, ZOD]),
  wall(['app/**/*.{ts,tsx}'], [RECHARTS, INTERNALS]),
  wall(BROWSER_ROOMS, [RECHARTS, ZOD, INTERNALS]),
  wall(RECHARTS_FILES, [ZOD, INTERNALS]),
  {
    // Playwright's fixtures take an empty pattern.
    files: ['tests/e2e/**/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
])
