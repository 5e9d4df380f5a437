import { answer } from '#lib/api/answer'
import { answerChart } from '#lib/api/answers/figure'
import { answerFile } from '#lib/api/answers/files'
import { CHARTS } from '#lib/charts/charts'
import { latestVintage } from '#lib/data/dataset'
import { findDataFolder, readDataset } from '#lib/data/read-data'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySeries } from '#lib/series/series'
import { median, type Report } from './report.ts'

/** Milliseconds that each of `times` runs takes. */
async function time(times: number, work: () => unknown): Promise<number[]> {
  const taken: number[] = []
  for (let run = 0; run < times; run += 1) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken
}

/** What the core takes without a server: data, a series, drawings, the model workbook. */
export async function measureCore(report: Report): Promise<void> {
  const folder = findDataFolder()
  const dataset = readDataset(folder)
  const loaded = await time(7, () => readDataset(folder))
  report.add('core', 'load and validate all data', median(loaded), 'ms', ['at most', 300])
  const query = resolveDefaults({ transform: 'yoy', last: 24 })
  const asOf = latestVintage(dataset)
  const series = await time(501, () => querySeries(dataset, ['cloud'], query, asOf))
  report.add('core', 'series, warm', median(series), 'ms', ['at most', 1])

  const drawn: number[] = []
  for (const { id } of CHARTS) {
    const drawOne = () => read(`charts/${id}.svg`, answerChart, dataset)
    await time(20, drawOne) // the first runs compile the code
    drawn.push(...(await time(40, drawOne)))
  }
  report.add('core', 'SVG of a chart', median(drawn), 'ms', ['at most', 2])

  const writeModel = () => read('model.xlsx', answerFile, readDataset(folder))
  report.add('core', 'data and model workbook', median(await time(3, writeModel)), 'ms')
}

/** Reads an answer to its last byte. */
async function read(
  path: string,
  resource: Parameters<typeof answer>[1],
  dataset: ReturnType<typeof readDataset>,
): Promise<void> {
  const request = new Request(`http://localhost/api/v1/${path}`)
  const response = await answer(request, resource, () => ({ dataset, publicUrl: '' }))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  await response.arrayBuffer()
}
