// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { readPeriod } from '#app/_figure/reading/reading.ts'
import { RechartsFigure } from '#app/_figure/recharts-figure.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { buildPickedChart } from '#lib/charts/build-picked'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { fetchChart } from '../server'
import { openWindow } from './browser'

openWindow()

const say = async (id: string, period: Parameters<typeof readPeriod>[1], search = '') =>
  readPeriod(await fetchChart(id, search), period).spoken

describe('a period is heard as a sentence', () => {
  test('a value, its growth and its page', async () => {
    expect(await say('cloud', 'FY2026-Q3')).toBe(
      'December quarter 2025: 43,284 million yuan, up 36 percent. Release, page 6.',
    )
  })

  test('an estimate and a note are named as the reader’s', async () => {
    const search = '?estimate=cloud:FY2027-Q2:52000&note=FY2027-Q2:Outlook'
    expect(await say('cloud', 'FY2027-Q2', search)).toBe(
      'September quarter 2026: estimate (yours) 52,000 million yuan, note (yours) 1: Outlook.',
    )
  })

  test('a rate that the company printed is a rate, as it is drawn', () => {
    const metrics = ['cmr-like-for-like-growth']
    const query = resolveDefaults({ last: 12 })
    const chart = buildPickedChart(getDataset(), metrics, query, '2026-08-20')
    const model = toChartModel(chart)
    const { at, text } = (model.mark === 'bars' && model.bars.at(-1)) || { at: 0, text: 'no bars' }
    const period = model.categories[at]?.period ?? 'FY2026-Q1'
    const { rows, spoken } = readPeriod(chart, period)
    expect(rows.map(({ value }) => value)).toEqual([`${text}%`])
    expect(text).toMatch(/^[+−]\d+$/)
    expect(spoken).toMatch(/: (up|down) \d+ percent\./)
  })

  test('a restated value names the first print and the release that changed it', async () => {
    expect(await say('cloud', 'FY2024-Q1', '?last=17')).toBe(
      'June quarter 2023: 25,065 million yuan, up 3 percent. ' +
        'Jun Q 2024 release, page 6, restated from 25,123.',
    )
  })

  test('a provisional value says where it was read', async () => {
    expect(await say('cloud', 'FY2027-Q1')).toBe(
      'June quarter 2026: 48,437 million yuan, up 45 percent. Copied in a public repository.',
    )
  })

  test('several lines in their order, and the one that has ended', async () => {
    expect(await say('growth', 'FY2026-Q3')).toBe(
      'December quarter 2025: Cloud up 36 percent, AIDC up 4 percent, CMR up 1 percent. ' +
        'Growth on the year before, 2025 structure.',
    )
    expect(await say('growth', 'FY2027-Q1')).toContain('AIDC ends with Mar Q 2026.')
  })

  test('segments from the top of the pile, those of other structures left out', async () => {
    expect(await say('segment-mix', 'FY2026-Q2')).toBe(
      'September quarter 2025: All others 23.3 percent, AIDC 12.9 percent, Cloud 14.7 percent, ' +
        'China e-commerce 49.1 percent. Share of segments’ revenue, 2025 structure.',
    )
  })

  test('spend in sum from every start', async () => {
    expect(await say('capex-plan', 'FY2026-Q3')).toBe(
      'December quarter 2025: 28,999 million yuan, in sum from Mar Q 2025 123,788 million yuan, ' +
        'in sum from Jun Q 2025 99,176 million yuan. Release, page 14.',
    )
  })

  test('a computed value says of what', async () => {
    expect(await say('aidc', 'FY2026-Q4')).toContain('The year less three quarters.')
    expect(await say('cloud', 'FY2026-Q3', '?frequency=ttm')).toMatch(
      /^Four quarters to December 2025: .* The sum of four quarters\.$/,
    )
    expect(await say('cloud', 'FY2026', '?frequency=fiscal-year')).toMatch(/^Fiscal year 2026: /)
  })
})

