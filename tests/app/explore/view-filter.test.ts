import { expect, test } from 'vitest'
import { readExplore } from '#app/_explore/read-explore.ts'
import { describePickedFilters } from '#app/_explore/view-filter.ts'
import { getDataset } from '#app/_page/dataset.ts'
import { buildPicked } from '#lib/charts/build-picked'
import { LINE_CAP } from '#lib/charts/picked-mark'

/** The choice of how so many metrics are drawn, and how they are. */
async function readView(metrics: readonly string[]) {
  const dataset = getDataset()
  const request = await readExplore(Promise.resolve({ metrics: metrics.join() }), dataset)
  const charts = buildPicked(dataset, request.metrics, request.query, '2026-08-20')
  const view = describePickedFilters(dataset, request, charts).filters.at(-1)
  return { view, marks: charts.map(({ mark }) => mark) }
}

test('the way of drawing that is chosen is the one that is drawn', async () => {
  const many = ['cloud', 'cmr', 'aidc', 'revenue', 'capex', 'net-income', 'free-cash-flow']
  expect(many.length).toBeGreaterThan(LINE_CAP)
  const crowded = await readView(many)
  expect(crowded.marks).toEqual(['multiples'])
  expect(crowded.view).toMatchObject({ parameter: 'view', standard: 'multiples' })
  const few = await readView(many.slice(0, 3))
  expect(few.marks).toEqual(['lines'])
  expect(few.view).toMatchObject({ parameter: 'view', standard: 'lines' })
})
