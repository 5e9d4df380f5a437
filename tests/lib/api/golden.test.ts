import { expect, it } from 'vitest'
import { answerChart } from '#lib/api/answers/figure'
import { answerCatalogue } from '#lib/api/answers/files'
import { answerRelease, answerRestatements } from '#lib/api/answers/restatements'
import { answerSeries } from '#lib/api/answers/figure'
import { askFictional } from './fictional'
import { expectGolden } from './golden'

const SERIES = '/api/v1/series'
const FILES = [
  ['series-level.json', answerSeries, `${SERIES}/cloud,capex,operating-income.json`],
  ['series-growth.json', answerSeries, `${SERIES}/cloud.json?transform=yoy&labels=fiscal`],
  ['series-pinned.json', answerSeries, `${SERIES}/cloud@2025-02-20.json`],
  ['series-years.json', answerSeries, `${SERIES}/cloud,revenue.json?frequency=fiscal-year`],
  ['chart-cloud.json', answerChart, '/api/v1/charts/cloud.json'],
  ['release.json', answerRelease, '/api/v1/releases/FY2026-Q1.json'],
  ['restatements.json', answerRestatements, '/api/v1/restatements.json'],
  ['series-long.csv', answerSeries, `${SERIES}/revenue,capex,operating-income.csv`],
  ['series-wide.csv', answerSeries, `${SERIES}/revenue,cloud,capex.csv?layout=wide`],
  ['chart-cloud.csv', answerChart, '/api/v1/charts/cloud.csv'],
  ['release.csv', answerRelease, '/api/v1/releases/FY2026-Q1.csv'],
  ['restatements.csv', answerRestatements, '/api/v1/restatements.csv?metric=cloud'],
] as const

it.each(FILES)('%s is what it was, byte for byte', async (file, resource, address) => {
  const response = await askFictional(resource, address)
  const text = await response.text()
  expect(response.status, text).toBe(200)
  const readable = file.endsWith('.json') ? `${JSON.stringify(JSON.parse(text), null, 2)}\n` : text
  expectGolden(file, readable)
})

it('the catalogue tells of the fictional company, not of another', async () => {
  const { asOf, vintages } = await (await askFictional(answerCatalogue, '/api/v1')).json()
  expect(asOf).toBe('2025-08-29')
  expect(vintages).toHaveLength(5)
})
