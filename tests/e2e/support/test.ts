import { test as base, expect, type ConsoleMessage, type Request } from '@playwright/test'
import { movePointer, waitUntilReady } from './open-page'

interface Options {
  /**
   * Whether a test touches a page as it comes. Most tests are about what a page does once it answers:
   * for them the pointer moves when a page opens, as a reader's does, and `goto` waits for the
   * page's own mark that its scripts answer. What is about the first touch is cold: it does neither.
   */
  cold: boolean
  faults: string[]
}

/**
 * Playwright's `test` on the production server. A test fails when the page logs an error, throws,
 * breaks its content security policy, asks another site for anything or leaves a cookie; a page's own
 * 404 is no error. A test that provokes an
 * error takes it out of `faults`.
 */
export const test = base.extend<Options>({
  cold: [false, { option: true }],
  baseURL: ({}, use) => use(process.env.BASE_URL),
  page: async ({ page, javaScriptEnabled, cold }, use) => {
    if (javaScriptEnabled !== false && !cold) waitUntilReady(page)
    await use(page)
  },
  faults: [
    async ({ page, cold }, use) => {
      const faults: string[] = []
      page.on('console', (message) => {
        const said = `${message.text()} (${message.location().url})`
        if (message.type() === 'error' && !isOwnStatus(message)) faults.push(said)
      })
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on('request', (request) => {
        if (isForOthers(request)) faults.push(`asked another site: ${request.url()}`)
      })
      if (!cold) page.on('domcontentloaded', movePointer)
      await use(faults)
      for (const { name } of await page.context().cookies()) faults.push(`left a cookie: ${name}`)
      expect(faults, 'errors in the page').toEqual([])
    },
    { auto: true },
  ],
})

/** Whether a page of ours asks another site for something; where a reader goes is theirs to choose. */
function isForOthers(request: Request): boolean {
  const home = process.env.BASE_URL ?? ''
  if (request.isNavigationRequest() || !request.frame().url().startsWith(home)) return false
  return !/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(`${home}/`)
}

/** The browser's line on the status of a page that a test asked for; its address is the page's. */
function isOwnStatus(message: ConsoleMessage): boolean {
  const about = message.location().url
  return message.text().startsWith('Failed to load resource') && about === message.page()?.url()
}

export { expect }
