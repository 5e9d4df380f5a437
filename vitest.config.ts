import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { FROZEN_FOLDER } from './tests/fixtures/frozen-folder.ts'

// Far from UTC, so that a date read in the machine's zone shows itself.
process.env.TZ = 'America/Los_Angeles'

const FILES = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.test\.tsx?$/.test(file))
const having = (text: string) => FILES.filter((file) => readFileSync(file, 'utf8').includes(text))

const WINDOW = having('@vitest-environment jsdom')
/** What replaces a module replaces it for whoever shares it: these files share with none. */
const ALONE = having('vi.mock(')
/** What holds of the data of any quarter; everything else runs on the frozen copy. */
const LIVE = FILES.filter((file) => file.startsWith('tests/data/'))
const env = { DATA_FOLDER: FROZEN_FOLDER }

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: process.env.CI ? 1 : 0, // as the browser tests: two cores may be busy with other things
    maxWorkers: '100%', // by default one core stands idle
    // A worker reads modules and the dataset once for all its files, which halves the whole.
    isolate: false,
    execArgv: ['--max-semi-space-size=64'], // answers are large and short-lived: fewer sweeps of the young
    experimental: { fsModuleCache: true }, // by content: what has not changed is not compiled again
    tags: [
      {
        name: 'all-data',
        description: 'asks everything of all data; `npm run mutate` does without',
      },
    ],
    restoreMocks: true, // for whoever comes after
    unstubEnvs: true,
    setupFiles: ['tests/setup.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
    projects: [
      {
        extends: true,
        test: { name: 'plain', env, include: FILES, exclude: [...LIVE, ...WINDOW, ...ALONE] },
      },
      { extends: true, test: { name: 'data', include: LIVE } },
      {
        extends: true,
        test: {
          name: 'window',
          env,
          include: WINDOW,
          exclude: ALONE,
          setupFiles: ['tests/setup-window.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          env,
          include: ALONE,
          isolate: true,
          setupFiles: ['tests/setup-window.ts'],
        },
      },
    ],
  },
})
