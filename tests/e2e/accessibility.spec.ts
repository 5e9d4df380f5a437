import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleInBoth } from './support/axe'
import { CHART_IDS, expectAllTakenOver, expectTakenOver, MORE_CHART_IDS } from './support/figure'
import { expectNoSideways } from './support/sideways'
import { expect, test } from './support/test'

const CHART_PATHS = [...CHART_IDS, ...MORE_CHART_IDS].map((id) => `/charts/${id}`)
const DRAWN = ['/', ...CHART_PATHS, '/explore?metrics=cloud,cmr,employees&layout=wide']
const PAGES = [
  ...DRAWN,
  '/charts',
  '/explore',
  '/table',
  '/canvas',
  '/about',
  '/data',
  '/claims?block=cost-structure',
  '/claims/check',
  '/memo-check',
  '/no-such-page',
  '/charts/clout',
  '/embed/cloud',
  '/embed/capex-plan',
]
/** The width a page is loaded at, and a narrower one that it has to fit then. */
const WIDTHS = [
  { width: 1440, narrower: 768 },
  { width: 390, narrower: 320 },
] as const

for (const path of PAGES.filter((own) => !CHART_PATHS.slice(1).includes(own)))
  for (const { width, narrower } of WIDTHS)
    test(`${path} scrolls sideways neither ${width} nor ${narrower} wide; axe finds nothing`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      if (DRAWN.includes(path)) await expectTakenOver(page)
      await expectAccessibleInBoth(page)
      await expectNoSideways(page, [narrower])
    })

// Charts but the first take turns: each is loaded in one width and one scheme, and made as wide as all.
for (const [turn, path] of CHART_PATHS.slice(1).entries()) {
  const width = turn % 2 === 0 ? 390 : 1440
  const others = WIDTHS.flatMap((own) => [own.width, own.narrower]).filter((own) => own !== width)
  test(`${path}, loaded ${width} wide, scrolls sideways in no width; axe finds nothing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: turn % 4 < 2 ? 'dark' : 'light' })
    await page.goto(path)
    await expectTakenOver(page)
    await expectAccessible(page)
    await expectNoSideways(page, others)
  })
}

test('what opens is accessible too', async ({ page }) => {
  await page.goto('/')
  await expectTakenOver(page)
  await page.getByText('Latest, provisional shown, CNY').click()
  await expect(page.getByRole('radiogroup', { name: 'Currency' })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('.filter-bar').getByRole('button', { name: 'Filter' }).click()
  await expectAccessible(page)
  await page.goto('/explore?metrics=cloud')
  await page.getByRole('combobox', { name: 'Add a metric' }).fill('cloud')
  await expect(page.getByRole('listbox')).toBeVisible()
  await expectAccessible(page)
})

interface Stop {
  /** Its place among all that should be reached; null for a stranger. */
  at: number | null
  ringed: boolean
}

/**
 * Numbers everything on a page that the keyboard should reach, in its order; answers how many. The
 * line of filters that follows a page is no stop at its top, and goes a frame after the page is there.
 */
function numberStops(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    const all = document.querySelectorAll<HTMLElement | SVGElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    )
    const stops = [...all].filter(
      (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
    )
    for (const [at, stop] of stops.entries()) stop.dataset.stop = String(at)
    return stops.length
  })
}

/** The part of the page that has the focus; null when the page's end is past. */
function readStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement || focused instanceof SVGElement)) return null
    if (focused === document.body) return null
    const { outlineStyle, outlineWidth } = getComputedStyle(focused)
    const ringed = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    const { stop } = focused.dataset
    return { at: stop === undefined ? null : Number(stop), ringed }
  })
}

for (const path of ['/', '/charts/growth', '/charts', '/explore?metrics=cloud,cmr']) {
  test(`Tab reaches everything on ${path}, in order and with a ring`, async ({ page }) => {
    await page.goto(path)
    if (!path.endsWith('/charts')) await expectAllTakenOver(page)
    const count = await numberStops(page)
    expect(count).toBeGreaterThan(8)
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.press('Tab')
      expect(await readStop(page), `stop ${at}`).toEqual({ at, ringed: true })
    }
  })
}

test('arrow keys choose within a group, Enter and Space press chips', async ({ page }) => {
  await page.goto('/')
  await expectTakenOver(page)
  await page.getByRole('radio', { name: 'Quarter', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL('/?frequency=fiscal-year')
  await expect(page.getByRole('radio', { name: 'Fiscal year' })).toBeFocused()
  const chip = page.getByRole('button', { name: 'All others' })
  const other = page.getByRole('button', { name: 'AI labs' })
  await chip.press('Space') // the first one pressed shows alone
  await expect(chip).toHaveAttribute('aria-pressed', 'true')
  await expect(other).toHaveAttribute('aria-pressed', 'false')
  await other.press('Enter')
  await expect(other).toHaveAttribute('aria-pressed', 'true')
})

test('nothing moves for those who ask for less motion, and nothing ever does in a chart', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/')
  await expectTakenOver(page)
  await page.getByRole('link', { name: 'Last 8' }).click()
  await page.getByText('Latest, provisional shown, CNY').click()
  const moving = await page.evaluate(() => {
    const seconds = (text: string) => Math.max(...text.split(',').map(parseFloat))
    const slow = [...document.querySelectorAll('*')].filter((one) => {
      const { transitionDuration, animationDuration } = getComputedStyle(one)
      return seconds(transitionDuration) > 0.01 || seconds(animationDuration) > 0.01
    })
    return { slow: slow.map((one) => one.className), running: document.getAnimations().length }
  })
  expect(moving).toEqual({ slow: [], running: 0 })

  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const charts = await page.evaluate(
    () =>
      document.getAnimations().filter(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null
        return target?.closest('.chart-figure')
      }).length,
  )
  expect(charts).toBe(0)
})

test('marks keep their colors where the system forces its own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/charts/cloud')
  await expectTakenOver(page)
  const fills = await page
    .locator('#drawing .plot-marks rect')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill))
  expect(fills).toContain('rgb(36, 104, 196)')
})
