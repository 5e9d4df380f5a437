import { expect, it } from 'vitest'
import type { Chart } from '#lib/charts/chart'
import { ask } from '../api/ask'
import { readCharts, readParts, textOf } from './read-office'

const DAY = 'as known on 10 Aug 2023'

/** The series of the native charts of a file, and what the API says of its comparison. */
async function read(name: string, extension: string, query: string) {
  const file = await ask(`/api/v1/${name}.${extension}?${query}`)
  const parts = readParts(new Uint8Array(await file.arrayBuffer()))
  const chart: Chart = await (await ask(`/api/v1/${name}.json?${query}`)).json()
  const series = readCharts(parts).flatMap((one) => one.series)
  return { series, chart, text: textOf(parts, 'word/document.xml') }
}

it.each([
  ['charts/cloud', 'docx', 'compare=2023-08-10&from=FY2022-Q3&to=FY2024-Q4'],
  ['charts/cloud', 'pptx', 'compare=2023-08-10&from=FY2022-Q3&to=FY2024-Q4'],

  [
    'charts/segment-ebita',
    'docx',
    'transform=margin&compare=2023-08-10&from=FY2023-Q3&to=FY2024-Q1',
  ],
])('%s.%s?%s draws what was known then as series of their own', async (name, extension, query) => {
  const { series, chart } = await read(name, extension, query)
  const drawn = series.filter(({ name: own }) => own.toLowerCase().includes(DAY.toLowerCase()))
  const [recast, alike] = [true, false].map((wanted) =>
    drawn
      .filter(({ name: own }) => own.endsWith('not comparable') === wanted)
      .flatMap(({ values }) => [...values.values()])
      .sort((a, b) => a - b),
  )
  // A segment that the periods shown do not have any more has no plot; its values are in the data.
  const shown = chart.series.map(({ metric }) => metric)
  const own =
    chart.compare?.series.filter(
      ({ part, metric }) => part === 'value' && shown.includes(metric),
    ) ?? []
  const told = (wanted: boolean) =>
    own
      .flatMap(({ values }) => values)
      .filter(({ then, status }) => then?.value != null && (status === 'recast') === wanted)
      .map(({ then }) => then?.value ?? NaN)
      .sort((a, b) => a - b)
  expect(alike).toEqual(told(false))
  expect(recast).toEqual(told(true))
  expect(drawn.length).toBeGreaterThan(0)
})

it('says what the strokes are, and of a pile that it has none', async () => {
  const bars = await read('charts/cloud', 'docx', 'compare=2023-08-10&last=14')
  expect(bars.text).toContain(`Strokes are values ${DAY}`)
  const pile = await read('charts/segment-mix', 'docx', 'compare=2023-08-10&last=14')
  expect(pile.series.filter(({ name }) => name.toLowerCase().includes(DAY.toLowerCase()))).toEqual(
    [],
  )
  const lines = await read('charts/growth', 'docx', 'compare=2023-08-10&last=14')
  expect(lines.series.filter(({ name }) => name.toLowerCase().includes(DAY.toLowerCase()))).toEqual(
    [],
  )
  expect(lines.text).toContain(`Values ${DAY} are in the data of this chart.`)
  expect(pile.text).toContain(`Values ${DAY} are in the data of this chart.`)
  const plain = await read('charts/cloud', 'docx', 'last=14')
  expect(plain.series.some(({ name }) => name.toLowerCase().includes(DAY.toLowerCase()))).toBe(
    false,
  )
})
