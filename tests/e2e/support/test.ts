import { test as base, expect, type ConsoleMessage } from '@playwright/test'
import { movePointer, waitUntilReady } from './open-page'

/**
 * Playwright's `test` on the production server. A test fails when the page logs an error, throws,
 * or breaks its content security policy; a page's own 404 is no error. A test that provokes an
 * error takes it out of `faults`.
 */
export const test = base.extend<{ faults: string[] }>({
  baseURL: ({}, use) => use(process.env.BASE_URL),
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) waitUntilReady(page)
    await use(page)
  },
  faults: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('console', (message) => {
        const said = `${message.text()} (${message.location().url})`
        if (message.type() === 'error' && !isOwnStatus(message)) faults.push(said)
      })
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on('domcontentloaded', movePointer)
      await use(faults)
      expect(faults, 'errors in the page').toEqual([])
    },
    { auto: true },
  ],
})

/** The browser's line on the status of a page that a test asked for; its address is the page's. */
function isOwnStatus(message: ConsoleMessage): boolean {
  const about = message.location().url
  return message.text().startsWith('Failed to load resource') && about === message.page()?.url()
}

export { expect }
