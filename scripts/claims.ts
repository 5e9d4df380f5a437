import { readFileSync } from 'node:fs'
import { judgeClaim } from '#lib/claims/judge-claim'
import { findNewest } from '#lib/claims/case'
import { asClaimText, readText, refuseText } from '#lib/claims/text/read-text'
import { findVerdict } from '#lib/claims/verdicts'
import { latestVintage } from '#lib/data/dataset'
import { findDataFolder, readDataset } from '#lib/data/read-data'

const USAGE = 'npm run claims -- <file> [YYYY-MM-DD, the day of the text]'

/** Judges the figures of a text and prints each with its verdict, its reason and its documents. */
function judgeFile(file: string, dated: string | null): void {
  const text = readFileSync(file, 'utf8')
  const refusal = refuseText(text)
  if (refusal) return stop(refusal)
  const dataset = readDataset(findDataFolder())
  const asOf = latestVintage(dataset)
  const { claims, unread, left } = readText(text, findNewest({ dated }, dataset, asOf))
  const source = asClaimText(claims, dated)
  for (const claim of claims) {
    const { verdict, reason, evidence } = judgeClaim(claim, source, dataset, asOf)
    console.log(`${file}:${claim.at}: ${claim.written}, ${claim.when} · ${claim.metric}`)
    console.log(`  ${findVerdict(verdict).label}. ${reason}`)
    for (const { label, shown, arithmetic, place, url } of evidence)
      console.log(`  ${[label, shown, arithmetic, place, url].filter(Boolean).join(' · ')}`)
  }
  for (const { at, written, why } of unread)
    console.log(`${file}:${at}: ${written}: could not read. ${why}`)
  console.log(`${claims.length} figures judged as of ${asOf}, ${unread.length} could not be read`)
  if (left) console.log(left)
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}

const [file, dated = null] = process.argv.slice(2)
if (!file || (dated !== null && !/^\d{4}-\d\d-\d\d$/.test(dated))) stop(USAGE)
else judgeFile(file, dated)
