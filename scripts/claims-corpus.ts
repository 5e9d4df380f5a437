import { readFileSync } from 'node:fs'
import { checkText } from '#lib/claims/text/check-text'
import { latestVintage } from '#lib/data/dataset'
import { findDataFolder, readDataset } from '#lib/data/read-data'

const USAGE = 'npm run -s claims:corpus -- <passages.jsonl: {id, date, text} a line>'

interface PassageLine {
  id: string
  date: string | null
  text: string
}

/** Checks passages of text and prints what became of their figures, a passage a line. */
function checkPassages(file: string): void {
  const dataset = readDataset(findDataFolder())
  const asOf = latestVintage(dataset)
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { id, date, text } = JSON.parse(line) as PassageLine // the file's own form, for tests only
    const { figures } = checkText(text, dataset, asOf, date)
    const judged = figures.map(
      ({ start, end, written, verdict, metric, period, reason, periodFrom }) => {
        return { start, end, written, verdict, metric, period, reason, periodFrom }
      },
    )
    console.log(JSON.stringify({ id, figures: judged }))
  }
}

const [file] = process.argv.slice(2)
if (file) checkPassages(file)
else {
  console.error(USAGE)
  process.exitCode = 1
}
