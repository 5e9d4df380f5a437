import type { Page } from '@playwright/test'
import { expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

/** Ten choices, each of which changes what every drawing says. */
const CHOICES = 'YoY,Fiscal year,TTM,Level,Calendar,Quarter,QoQ,Fiscal,Index,Release'.split(',')
const ROUNDS = 3

/** Milliseconds from a click on a choice to a drawing that says something else. */
function timeChoice(page: Page, name: string): Promise<number> {
  return page.getByRole('radio', { name, exact: true }).evaluate(
    (link: HTMLElement) =>
      new Promise<number>((resolve) => {
        const read = () =>
          document.querySelector('#cloud .readable, #drawing .readable')?.textContent
        const [before, start] = [read(), performance.now()]
        const look = () => {
          if (read() !== before) resolve(performance.now() - start)
          else requestAnimationFrame(look)
        }
        link.click()
        requestAnimationFrame(look)
      }),
  )
}

/** The median answer of a page to the ten choices, nothing of it fetched before. */
async function timePage(page: Page, path: string): Promise<number> {
  await page.goto(path)
  await expectTakenOver(page)
  const taken: number[] = []
  for (const name of CHOICES) {
    taken.push(await timeChoice(page, name))
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  }
  const median = taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Infinity
  console.log(
    `${path} answers filters in ${taken.map(Math.round).join(' ')} ms: ${median.toFixed(0)}`,
  )
  return median
}

// The figure to hold is 100 ms, printed above; other tests share the machine's two cores with this
// one, so what fails here is twice that and more.
const LIMIT = 250

test('a filter answers at once', async ({ page }) => {
  test.setTimeout(180_000)
  await timePage(page, '/')
  const medians: number[] = []
  for (let round = 0; round < ROUNDS && !(Math.min(...medians) < LIMIT); round += 1)
    medians.push(await timePage(page, '/charts/cloud')) // again where other work slowed it
  expect(Math.min(...medians)).toBeLessThan(LIMIT)
})
