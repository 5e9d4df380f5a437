import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './support/test'

/** A slow phone: as in `npm run bench`. */
async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 200_000,
  })
}

/** Whether the page's title is set in the site's face. */
async function hasOwnFace(session: CDPSession): Promise<boolean> {
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'h1',
  })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.every(({ isCustomFont }) => isCustomFont)
}

/** Notes whether the chart is there when anything is first painted, and what is asked for by then. */
async function watchFirstPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return
      const isDrawn = [...document.querySelectorAll('.chart-svg')].some(
        (chart) => chart.getBoundingClientRect().width > 200,
      )
      const asked = performance.getEntriesByType('resource').map(({ name }) => name)
      Object.assign(window, { firstPaint: { isDrawn, asked } })
    }).observe({ type: 'paint', buffered: true })
  })
}

test('a slow phone paints once, with the chart, and has the site’s faces from the second page on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await watchFirstPaint(page)
  const session = await page.context().newCDPSession(page)
  await slowDown(session)
  await page.goto('/charts/cloud')
  await page.waitForFunction(() => 'firstPaint' in window)
  // Set by the script above, in the page.
  const first = await page.evaluate(() => (window as { firstPaint?: unknown }).firstPaint)
  expect(first).toEqual({ isDrawn: true, asked: [] })
  expect(await hasOwnFace(session)).toBe(false)

  await page.waitForFunction(() => localStorage.getItem('faces') !== null)
  expect(await hasOwnFace(session)).toBe(false) // a face that came later would move lines
  await page.goto('/charts/capex')
  await page.waitForFunction(() => 'firstPaint' in window)
  expect(await hasOwnFace(session)).toBe(true)
})
