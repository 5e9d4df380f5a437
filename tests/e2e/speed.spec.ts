import type { Page } from '@playwright/test'
import { expectTakenOver } from './support/figure'
import { medianOf, readWatch, startWatch } from './support/stopwatch'
import { expect, test } from './support/test'
import { waitUntilWarm } from '../../scripts/serve-built.mjs'

type Act = (page: Page) => Promise<void>

const radio =
  (name: string): Act =>
  (page) =>
    page.getByRole('radio', { name, exact: true }).click()
const link =
  (name: string | RegExp): Act =>
  (page) =>
    page.getByRole('link', { name, exact: typeof name === 'string' }).click()
const press =
  (slider: string, key: string): Act =>
  (page) =>
    page.getByRole('slider', { name: slider }).press(key)

/** Enters periods; the clock counts from the key that shows them. */
const type =
  (text: string): Act =>
  async (page) => {
    const field = page.getByRole('textbox', { name: /^Periods/ })
    await field.fill(text)
    await field.press('Enter')
  }

/** Takes the knob of the release ruler to a tick with the mouse; the clock counts from letting go. */
const drag =
  (tick: number): Act =>
  async (page) => {
    const knob = page.getByRole('slider', { name: 'As known on' })
    const mark = page.locator('.release-track .tick').nth(tick)
    const [from, to] = [await knob.boundingBox(), await mark.boundingBox()]
    if (!from || !to) throw new Error('the ruler is not on the screen')
    await page.mouse.move(from.x + from.width / 2, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width / 2, to.y + 8, { steps: 10 })
    await page.mouse.up()
  }

/** Chooses what stands behind the button More. */
const more =
  (name: string): Act =>
  async (page) => {
    const choice = page.getByRole('radio', { name, exact: true })
    if (!(await choice.isVisible())) await page.locator('.filter-groups .menu > summary').click()
    await choice.click()
  }

/** Each kind of filter, begun from the default view, each time to one that says something else. */
const KINDS: readonly (readonly [string, readonly Act[]])[] = [
  ['transform', [radio('YoY'), radio('QoQ'), radio('Index'), radio('Level')]],
  ['frequency', [radio('Fiscal year'), radio('TTM'), radio('Quarter')]],
  ['labels', [radio('Fiscal'), radio('Calendar'), radio('Release')]],
  ['preset', [link('Last 8'), link('FY2024 on'), link('All')]],
  ['typed periods', [type('FY2024 on'), type('2QFY24 – 1QFY26'), type('last 8 quarters')]],
  ['period handle', [press('First period', 'PageUp'), press('Last period', 'PageDown')]],
  ['release by key', [press('As known on', 'ArrowLeft'), press('As known on', 'PageDown')]],
  ['release by mouse', [drag(40), drag(44)]],
  ['release by step', [link(/^Previous release/), link('Go to latest')]],
  ['rarer choices', [more('Hide'), more('Show'), more('USD'), more('CNY')]],
  ['reset', [link('Last 8'), link('Reset')]],
]

/**
 * A reader looks at an answer before asking for the next. Meanwhile the choices next to the one
 * pointed at are prepared.
 */
const LOOK = 300 // milliseconds

/** Milliseconds of every answer of a page, in a line for each kind of filter. */
async function timePage(page: Page, path: string): Promise<number> {
  await page.goto(path)
  await expectTakenOver(page)
  await startWatch(page)
  const begun = page.url()
  const [all, firsts, tables]: [number[], number[], number[]] = [[], [], []]
  for (const [kind, acts] of KINDS) {
    if (page.url() !== begun) {
      await link('Reset')(page)
      await readWatch(page)
    }
    const taken: number[] = []
    for (const act of acts) {
      await page.waitForTimeout(LOOK)
      await act(page)
      const answer = await readWatch(page)
      taken.push(answer.drawing[0] ?? NaN)
      if (!Number.isNaN(answer.tables)) tables.push(answer.tables)
    }
    all.push(...taken)
    firsts.push(...taken.slice(0, 1))
    console.log(`${path} ${kind}: ${taken.map(Math.round).join(' ')} ms`)
  }
  const [drawing, first, table] = [all, firsts, tables].map((one) => medianOf(one).toFixed(0))
  console.log(
    `${path} answers in ${drawing} ms, the first of each kind, which nothing has prepared, in ${first} ms, its tables in ${table} ms (medians, to the frame)`,
  )
  return medianOf(all)
}

// The promise is a median of 100 ms on a machine that does nothing else; it is printed. What is
// asserted leaves room for others. The dashboard fetches and draws up to six at once; what is counted
// there is the first of them.
const LIMITS = [
  ['/charts/cloud', 250],
  ['/', 500],
  ['/explore?metrics=cloud,cmr,aidc', 500],
] as const
const ROUNDS = 3

test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(240_000)
  await waitUntilWarm(`${baseURL}`)
})

for (const [path, limit] of LIMITS) {
  test(`filters of ${path} answer on screen in under ${limit} ms`, async ({ page }) => {
    test.setTimeout(240_000)
    const medians: number[] = []
    for (let round = 0; round < ROUNDS && !(Math.min(...medians) < limit); round += 1)
      medians.push(await timePage(page, path)) // again where other work slowed it
    expect(Math.min(...medians)).toBeLessThan(limit)
  })
}
