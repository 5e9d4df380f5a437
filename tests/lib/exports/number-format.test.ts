import { describe, expect, it } from 'vitest'
import { isRateChart, writeValue } from '#lib/charts/chart'
import { formatOfTicks, formatOfValue, formOf } from '#lib/exports/office/number-format'
import { POINTS } from '#lib/words/units'
import { resolveDefaults } from '#lib/query/resolve-defaults'

/** A number in one of our formats, as office programs write it. */
function apply(format: string, value: number): string {
  const sections = format.split(';')
  const section = sections[value > 0 ? 0 : value < 0 ? 1 : sections[2] ? 2 : 0] ?? ''
  const [, head = '', digits = ''] = /^("[^"]*"|\+)?(.*)$/.exec(section) ?? []
  const scaled = Math.abs(value) / (digits.endsWith(',') ? 1000 : 1)
  const decimals = /\.(0+)/.exec(digits)?.[1]?.length ?? 0
  // Away from zero at a half, as these programs round.
  const rounded = Math.round(scaled * 10 ** decimals + 1e-9) / 10 ** decimals
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const grouping = { useGrouping: digits.includes('#,##0') }
  return head.replaceAll('"', '') + rounded.toLocaleString('en-US', { ...options, ...grouping })
}

const UNITS = ['CNY million', 'percent', 'index', 'CNY', 'CNY per USD', 'people', 'million members']
const VALUES = [48437, 39824, 12, 12.5, 0.26, 0, -0.3, -13861, 7.1243, 99.96, -40]

describe.each([...UNITS, POINTS])('%s', (unit) => {
  it.each(['level', 'yoy'] as const)('is written as in the drawing: %s', (transform) => {
    const chart = { unit, query: resolveDefaults({ transform }) }
    const form = formOf(chart)
    for (const value of VALUES)
      expect([value, apply(formatOfValue(value, form), value)]).toEqual([
        value,
        writeValue(chart, value),
      ])
    expect(form.signed).toBe(isRateChart(chart) || unit === POINTS)
  })
})

it('writes ticks of billions that stand in millions', () => {
  const form = formOf({ unit: 'CNY million', query: resolveDefaults({}) })
  const ticks = [0, 2.5, 5].map((value) => ({ value, text: String(value) }))
  expect(apply(formatOfTicks(ticks, form), 2500)).toBe('2.5')
  expect(apply(formatOfTicks(ticks.slice(0, 1), form), 20000)).toBe('20')
})
