import { readFileSync } from 'node:fs'
import { checkText } from '#lib/claims/text/check-text'
import { findFigureVerdict } from '#lib/claims/text/judging/figure-verdict'
import { latestVintage } from '#lib/data/dataset'
import { findDataFolder, readDataset } from '#lib/data/read-data'

const USAGE = 'npm run claims -- <file> [YYYY-MM-DD, the day of the text]'

/** Checks the figures of a text and prints each with its verdict, its reason and its documents. */
function checkFile(file: string, asked: string | null): void {
  const dataset = readDataset(findDataFolder())
  const asOf = latestVintage(dataset)
  const { figures, left, day } = checkText(readFileSync(file, 'utf8'), dataset, asOf, asked)
  if (left && figures.length === 0) return stop(left)
  for (const { line, written, verdict, reason, metric, period, periodFrom, evidence } of figures) {
    const of = [metric, period].filter(Boolean).join(', ')
    console.log(`${file}:${line}: ${written.replace(/\s+/g, ' ')}${of ? ` · ${of}` : ''}`)
    console.log(`  ${findFigureVerdict(verdict).label}. ${reason}`)
    if (periodFrom) console.log(`  Period: ${periodFrom}`)
    for (const { label, shown, arithmetic, place, url } of evidence)
      console.log(`  ${[label, shown, arithmetic, place, url].filter(Boolean).join(' · ')}`)
  }
  const open = figures.filter(
    ({ verdict }) => verdict === 'unread' || verdict === 'unmatched',
  ).length
  const when = day.date ? `, text of ${day.date} (${day.from})` : ''
  console.log(`${figures.length} figures as of ${asOf}${when}, ${open} without a verdict`)
  if (left) console.log(left)
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}

const [file, asked = null] = process.argv.slice(2)
if (!file || (asked !== null && !/^\d{4}-\d\d-\d\d$/.test(asked))) stop(USAGE)
else checkFile(file, asked)
