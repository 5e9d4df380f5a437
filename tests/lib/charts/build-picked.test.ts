import { describe, expect, it } from 'vitest'
import { addGrowth, buildPicked, buildPickedChart } from '#lib/charts/build-picked'
import { tabulateChart, tabulateCharts, tabulateWide } from '#lib/charts/chart-table'
import { LINE_CAP } from '#lib/charts/picked-mark'
import { latestVintage } from '#lib/data/dataset'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { METRICS } from '#lib/metrics/metrics'
import type { Query, SeriesView } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { dataset } from '../../fixtures/frozen-data'

const NEWEST = latestVintage(dataset)

function build(metrics: string[], asked: Partial<Query> = {}, view: SeriesView = 'lines') {
  return buildPicked(dataset, metrics, resolveDefaults({ last: 12, view, ...asked }), NEWEST)
}

describe('metrics that a reader picks', () => {
  it('share a figure where they share a unit, in the order of the picks', () => {
    const charts = build(['employees', 'cloud', 'members-88vip', 'cmr'])
    expect(charts.map(({ series }) => series.map(({ metric }) => metric))).toEqual([
      ['employees'],
      ['cloud', 'cmr'],
      ['members-88vip'],
    ])
    for (const { series, unit } of charts)
      expect(series.every((one) => one.unit === unit)).toBe(true)
  })

  it('share one figure as soon as all are rates', () => {
    expect(build(['employees', 'cloud', 'cmr'], { transform: 'yoy' })).toHaveLength(1)
  })

  it('have a figure for each total as contributions, which names it', () => {
    const ids = ['revenue', 'cloud', 'cmr', 'sales-marketing', 'aidc']
    const charts = build(ids, { transform: 'contribution', last: 4 })
    expect(charts.map(({ series }) => series.map(({ metric }) => metric))).toEqual([
      ['revenue', 'sales-marketing'],
      ['cloud', 'aidc'],
      ['cmr'],
    ])
    expect(charts.map(({ notes }) => notes.find((note) => note.startsWith('Points ')))).toEqual([
      'Points are of the growth of Operating income.',
      'Points are of the growth of Revenue.',
      'Points are of the growth of China e-commerce to Mar Q 2026, then Alibaba E-commerce.',
    ])
    // A picture of all of them on one axis, which an address may ask for, names each.
    const query = resolveDefaults({ transform: 'contribution', last: 1 })
    expect(buildPickedChart(dataset, ['revenue', 'cmr'], query, NEWEST).notes).toContain(
      'Points are of the growth of Operating income (Revenue); Alibaba E-commerce (CMR).',
    )
  })

  it('are drawn over the same periods, whenever each begins', () => {
    const charts = build(['china-quick-commerce', 'employees', 'cloud'], { last: 20 })
    const axes = charts.map((chart) => toChartModel(chart).categories.map(({ period }) => period))
    expect(axes).toHaveLength(2)
    expect(axes[0]).toHaveLength(20)
    expect(axes[1]).toEqual(axes[0])
  })

  it('have their own colors, and never two lines of one, in either view', () => {
    const own = build(['cloud', 'cmr', 'aidc', 'capex', 'revenue', 'cainiao'])[0]
    expect(own?.mark).toBe('lines')
    expect(own?.series.map(({ color }) => color)).toEqual([
      ...['cloud', 'china', 'intl', 'capex', 'group', 'cainiao'],
    ])
    const meeting = ['revenue', 'operating-income', 'free-cash-flow']
    const [lines, multiples] = (['lines', 'multiples'] as const).map((view) =>
      build(meeting, {}, view)[0]?.series.map(({ color }) => color),
    )
    expect(new Set(lines).size).toBe(3)
    expect(lines?.[0]).toBe('group')
    expect(multiples).toEqual(lines)
  })

  it('are small multiples where one plot cannot hold them, and the note says so', () => {
    const money = METRICS.filter(({ unit }) => unit === 'CNY million').map(({ id }) => id)
    const [chart] = build(money.slice(0, LINE_CAP + 1))
    expect(chart?.mark).toBe('multiples')
    expect(chart?.notes.join()).toContain(`One plot holds ${LINE_CAP} lines`)
    expect(build(money.slice(0, LINE_CAP))[0]?.mark).toBe('lines')
  })

  it('have a panel each as margins, however many repeat a color', () => {
    const segments = METRICS.filter(({ segmentOf }) => segmentOf.includes('2023'))
    const ids = [...segments.map(({ id }) => id), 'alibaba-ecommerce', 'ai-labs-applications']
    const [chart] = build(ids, { transform: 'margin', from: 'FY2023-Q1', last: null }, 'multiples')
    const model = chart && toChartModel(chart)
    expect(model?.mark).toBe('multiples')
    expect(model?.mark === 'multiples' && model.panels.length).toBe(ids.length)
  })

  it('that have nothing in the range are named, with their newest', () => {
    const [chart] = build(['cloud', 'commission'])
    expect(chart?.notes).toContain(
      'Commission has no figure in these periods. Its newest is Jun Q 2020.',
    )
    const dividends = build(['dividends'])[0]
    expect(dividends?.notes.join()).toMatch(
      /^Dividends has no figure.* by fiscal year, to FY20\d\d/,
    )
  })
})

