import { defineConfig } from 'vitest/config'
import { FROZEN_FOLDER } from '../fixtures/frozen-folder.ts'

process.env.TZ = 'America/Los_Angeles'

/** `npm run mutate`: the tests that hold the numbers, which a changed program must fail. */
export default defineConfig({
  test: {
    env: { DATA_FOLDER: FROZEN_FOLDER },
    include: ['tests/lib/series/*.test.ts', 'tests/properties/series.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
  },
})
