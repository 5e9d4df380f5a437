// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { readProvenance } from '#app/_figure/provenance/provenance.ts'
import { readPeriod } from '#app/_figure/reading/reading.ts'
import { getDataset } from '#app/_page/dataset.ts'
import { ChartTable } from '#app/_parts/chart-table.tsx'
import { buildPickedChart } from '#lib/charts/build-picked'
import { resolveDefaults } from '#lib/query/resolve-defaults'

const pick = (metric: string, transform: 'level' | 'yoy') =>
  buildPickedChart(getDataset(), [metric], resolveDefaults({ last: 12, transform }), '2026-08-20')

test('a larger outflow is said in words beside the rate, as levels and as growth', () => {
  const level = readPeriod(pick('free-cash-flow', 'level'), 'FY2027-Q1')
  expect(level.rows.map(({ label, value }) => [label, value])).toEqual([
    ['Free cash flow', '−44,670'],
    ['Outflow larger by', 'RMB 25.9 bn'],
    ['Growth, as the company counts', '−137%'],
  ])
  expect(level.spoken).toContain('outflow larger by RMB 25.9 bn')
  const growth = readPeriod(pick('free-cash-flow', 'yoy'), 'FY2027-Q1')
  expect(growth.rows.map(({ value }) => value)).toEqual(['−137%', 'RMB 25.9 bn'])
})

test('a value above zero has growth as ever', () => {
  const labels = readPeriod(pick('cloud', 'level'), 'FY2027-Q1').rows.map(({ label }) => label)
  expect(labels.at(-1)).toMatch(/^Growth(, \d{4} structure)?$/)
  expect(labels).toHaveLength(2)
})

test('where it comes from says how the company counts', () => {
  for (const transform of ['level', 'yoy'] as const) {
    const [entry] = readProvenance(pick('free-cash-flow', transform), 'FY2027-Q1', null).entries
    const notes = [...(entry?.notes ?? []), ...(entry?.growth?.notes ?? [])].join(' ')
    expect(notes).toContain('outflow larger by RMB 25.9 bn. The company counts growth over')
  }
})

test('a table marks such rates and says each in words under it', () => {
  render(<ChartTable chart={pick('free-cash-flow', 'level')} />)
  const note = screen.getByText(/outflow larger by/, { selector: 'p' })
  expect(note.textContent).toContain('Jun Q 2026: outflow larger by RMB 25.9 bn')
  expect(note.textContent).toContain('without its sign')
  const row = screen.getByRole('rowheader', { name: 'Jun Q 2026' }).closest('tr')
  expect(row?.querySelector('[data-column="growth"] title')?.textContent).toContain('outflow')
})