describe('a drawing is read by keyboard, pointer and touch', () => {
  beforeEach(async () => {
    render(<RechartsFigure chart={await fetchChart('cloud')} width={720} />)
  })
  const getDrawing = () => screen.getByRole('application', { name: /^Cloud revenue, / })
  const getPlace = () => getDrawing().closest('.readable')
  const press = (key: string) => fireEvent.keyDown(getDrawing(), { key })
  const heard = () => getPlace()?.querySelector('[aria-live]')?.textContent
  const tooltip = () => getPlace()?.querySelector('.reading') ?? null
  const goOver = (clientX: number) => {
    fireEvent.pointerMove(getDrawing(), { clientX })
    fireEvent.mouseMove(getDrawing(), { clientX, clientY: 100 })
  }

  test('arrow keys go period by period, Home and End to the ends, Escape closes', () => {
    expect(heard()).toBe('')
    press('ArrowLeft')
    expect(heard()).toMatch(/^June quarter 2026: /)
    press('ArrowRight')
    expect(heard()).toMatch(/^June quarter 2026: /)
    press('ArrowLeft')
    press('ArrowLeft')
    expect(heard()).toMatch(/^December quarter 2025: 43,284 million yuan/)
    press('Home')
    expect(heard()).toMatch(/^September quarter 2023: /)
    press('End')
    expect(tooltip()).not.toBeNull()
    press('Escape')
    expect(tooltip()).toBeNull()
    expect(heard()).toBe('')
  })

  const popover = () => screen.queryByRole('dialog')

  test('Enter opens where the values come from, and the focus moves in; nothing before a point', () => {
    press('Enter')
    expect(popover()).toBeNull()
    press('End')
    press('Enter')
    expect(screen.getByRole('dialog', { name: 'June quarter 2026' })).toBe(document.activeElement)
    expect(tooltip()).toBeNull()
  })

  test('arrow keys in the popover go on, Escape gives the focus back to the point', () => {
    press('Home')
    press('Enter')
    const inside = (key: string) => fireEvent.keyDown(screen.getByRole('dialog'), { key })
    inside('ArrowLeft')
    expect(popover()?.textContent).toContain('September quarter 2023')
    inside('ArrowRight')
    expect(popover()?.textContent).toContain('December quarter 2023')
    expect(heard()).toMatch(/^December quarter 2023: 28,066 million yuan/)
    inside('Escape')
    expect(popover()).toBeNull()
    expect(document.activeElement).toBe(getDrawing())
    expect(tooltip()?.textContent).toContain('December quarter 2023')
  })

  test('the pointer opens a tooltip beside the point, silently', () => {
    const step = (720 - 34 - 6) / 12
    goOver(34 + 8.5 * step)
    expect(tooltip()?.textContent).toBe(
      'September quarter 2025 FY2026 Q2Cloud39,824Growth, 2025 structure+34%' +
        'CNY million · release, p. 6',
    )
    expect(heard()).toBe('')
    fireEvent.pointerLeave(getDrawing())
    fireEvent.mouseLeave(getDrawing())
    expect(tooltip()).toBeNull()
  })

  test('a click or a tap opens a point, one beside the plot or elsewhere closes it', () => {
    const click = (clientX: number) => {
      goOver(clientX)
      fireEvent.click(getDrawing(), { clientX })
    }
    click(700)
    expect(popover()?.textContent).toContain('June quarter 2026')
    click(5)
    expect(popover()).toBeNull()
    click(700)
    fireEvent.pointerDown(getDrawing())
    expect(popover()).not.toBeNull()
    fireEvent.pointerDown(document.body)
    expect(popover()).toBeNull()
    click(700)
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(popover()).toBeNull()
    expect(document.activeElement).toBe(getDrawing())
  })

  test('leaving the drawing closes what was read', () => {
    press('End')
    fireEvent.blur(getDrawing())
    expect(tooltip()).toBeNull()
  })
})

test('a period read in one chart is marked in the others, and told in one', async () => {
  const [cloud, growth] = [await fetchChart('cloud'), await fetchChart('growth')]
  const show = (chart: typeof cloud) =>
    render(<RechartsFigure chart={chart} width={720} />).container
  const [read, other] = [show(cloud), show(growth)]
  const count = (place: Element, what: string) => place.querySelectorAll(what).length
  const drawing = read.querySelector('.recharts-surface')
  if (!drawing) throw new Error('no drawing')
  fireEvent.keyDown(drawing, { key: 'End' })
  expect([count(read, '.point-band'), count(read, '.reading')]).toEqual([1, 1])
  await waitFor(() => expect(count(other, '.point-band')).toBe(1))
  expect(count(other, '.reading')).toBe(0)
  expect(other.querySelector('[aria-live]')?.textContent).toBe('')
  const band = other.querySelector('.point-band')
  const newest = layoutChart(toChartModel(growth), 720).bands.at(-1)
  expect(Number(band?.getAttribute('x'))).toBe(newest?.x)
  fireEvent.keyDown(drawing, { key: 'Escape' })
  await waitFor(() => expect(count(other, '.point-band')).toBe(0))
  expect(count(read, '.point-band')).toBe(0)
})
