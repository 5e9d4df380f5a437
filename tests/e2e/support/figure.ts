import { expect, type Page } from '@playwright/test'
import { CHARTS } from '#lib/charts/charts'
import { movePointer } from './open-page'

/** The charts of the dashboard, in its order, by id. */
export const CHART_IDS = ['growth', 'segment-mix', 'capex-plan', 'cloud', 'cmr', 'aidc'] as const
/** The charts that have only a page of their own. */
export const MORE_CHART_IDS = CHARTS.map(({ id }) => id).filter(
  (id) => !CHART_IDS.some((shown) => shown === id),
)

/** Waits until the browser draws every figure of the page itself, so that all of it answers. */
export async function expectTakenOver(page: Page): Promise<void> {
  await movePointer(page)
  const waiting = page.locator('.chart-figure:not(:has(.readable .plot-marks))')
  await expect(waiting).toHaveCount(0, { timeout: 20_000 })
  await expect(page.locator('.readable .plot-marks').first()).toBeAttached()
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
