import type { Page } from '@playwright/test'
import { readFaces } from './support/faces'
import { slowDown } from './support/slow-phone'
import { expect, test } from './support/test'

/** Whether the page's title is set in the site's face. */
async function hasOwnFace(page: Page): Promise<boolean> {
  const faces = await readFaces(page, 'h1')
  return faces.every(({ isCustomFont }) => isCustomFont)
}

/**
 * A line that takes long to connect as well, by which a page knows it: a browser that is slowed down delays
 * answers alone, and a busy server's first byte can then come as late as the script that looks at the line.
 */
async function connectSlowly(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(PerformanceNavigationTiming.prototype, 'connectEnd', {
      get(this: PerformanceNavigationTiming) {
        return this.connectStart + 300
      },
    })
  })
}

/** Notes whether the chart is there when anything is first painted, and what is asked for by then. */
async function watchFirstPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint')
      if (!paint) return
      const isDrawn = [...document.querySelectorAll('.chart-svg')].some(
        (chart) => chart.getBoundingClientRect().width > 200,
      )
      const asked = performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < paint.startTime) // it is told of later
        .map(({ name }) => name)
      Object.assign(window, { firstPaint: { isDrawn, asked } })
    }).observe({ type: 'paint', buffered: true })
  })
}

test('a slow phone paints once, with the chart, and has the site’s faces from the second page on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await watchFirstPaint(page)
  await connectSlowly(page)
  await slowDown(page)
  await page.goto('/charts/cloud')
  await page.waitForFunction(() => 'firstPaint' in window)
  // Set by the script above, in the page.
  const first = await page.evaluate(() => (window as { firstPaint?: unknown }).firstPaint)
  expect(first).toEqual({ isDrawn: true, asked: [] })
  expect(await hasOwnFace(page)).toBe(false)

  await page.waitForFunction(() => localStorage.getItem('faces') !== null)
  expect(await hasOwnFace(page)).toBe(false) // a face that came later would move lines
  await page.goto('/charts/capex')
  await page.waitForFunction(() => 'firstPaint' in window)
  expect(await hasOwnFace(page)).toBe(true)
})
