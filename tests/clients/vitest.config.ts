import { defineConfig } from 'vitest/config'

/** `npm run test:clients`: programs that people use, against the built server. */
export default defineConfig({
  test: {
    include: ['tests/clients/*.client.ts'],
    globalSetup: ['tests/clients/start-server.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    retry: process.env.CI ? 1 : 0, // as all tests: the machine may be busy with other things
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/clients.json' },
  },
})
