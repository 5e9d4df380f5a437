import { expect, test } from './test'

/**
 * Has the tests of a file wait until the server has warmed up: one that has just started runs much for
 * the first time, and shares a processor with its warming; a reader's has run for long.
 */
export function waitUntilWarm(): void {
  test.beforeAll(async () => {
    test.setTimeout(240_000)
    const health = async () => (await fetch(`${process.env.BASE_URL}/healthz`)).json()
    await expect
      .poll(health, { timeout: 200_000, intervals: [1000] })
      .toMatchObject({ warming: false })
  })
}
