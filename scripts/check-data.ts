import { readClaimTexts } from '#lib/claims/read-texts'
import { DataError } from '#lib/data/fact'
import { findDataFolder, readAnnualFigures, readDataset } from '#lib/data/read-data'
import { METRICS } from '#lib/metrics/metrics'

/** Milliseconds of processor time that reading and validating all data may take. */
const LIMIT = 300
const folder = findDataFolder()

/** Processor time: on a busy machine a clock would count what other programs do meanwhile. */
function timeReading(): number {
  const start = process.cpuUsage()
  readDataset(folder)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Reads what pages are made of: before a build only what is wrong matters. */
function readAll(): void {
  readDataset(folder)
  readClaimTexts(folder)
}

function checkData(): void {
  const dataset = readDataset(folder)
  const annual = readAnnualFigures(folder)
  const texts = readClaimTexts(folder)
  const claims = texts.reduce((sum, text) => sum + text.claims.length, 0)
  const rates = dataset.facts.filter((fact) => fact.printedYoy !== null).length
  const times = Array.from({ length: 10 }, timeReading).sort((a, b) => a - b)
  const quickest = Math.round(times[0] ?? 0)
  console.log(
    [
      `${dataset.releases.length} releases, ${dataset.facts.length} facts`,
      `${dataset.factsByLine.size} lines, ${METRICS.length} metrics, ${rates} facts with a printed rate`,
      `${dataset.sources.length} other sources, ${dataset.plan.length} statements about the plan`,
      `${annual.length} annual figures, ${dataset.corrections.length} corrections`,
      `${claims} claims of ${texts.length} texts`,
      `read and validated in ${quickest} ms of processor time (quickest of 10; ${LIMIT} ms allowed)`,
    ].join('\n'),
  )
  if (quickest > LIMIT) throw new DataError(`reading took ${quickest} ms, more than ${LIMIT}`)
}

try {
  if (process.argv.includes('--only-read')) readAll()
  else checkData()
} catch (error) {
  if (!(error instanceof DataError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
