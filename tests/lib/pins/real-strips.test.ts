import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { CHARTS, findChart, resolveChartQuery } from '#lib/charts/charts'
import type { Dataset } from '#lib/data/dataset'
import { wrapText } from '#lib/drawing/layout/text-width'
import { DRAWING_WIDTHS } from '#lib/embeds/embed-size'
import { STRIP_HEIGHTS } from '#lib/embeds/table'
import { listPinChanges } from '#lib/pins/changes'
import { describePinChanges, describePinPromise } from '#lib/pins/words'
import type { Query } from '#lib/query/params'
import { dataset } from '../../fixtures/frozen-data'

const VINTAGES = dataset.releases.map(({ published }) => published)
const TODAY = VINTAGES.at(-1) ?? ''

function readStrip(id: string, pin: string, asked: Partial<Query> = {}, to = TODAY) {
  const row = findChart(id)
  if (!row) throw new Error(`${id} is no chart`)
  const query = resolveChartQuery(row, asked)
  const build = (dataset: Dataset, asOf: string) => buildChart(dataset, row, query, asOf)
  const found = listPinChanges(dataset, build, pin, to)
  return { found, words: describePinChanges(found).join(' ') }
}

describe('the strip of a pinned chart', () => {
  it('tells of cloud as known on 10 August 2023 what the company restated', () => {
    const { found, words } = readStrip('cloud', '2023-08-10', { from: 'FY2021-Q3' })
    expect(words).toBe(
      '1 of 11 values restated since 10 Aug 2023: Jun Q 2023, 25,123 then, 25,065 now. Three more reported on another structure since. One growth rate changed too.',
    )
    const restated = found.changes.find(({ part, kind }) => part === 'value' && kind === 'restated')
    // Its half-year less a quarter: the value stands on no page, and is printed a year later.
    expect(restated?.by).toMatchObject({ release: 'FY2024-Q2', page: null })
    expect(restated?.by?.url).toMatch(/^https:.*\.pdf$/)
  })

  it('tells of cloud as known on 25 November 2025 what another structure gave since', () => {
    const { found, words } = readStrip('cloud', '2025-11-25', { from: 'FY2024-Q1' })
    expect(words).toBe(
      '3 of 10 values reported on another structure since 25 Nov 2025. One has another value: Jun Q 2025, 33,398 and 33,418.',
    )
    for (const { by } of found.changes) expect(by?.vintage.localeCompare('2025-11-25')).toBe(1)
  })

  it('counts all segments of a period that moved to another structure', () => {
    const { found } = readStrip('segment-mix', '2025-11-25')
    const moved = new Set(found.changes.map(({ period }) => period))
    for (const period of moved) {
      const row = found.changes.filter((change) => change.period === period)
      expect(row.length).toBeGreaterThan(3)
    }
  })

  it.each(CHARTS.map(({ id }) => id))('of %s says nothing has changed on the day itself', (id) => {
    for (const pin of VINTAGES.filter((_, index) => index % 7 === 5))
      expect(readStrip(id, pin, {}, pin).words).toMatch(/^Unchanged since \d+ \w{3} 20\d\d\.$/)
  })

  it('fits the room that embeds keep for it, whatever the chart and the date', () => {
    const rooms = (['wide', 'narrow'] as const).map((kind) => ({
      width: DRAWING_WIDTHS[kind] - 16,
      lines: (STRIP_HEIGHTS[kind] - 14) / 17,
    }))
    let warned = 0
    for (const { id } of CHARTS)
      for (const pin of VINTAGES.filter((_, index) => index % 3 === 0)) {
        const { words, found } = readStrip(id, pin)
        warned += found.values.restated
        for (const { width, lines } of rooms)
          expect(
            wrapText(`${words} See the difference`, 12.5, width * 0.97).length,
            `${id} ${pin}: ${words}`,
          ).toBeLessThanOrEqual(lines)
      }
    expect(warned).toBeGreaterThan(10)
  })
})

describe('what a pin promises', () => {
  it('is that it stays, and which figures may still be replaced', () => {
    const { found } = readStrip('cloud', TODAY)
    expect(found.values.provisional).toBe(1)
    expect(describePinPromise(TODAY, found.values.provisional)).toBe(
      'The figures of 20 Aug 2026. It says when the company restates one of them. One provisional figure among them may still be replaced by a filed one.',
    )
    expect(describePinPromise('2025-11-25', 0)).toBe(
      'Never changes: the figures of 25 Nov 2025. It says when the company restates one of them.',
    )
  })
})
