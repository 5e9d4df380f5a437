import { readClaimTexts } from '#lib/claims/read-texts'
import { DataError } from '#lib/data/fact'
import { findDataFolder, readAnnualFigures, readDataset } from '#lib/data/read-data'
import { METRICS } from '#lib/metrics/metrics'

/** Milliseconds that reading and validating all data may take. */
const LIMIT = 300
const folder = findDataFolder()

function timeReading(): number {
  const start = performance.now()
  readDataset(folder)
  return performance.now() - start
}

function checkData(): void {
  const dataset = readDataset(folder)
  const annual = readAnnualFigures(folder)
  const texts = readClaimTexts(folder)
  const claims = texts.reduce((sum, text) => sum + text.claims.length, 0)
  const rates = dataset.facts.filter((fact) => fact.printedYoy !== null).length
  const times = Array.from({ length: 5 }, timeReading).sort((a, b) => a - b)
  const quickest = Math.round(times[0] ?? 0) // other programs can only slow it down
  console.log(
    [
      `${dataset.releases.length} releases, ${dataset.facts.length} facts`,
      `${dataset.factsByLine.size} lines, ${METRICS.length} metrics, ${rates} facts with a printed rate`,
      `${dataset.sources.length} other sources, ${dataset.plan.length} statements about the plan`,
      `${annual.length} annual figures, ${dataset.corrections.length} corrections`,
      `${claims} claims of ${texts.length} texts`,
      `read and validated in ${quickest} ms (quickest of 5; ${LIMIT} ms allowed)`,
    ].join('\n'),
  )
  if (quickest > LIMIT) throw new DataError(`reading took ${quickest} ms, more than ${LIMIT}`)
}

try {
  checkData()
} catch (error) {
  if (!(error instanceof DataError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
