import { describe, expect, it } from 'vitest'
import { CHARTS, findChart, resolveChartQuery } from '#lib/charts/charts'
import { buildChart } from '#lib/charts/build-chart'
import { tabulateChart } from '#lib/charts/chart-table'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { Query } from '#lib/query/params'
import { dataset } from '../../fixtures/frozen-data'

function build(id: string, query: Partial<Query>, asOf = '2026-05-13') {
  const row = findChart(id)
  if (!row) throw new Error(`there is no chart ${id}`)
  return buildChart(dataset, row, resolveChartQuery(row, query), asOf)
}

const textsOf = (id: string, query: Partial<Query>, width = 720) =>
  layoutChart(toChartModel(build(id, query)), width)
    .front.flatMap((node) => (node.kind === 'text' ? [node.text] : []))
    .join('\n')

describe('a drawing of two dates', () => {
  it.each(CHARTS.map(({ id }) => id))('of %s says both under it, at every width', (id) => {
    for (const width of [280, 360, 720, 1080]) {
      const texts = textsOf(id, { compare: '2025-05-15' }, width)
      expect(texts).toContain('as of 15 May 2025')
      expect(texts).toContain('as of 13 May 2026')
    }
  })

  it('takes the height that it is given, keys included', () => {
    const chart = build('cloud', { compare: '2025-05-15' })
    expect(layoutChart(toChartModel(chart), 720, 400).height).toBe(400)
  })

  it('has a pale bar for each value known then, and outlines where the line is another one', () => {
    const model = toChartModel(build('cloud', { compare: '2024-08-15' }))
    if (model.mark !== 'bars') throw new Error('cloud is bars')
    expect(model.ghosts.map(({ recast }) => recast)).toEqual([false, false, false, false, true])
    const { back } = layoutChart(model, 720)
    const rects = back.flatMap((node) => (node.kind === 'rect' ? [node] : []))
    expect(rects.filter(({ fill }) => fill === 'fog-2').length).toBeGreaterThanOrEqual(4)
    expect(rects.filter(({ dash, stroke }) => dash && stroke === 'control')).toHaveLength(1)
  })

  it.each([
    // Lines that were others then; a line that was not there yet; both signs.
    ['cloud', { axis: 'log', from: 'FY2025-Q1', to: 'FY2025-Q4' }, false, true],
    ['quick-commerce', {}, false, false],
    ['cloud', {}, true, true],
  ] as const)(
    'of %s %j has a key for each sign that is drawn, and for no other',
    (id, query, plain, recast) => {
      const asked = { ...query, compare: '2025-05-15', transform: 'level' } as const
      const texts = textsOf(id, asked)
      const words = build(id, asked).notes.join(' ')
      expect(texts.includes('on another line')).toBe(recast)
      expect(/Dashed outlines|Dotted/.test(words)).toBe(recast)
      expect(/Pale bars|Thin dashed/.test(words)).toBe(plain)
      expect(texts.includes('as of 15 May 2025: no value')).toBe(!plain && !recast)
      expect(words.includes('No value shown was known on 15 May 2025.')).toBe(!plain && !recast)
    },
  )

  it('never draws the sum of a pile whose structure was another one', () => {
    const chart = build('segment-ebita', { compare: '2025-11-25' })
    const model = toChartModel(chart)
    if (model.mark !== 'stack') throw new Error('segment-ebita is a stack')
    const recast = new Set(
      (chart.compare?.series ?? []).flatMap(({ values }) =>
        values.flatMap(({ status, period }) => (status === 'recast' ? [period] : [])),
      ),
    )
    expect(recast.size).toBeGreaterThan(0)
    expect(model.sumsThen.length).toBeGreaterThan(0)
    for (const { at } of model.sumsThen)
      expect(recast.has(model.categories[at]?.period ?? 'FY2000')).toBe(false)
  })

  it('draws no pile of shares behind another, and says so', () => {
    const chart = build('segment-mix', { compare: '2025-05-15' })
    const model = toChartModel(chart)
    expect(model.then?.ghosts).toBeNull()
    expect(chart.notes.join(' ')).toContain('every pile ends at 100%')
  })

  it('holds the scale to what was known then too', () => {
    const model = toChartModel(build('cloud', { compare: '2024-08-15' }))
    if (model.mark !== 'bars') throw new Error('cloud is bars')
    for (const { value } of model.ghosts) expect(value).toBeLessThanOrEqual(model.scale.max)
  })
})

describe('a table of two dates', () => {
  it('has then, the change and the release that made it', () => {
    const { columns, rows } = tabulateChart(build('cloud', { compare: '2024-08-15' }))
    expect(columns.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Then, 15 Aug 2024', 'Change', 'Since 15 Aug 2024']),
    )
    const recast = rows.filter(({ cells }) => cells.since?.text.startsWith('recast'))
    expect(recast).toHaveLength(1)
    expect(recast[0]?.cells.since?.text).toMatch(/^recast from the 2023 structure, .+ release$/)
    expect(recast[0]?.cells.change?.text).toBe('–')
    const fresh = rows.filter(({ cells }) => cells.since?.text.startsWith('new since'))
    expect(fresh).toHaveLength(7)
  })

  it('has a row for a segment that only the earlier structure had', () => {
    const { rows } = tabulateChart(build('segment-mix', { compare: '2025-05-15' }))
    const gone = rows.filter(({ cells }) => cells.value?.exact == null && cells.then?.exact != null)
    expect(gone.length).toBeGreaterThan(0)
    for (const { cells } of gone) expect(cells.since?.text).toMatch(/^recast from the 20\d\d/)
  })
})

it('draws the growth of the total as known then over contributions to it', () => {
  const chart = build('growth-bridge', { compare: '2025-08-29' }, '2025-11-25')
  const model = toChartModel(chart)
  if (model.mark !== 'stack') throw new Error('growth-bridge is a stack')
  expect(model.sumsThen.length).toBeGreaterThan(0)
  const total = chart.compare?.series.find(({ part }) => part === 'rate')
  for (const { at, value } of model.sumsThen) {
    const period = model.categories[at]?.period
    expect(value).toBe(total?.values.find((known) => known.period === period)?.then?.value)
  }
})
