import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

// Far from UTC, so that a date read in the machine's zone shows itself.
process.env.TZ = 'America/Los_Angeles'

const FILES = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.test\.tsx?$/.test(file))
const having = (text: string) => FILES.filter((file) => readFileSync(file, 'utf8').includes(text))

const WINDOW = having('@vitest-environment jsdom')
/** What replaces a module replaces it for whoever shares it: these files share with none. */
const ALONE = having('vi.mock(')

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // A worker reads modules and the dataset once for all its files, which halves the whole.
    isolate: false,
    restoreMocks: true, // for whoever comes after
    setupFiles: ['tests/setup.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
    projects: [
      { extends: true, test: { name: 'plain', include: FILES, exclude: [...WINDOW, ...ALONE] } },
      {
        extends: true,
        test: {
          name: 'window',
          include: WINDOW,
          exclude: ALONE,
          setupFiles: ['tests/setup-window.ts'],
          sequence: { groupOrder: 1 }, // a worker with a window is another one
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          isolate: true,
          setupFiles: ['tests/setup-window.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
