import { expect, type Page } from '@playwright/test'
import { CHARTS } from '#lib/charts/charts'
import { movePointer } from './open-page'

/** The charts of the dashboard, in its order, by id. */
export const CHART_IDS = ['growth', 'segment-mix', 'capex-plan', 'cloud', 'cmr', 'aidc'] as const
/** The charts that have only a page of their own. */
export const MORE_CHART_IDS = CHARTS.map(({ id }) => id).filter(
  (id) => !CHART_IDS.some((shown) => shown === id),
)

/**
 * Waits until the browser draws every figure in view itself, so that all that is seen answers. A
 * figure out of view is drawn when a reader comes near: `ids` are gone to first, one by one.
 */
export async function expectTakenOver(page: Page, ...ids: string[]): Promise<void> {
  await movePointer(page)
  const waiting = () =>
    page.locator('.chart-figure').evaluateAll((figures) => {
      const seen = figures.filter((figure) => {
        const { top, bottom } = figure.getBoundingClientRect()
        return top < innerHeight && bottom > 0
      })
      return seen.filter((figure) => !figure.querySelector('.readable .plot-marks')).length
    })
  const figures = ids.length > 0 ? ids.map((id) => page.locator(`#${id} .chart-figure`)) : [null]
  for (const figure of figures) {
    await figure?.scrollIntoViewIfNeeded()
    await expect.poll(waiting, { timeout: 20_000 }).toBe(0)
  }
}

/** The part of a figure that the keyboard reads. */
export const drawingOf = (page: Page, id = 'drawing') =>
  page.locator(`#${id} .readable .recharts-surface`)

/** Goes past every figure of a page and back to its top, so that the browser draws them all. */
export async function expectAllTakenOver(page: Page): Promise<void> {
  const figures = await page.locator('.chart-figure').all()
  for (const figure of figures) {
    await figure.scrollIntoViewIfNeeded()
    await expectTakenOver(page)
  }
  await page.evaluate(() => scrollTo(0, 0))
}

/**
 * The words and numbers that a figure's drawing shows now, sorted: the server's drawing and the
 * browser's put them in another order. What a style sheet hides is left out.
 */
export async function readDrawing(page: Page, id: string): Promise<string[]> {
  const texts = await page
    .locator(`#${id} .chart-figure svg text`)
    .evaluateAll((found) =>
      found.filter((text) => text.checkVisibility()).map((text) => text.textContent ?? ''),
    )
  return texts.sort()
}

/** Expects that a figure's drawing comes to show some texts and none of others. */
export async function expectDrawn(
  page: Page,
  id: string,
  { shows, hides = [] }: { shows: readonly string[]; hides?: readonly string[] },
): Promise<void> {
  await expect(async () => {
    const texts = await readDrawing(page, id)
    expect(texts, `drawing of ${id}`).toEqual(expect.arrayContaining([...shows]))
    for (const hidden of hides) expect(texts, `drawing of ${id}`).not.toContain(hidden)
  }).toPass({ timeout: 5000 })
}
