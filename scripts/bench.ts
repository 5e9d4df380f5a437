// npm run bench: what the core takes, each number beside its limit; then what pictures take.
import { answer } from '#lib/api/answer'
import { answerChart } from '#lib/api/answers/figure'
import { CHARTS } from '#lib/charts/charts'
import { latestVintage } from '#lib/data/dataset'
import { findDataFolder, readDataset } from '#lib/data/read-data'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySeries } from '#lib/series/series'
import { centile, report } from './bench-report.ts'

const folder = findDataFolder()
const query = resolveDefaults({ transform: 'yoy', last: 24 })

const dataset = readDataset(folder)
const asOf = latestVintage(dataset)
report('load and validate all data', 300, centile(await time(7, () => readDataset(folder)), 50))
const series = await time(501, () => querySeries(dataset, ['cloud'], query, asOf))
report('warm series query', 1, centile(series, 50))

/** Every chart as SVG, from the request to the bytes. */
const drawn: number[] = []
for (const { id } of CHARTS) {
  const request = new Request(`http://localhost/api/v1/charts/${id}.svg`)
  const drawOne = async () => {
    const response = await answer(request, answerChart, () => ({ dataset, publicUrl: '' }))
    if (!response.ok) throw new Error(`${id}: ${response.status}`)
    await response.arrayBuffer()
  }
  await time(20, drawOne) // the first runs compile the code
  drawn.push(...(await time(40, drawOne)))
}
report('SVG of a chart, median', 2, centile(drawn, 50))

await import('./bench-pictures.ts')

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
