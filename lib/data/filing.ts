import { z } from 'zod'
import { FILING_KINDS, type Filing } from '#lib/data/fact'
import { parseOneALine } from '#lib/data/one-a-line'
import { factSchema, readRows, type FileFact, type RawFact } from '#lib/data/release'
import { STRUCTURES } from '#lib/metrics/metric'
import { isFiscalYear, isHalfYear, lastQuarterOf, quarterIndex } from '#lib/period/period'
import { isDate } from '#lib/words/dates'

/** One file of `data/filings`: its title and address are those of its source. */
export interface FilingFile {
  fileName: string
  filing: Omit<Filing, 'title' | 'url'>
  /** Id of the document in `sources.json`. */
  sourceId: string
  facts: FileFact[]
}

const header = {
  filing: z.string().refine((id) => isFiscalYear(id) || isHalfYear(id), {
    error: 'filing is named by the year or half-year it reports: FY2022 or FY2021-H1',
  }),
  kind: z.enum(FILING_KINDS),
  published: z.string().refine(isDate, { error: 'must be a date, written YYYY-MM-DD' }),
  source: z.string().min(1),
  structure: z.enum(STRUCTURES),
}

const rowSchema = factSchema.pick({ line: true, period: true, note: true })
const filingSchema = z.strictObject({
  ...header,
  facts: z.array(rowSchema.extend({ value: z.number() })).min(1),
})

/**
 * Reads the text of one filing's file and holds it to the rules a file can break by itself. Throws a
 * `DataError` that names the file and the line.
 */
export function parseFiling(text: string, fileName: string): FilingFile {
  const read = parseOneALine(filingSchema, text, fileName, 'facts')
  const { filing: id, kind, published, source, structure, facts: raw } = read.value
  const expected = `${published}-${id.toLowerCase()}.json`
  if (!fileName.endsWith(expected))
    read.stop(read.lineOfKey('filing'), `this file must be named ${expected}`)
  if ((kind === 'annual-report') !== isFiscalYear(id))
    read.stop(read.lineOfKey('kind'), `${id} is not what an ${kind} reports`)
  const last = quarterIndex(lastQuarterOf(id))
  const findFault = ({ period }: RawFact) =>
    quarterIndex(lastQuarterOf(period)) > last ? `${period} is later than the filing, ${id}` : null
  const facts = readRows(raw, read, findFault).map((fact) => ({ ...fact, sourceId: source }))
  return { fileName, filing: { kind, id, published, structure }, sourceId: source, facts }
}
