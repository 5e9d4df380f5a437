import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, formatISO, parseISO } from 'date-fns'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDataFiles } from '#lib/data/read-data'
import { isQuarter, quarterAt, quarterIndex, yearAgo } from '#lib/period/period'
import { writeRelease } from '#lib/data/write-release'
import { fact, release } from '../fictional/build-dataset'

/** Lines that do not double when the company does. */
const RATE = /_pct$|^usd_rate$/
const from = { source: 'release-figures-copy-2026' }
const MINUTE = 60_000

interface Report {
  testResults: {
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

const LIVE = join(import.meta.dirname, '..', '..', 'data')

/**
 * A quarter that nobody published, after the newest, known from a copy: every line of the newest
 * structure, and the lines of the group, twice the year before.
 */
function makeUpQuarter() {
  const files = readDataFiles(LIVE).releases
  const newest = files.at(-1)?.release
  if (!newest) throw new Error('there is no release')
  const id = quarterAt(quarterIndex(newest.id) + 1)
  const before = yearAgo(id)
  const factsOf = (quarter: string) =>
    files
      .find((file) => file.release.id === quarter)
      ?.facts.filter(({ period, value }) => isQuarter(period) && value !== null) ?? []
  const segments = factsOf(newest.id).filter(
    ({ line, period }) => line.startsWith(`${newest.structure}:`) && period === yearAgo(newest.id),
  )
  const group = factsOf(before).filter(
    ({ line, period }) => !line.includes(':') && period === before,
  )
  const rows = [...segments, ...group].flatMap(({ line, value }) => {
    const old = Number(value)
    if (RATE.test(line)) return [fact(line, id, old, from)]
    const grown = old > 0 ? { ...from, printedYoy: 100 } : from
    return [fact(line, id, 2 * old, grown), fact(line, before, old, from)]
  })
  const published = formatISO(addDays(parseISO(newest.published), 96), { representation: 'date' })
  const quarter = release(id, published, newest.structure, rows, null)
  const url = 'https://data.alibabagroup.com/made-up.pdf'
  return { ...quarter, release: { ...quarter.release, url } }
}

const quarter = makeUpQuarter()
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-quarter-'))
  cpSync(LIVE, join(folder, 'data'), { recursive: true })
  writeFileSync(join(folder, 'data', quarter.fileName), writeRelease(quarter))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs `tests/data` on the folder with the quarter; resolves with its tests. */
async function testData(): Promise<Report['testResults'][number]['assertionResults']> {
  const report = join(folder, 'report.json')
  // One worker: another would read modules and data once more, and the cores have work.
  const options = ['--project=data', '--maxWorkers=1', '--reporter=json']
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...options]
  const env = { ...process.env, DATA_FOLDER: join(folder, 'data'), UPDATE_GOLDEN: undefined }
  await new Promise<void>((resolve) => {
    execFile(process.execPath, [...vitest, `--outputFile.json=${report}`], { env }, () => resolve())
  })
  const { testResults }: Report = JSON.parse(readFileSync(report, 'utf8'))
  return testResults.flatMap(({ assertionResults }) => assertionResults)
}

it(
  'a new quarter makes golden/today.json differ, and no other test of the data fail',
  async () => {
    const results = await testData()
    expect(results.length).toBeGreaterThan(40)
    const failed = results.filter(({ status }) => status === 'failed')
    expect(failed.map(({ fullName }) => fullName)).toEqual([
      'the figures of today are those of golden/today.json',
    ])
    expect(failed[0]?.failureMessages.join()).toContain(`"newest": "${quarter.release.id}"`)
  },
  3 * MINUTE,
)
