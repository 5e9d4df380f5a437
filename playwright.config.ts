import { defineConfig, devices } from '@playwright/test'
import { BROWSER_FLAGS, SHORT_LIFE_FLAGS } from './tests/e2e/support/browser-flags'

// The names of files: the folder that the project lies in may be called anything.
const SPEED = '**/speed*.spec.ts'
const SCREENSHOTS = '**/screenshots.spec.ts'

const launch = (args: string[]) => ({ executablePath: process.env.CHROMIUM, args })

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/start-server.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Two cores may be busy with other things; on a quiet machine a test takes a few seconds.
  timeout: 60_000,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  projects: [
    {
      name: 'chromium',
      testIgnore: [SPEED, SCREENSHOTS],
      use: {
        // Emptied between tests but for what it has loaded: scripts are not compiled for each test.
        reuseContext: true,
        launchOptions: launch([...BROWSER_FLAGS, ...SHORT_LIFE_FLAGS]),
      },
    },
    // To be looked at: npm run screenshots.
    { name: 'screenshots', testMatch: SCREENSHOTS },
    // Time is taken when nothing else runs, one page after the other.
    {
      name: 'speed',
      testMatch: SPEED,
      dependencies: ['chromium'],
      workers: 1,
      retries: process.env.CI ? 3 : 0, // a machine that does other things is not slow each time
    },
  ],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    timezoneId: 'America/Los_Angeles',
    locale: 'en-US',
    trace: 'on-first-retry', // recording every test slows them all
    launchOptions: launch(BROWSER_FLAGS),
  },
})
