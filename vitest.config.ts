import { configDefaults, defineConfig } from 'vitest/config'

// Far from UTC, so that a date read in the machine's zone shows itself.
process.env.TZ = 'America/Los_Angeles'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/e2e/**'],
    setupFiles: ['tests/setup.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
  },
})
