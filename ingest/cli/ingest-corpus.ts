import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { readRelease } from '#ingest/read-release'
import { scoreReading, type Score } from '#ingest/check/score-reading'
import { parseRelease, type ReleaseFile } from '#lib/data/release'

/** What must hold: see the ends of the messages below. */
const PRECISION = 0.999
const RECALL = { early: 0.9, late: 0.97 }
const FIRST_LATE = 'FY2019-Q1'
const SECONDS = 5

const textsSchema = z.object({ release: z.string(), pages: z.array(z.string()) })
const releases = join(import.meta.dirname, '..', '..', 'data', 'releases')

interface Scored {
  id: string
  era: string
  seconds: number
  score: Score
}

function readStored(id: string): ReleaseFile {
  const name = readdirSync(releases).find((file) => file.endsWith(`-${id.toLowerCase()}.json`))
  if (name === undefined) throw new Error(`no stored release ${id}`)
  return parseRelease(readFileSync(join(releases, name), 'utf8'), name)
}

function scoreFile(path: string): Scored {
  const { release, pages } = textsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const stored = readStored(release)
  const start = performance.now()
  const reading = readRelease(pages.map((text, index) => ({ number: index + 1, text })))
  const seconds = (performance.now() - start) / 1000
  if (reading.release !== release) throw new Error(`${path}: read as ${reading.release}`)
  if (reading.structure !== stored.release.structure)
    console.log(`${release}: structure read as ${reading.structure}`)
  const score = scoreReading(reading, stored)
  report(release, score, reading.doubts.length, reading.unknown.length)
  return { id: release, era: stored.release.structure, seconds, score }
}

function report(id: string, score: Score, doubts: number, unknown: number): void {
  console.log(
    `${id}: ${score.right.length} of ${score.expected} right, ${score.wrong.length} wrong, ${score.extra.length} extra, ${doubts} doubts, ${unknown} unknown rows`,
  )
  for (const { read, stored } of score.wrong)
    console.log(
      `  wrong ${read.line} ${read.period}: read ${read.value} (p. ${read.page}, ${read.table}), stored ${stored.value} (p. ${stored.page})`,
    )
  if (!process.argv.includes('--all')) return
  for (const { read, stored } of score.replaced)
    console.log(
      `  other document ${read.line} ${read.period}: read ${read.value} (p. ${read.page}), stored ${stored.value}`,
    )
  for (const fact of score.missed)
    console.log(`  missed ${fact.line} ${fact.period}: ${fact.value} (p. ${fact.page})`)
  for (const fact of score.extra)
    console.log(
      `  extra ${fact.line} ${fact.period}: ${fact.value} (p. ${fact.page}, ${fact.table})`,
    )
  for (const { read, stored } of score.otherPage)
    console.log(
      `  page ${read.line} ${read.period}: read on ${read.page} (${read.table}), stored with ${stored.page}`,
    )
  for (const { read, stored } of score.otherGrowth)
    console.log(
      `  growth ${read.line} ${read.period}: read ${read.printedYoy}, stored ${stored.printedYoy}`,
    )
}

const count = (
  scored: readonly Scored[],
  part: 'right' | 'wrong' | 'extra' | 'otherPage' | 'otherGrowth',
): number => scored.reduce((sum, { score }) => sum + score[part].length, 0)

function rate(scored: readonly Scored[]): { precision: number; recall: number } {
  const right = count(scored, 'right')
  const expected = scored.reduce((sum, { score }) => sum + score.expected, 0)
  const read = right + count(scored, 'wrong')
  return { precision: read === 0 ? 1 : right / read, recall: expected === 0 ? 1 : right / expected }
}

const percent = (share: number): string => `${(Math.floor(share * 10000) / 100).toString()} %`

function summarize(name: string, scored: readonly Scored[]): string {
  const { precision, recall } = rate(scored)
  return `${name} precision ${percent(precision)} recall ${percent(recall)} wrong ${count(scored, 'wrong')} extra ${count(scored, 'extra')}`
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: npm run ingest:corpus -- <folder> [--all]')
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
const scored = files.map((file) => scoreFile(join(folder, basename(file))))

for (const era of new Set(scored.map((release) => release.era)))
  console.log(
    summarize(
      `structure ${era}:`,
      scored.filter((release) => release.era === era),
    ),
  )
const early = scored.filter((release) => release.id < FIRST_LATE)
const late = scored.filter((release) => release.id >= FIRST_LATE)
console.log(summarize(`before ${FIRST_LATE}:`, early))
console.log(summarize(`since ${FIRST_LATE}:`, late))
const slowest = Math.max(...scored.map((release) => release.seconds))
console.log(
  `pages that differ ${count(scored, 'otherPage')}, printed growth that differs ${count(scored, 'otherGrowth')}, slowest ${Math.round(slowest * 100) / 100} s`,
)
const holds =
  scored.length > 0 &&
  rate(scored).precision >= PRECISION &&
  rate(early).recall >= RECALL.early &&
  rate(late).recall >= RECALL.late &&
  slowest < SECONDS
console.log(summarize(`${scored.length} releases:`, scored).replace(/^.*?: /, ''))
process.exitCode = holds ? 0 : 1
