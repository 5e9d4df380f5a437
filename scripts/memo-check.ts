import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { findDataFolder, readDataset } from '#lib/data/read-data'
import { Homes } from '#lib/memo-check/homes'
import {
  isStale,
  listRows,
  refreshDocument,
  sayFindings,
  type MemoRow,
} from '#lib/memo-check/list-rows'
import type { Findings } from '#lib/memo-check/mention'
import { readMemo } from '#lib/memo-check/read-memo'
import { describeFreshness } from '#lib/pins/describe-freshness'
import { sayFreshness } from '#lib/pins/freshness-words'
import { formatDate } from '#lib/words/format'

const USAGE = 'npm run memo-check -- <file> [the address of the service, as PUBLIC_URL]'
/** Exit codes: something changed, and a file or a command that cannot be read. */
const [CHANGED, UNREAD] = [1, 2]

function printRow({ id, title, value, places, more, summary, changes, left, freshness }: MemoRow) {
  const where = [...places, ...(more > 0 ? [`${more} more`] : [])].join(', ')
  const pin = freshness.pin === null ? '' : `, as known on ${formatDate(freshness.pin)}`
  console.log(`${sayFreshness(id).label}: ${title}${value ? `, ${value}` : ''}${pin}`)
  console.log(`  In: ${where}`)
  for (const sentence of summary) console.log(`  ${sentence}`)
  for (const { label, periodLabel, shown, by, structures, corrected } of changes) {
    const moved = structures.now !== null && structures.then !== structures.now
    const on = moved ? ` (structure ${structures.then}, now ${structures.now})` : ''
    const copied = by?.copy ? `, ${by.copy}` : ''
    const day = corrected ? `mended in our data on ${formatDate(corrected)}` : null
    const from = by ? ` · ${day ?? formatDate(by.vintage)}, ${by.place}${copied}` : ''
    const { then, now, difference } = shown
    console.log(`  ${label}, ${periodLabel}: ${then} then, ${now} now, ${difference}${on}${from}`)
  }
  if (left > 0) console.log(`  ${left} more: ${freshness.refreshed?.changes}`)
  if (freshness.refreshed && freshness.pin !== freshness.asOf)
    console.log(`  As known now: ${freshness.refreshed.address}`)
}

function printDocuments({ documents }: Findings, publicUrl: string, asOf: string): void {
  for (const { file, place } of documents)
    if (file)
      console.log(`The ${place} is ours. As known now: ${publicUrl}${refreshDocument(file, asOf)}`)
}

/** Lists what has become of each figure of ours in a file. */
async function checkFile(file: string, publicUrl: string, dataset: Dataset): Promise<void> {
  const content = await openAsBlob(file).catch(() => {
    throw new Error(`${file} cannot be opened.`)
  })
  const homes = new Homes([publicUrl])
  const findings = await readMemo({ name: basename(file), size: content.size, content }, homes)
  const answers = new Map(
    findings.addresses.map(({ address }) => [
      address,
      describeFreshness(dataset, publicUrl, address),
    ]),
  )
  const rows = listRows(findings, answers)
  rows.forEach(printRow)
  for (const { name, place } of findings.strangers) console.log(`Not ours: ${name}, ${place}`)
  printDocuments(findings, publicUrl, latestVintage(dataset))
  for (const sentence of sayFindings(findings, rows)) console.log(sentence)
  if (rows.some(isStale)) process.exitCode = CHANGED
}

const [file, home = process.env.PUBLIC_URL || 'http://localhost:3000'] = process.argv.slice(2)
if (!file || !URL.canParse(home)) {
  console.error(USAGE)
  process.exitCode = UNREAD
} else {
  await checkFile(file, home.replace(/\/+$/, ''), readDataset(findDataFolder())).catch(
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error))
      process.exitCode = UNREAD
    },
  )
}