describe('their table', () => {
  const charts = build(['cloud', 'employees', 'cmr'], { last: 8 })
  const [first, ...more] = charts
  if (!first) throw new Error('three metrics make a chart')

  it('is long: a row for each figure, newest first, each with its unit', () => {
    const { columns, rows } = tabulateCharts([first, ...more])
    expect(columns.map(({ key }) => key)).toEqual([
      ...['period', 'fiscal', 'line', 'value', 'unit', 'growth', 'structure', 'status', 'source'],
    ])
    expect(rows).toHaveLength(24)
    expect(rows.slice(0, 3).map(({ cells }) => cells.line?.text)).toEqual([
      ...['Cloud', 'CMR', 'Employees'],
    ])
    expect(new Set(rows.map(({ cells }) => cells.unit?.text))).toEqual(
      new Set(['CNY million', 'people']),
    )
  })

  it('has the growth of every metric, whatever their units', () => {
    const [head, ...rest] = charts.map((chart) => addGrowth(dataset, chart))
    if (!head) throw new Error('three metrics make a chart')
    const { columns, rows } = tabulateCharts([head, ...rest])
    expect(columns.find(({ key }) => key === 'growth')?.label).toBe('Growth, %')
    const growthOf = (key: string) => rows.find((row) => row.key === key)?.cells.growth?.text
    expect(growthOf('FY2026-Q2 cloud')).toBe('+34.5')
    expect(growthOf('FY2026-Q2 employees')).toMatch(/^−\d+\.\d$/)
    const alone = tabulateChart(build(['cloud'])[0] ?? head).rows[0]?.cells.growth?.text
    expect(rows[0]?.cells.growth?.text).toBe(alone)
  })

  it('says by each growth whether it counts percent or points where both stand in it', () => {
    const [head, ...rest] = build(['revenue', 'operating-margin'], { last: 4 }).map((chart) =>
      addGrowth(dataset, chart),
    )
    if (!head) throw new Error('two metrics make two charts')
    const { columns, rows } = tabulateCharts([head, ...rest])
    expect(columns.find(({ key }) => key === 'growth')?.label).toBe('Growth')
    const texts = rows.map(({ cells }) => cells.growth?.text ?? '')
    expect(texts.filter((text) => /^[+−]?\d+\.\d%$/.test(text))).toHaveLength(4)
    expect(texts.filter((text) => /^[+−]?\d+\.\d pp$/.test(text))).toHaveLength(4)
  })

  it('is wide: metrics down, periods across, oldest first, the same numbers', () => {
    const { columns, rows } = tabulateWide(charts)
    expect(columns).toHaveLength(10)
    expect(columns[2]?.label).toBe('Sep Q 2024')
    expect(rows.map(({ cells }) => cells.line?.text)).toEqual(['Cloud', 'CMR', 'Employees'])
    const long = tabulateCharts([first, ...more]).rows.flatMap(({ cells }) => cells.value ?? [])
    const wide = rows.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell ?? []))
    const numbers = (cells: typeof wide) =>
      cells.flatMap(({ exact }) => exact ?? []).sort((a, b) => a - b)
    expect(numbers(wide)).toEqual(numbers(long))
    expect(numbers(wide).length).toBeGreaterThan(20)
  })
})
