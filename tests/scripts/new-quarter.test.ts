import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isQuarter } from '#lib/period/period'
import { writeRelease } from '#lib/data/write-release'
import { fact, release } from '../fictional/build-dataset'
import { RELEASE_FILES } from '../fixtures/frozen-data'
import { FROZEN_FOLDER } from '../fixtures/frozen-folder'

/** Lines that do not double when the company does. */
const RATE = /_pct$|^usd_rate$/
const from = { source: 'release-figures-copy-2026' }
const MINUTE = 60_000

interface Report {
  testResults: {
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/**
 * A quarter that nobody published, known from a copy as the newest one was: every line of its
 * structure, and the lines of the group, twice the year before.
 */
function makeUpQuarter() {
  const factsOf = (id: string) =>
    RELEASE_FILES.find((file) => file.release.id === id)?.facts.filter(
      ({ period, value }) => isQuarter(period) && value !== null,
    ) ?? []
  const segments = factsOf('FY2027-Q1').filter(
    ({ line, period }) => line.startsWith('2026:') && period === 'FY2026-Q1',
  )
  const group = factsOf('FY2026-Q2').filter(
    ({ line, period }) => !line.includes(':') && period === 'FY2026-Q2',
  )
  const rows = [...segments, ...group].flatMap(({ line, value: before }) => {
    const value = Number(before) * (RATE.test(line) ? 1 : 2)
    if (RATE.test(line)) return [fact(line, 'FY2027-Q2', value, from)]
    const grown = value > 0 ? { ...from, printedYoy: 100 } : from
    return [fact(line, 'FY2027-Q2', value, grown), fact(line, 'FY2026-Q2', before, from)]
  })
  return release('FY2027-Q2', '2026-11-24', '2026', rows, null)
}

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-quarter-'))
  cpSync(FROZEN_FOLDER, join(folder, 'data'), { recursive: true })
  const quarter = makeUpQuarter()
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
    expect(failed[0]?.failureMessages.join()).toContain('"newest": "FY2027-Q2"')
  },
  MINUTE,
)
