import { listFacts, type Dataset } from '#lib/data/dataset'
import type { Reprint } from '#lib/series/compared'
import { addValues, isUsable } from '#lib/series/line'
import type { Observation, Print } from '#lib/series/observation'
import { printOfFact } from '#lib/series/prints'

/** The data with the two vintages that values are held against each other on. */
export interface TwoDates {
  dataset: Dataset
  /** The earlier vintage and the later one, `YYYY-MM-DD`. */
  since: string
  to: string
}

/** Everything a value was made of, what its inputs were made of included. */
export const listInputs = (inputs: readonly Print[]): Print[] =>
  inputs.flatMap((input) => [input, ...listInputs(input.inputs)])

/** Of what a later observation was made of, the newest print that differs; one with a page first. */
function findNews(then: Observation, now: Observation): Print | null {
  const before = listInputs(then.inputs)
  const known = (input: Print) =>
    before.some(
      ({ period, line, value }) =>
        period === input.period && line === input.line && value === input.value,
    )
  const news = listInputs(now.inputs).filter((input) => !known(input))
  const rank = ({ page }: Print) => (page === null ? 1 : 0)
  const sorted = [...news].sort((a, b) => b.vintage.localeCompare(a.vintage) || rank(a) - rank(b))
  return sorted[0] ?? null
}

/** The first print of a period in a line after a date: what an older, equal print may stand for. */
function findPrintSince({ dataset, since, to }: TwoDates, { line, period }: Observation) {
  const facts = line === null ? [] : listFacts(dataset, line, period, to)
  const first = facts.find((fact) => isUsable(fact) && fact.document.published > since)
  return first ? printOfFact(first) : null
}

/** The release and document that gave a value, or another one, since a date; null where none did. */
export function findReprint(
  two: TwoDates,
  then: Observation,
  now: Observation | null,
): Reprint | null {
  const { dataset, since } = two
  if (!now?.quality || now.vintage === null) return null
  const { document, release, vintage, source, page, url, quality, copy } = now
  const stands = { release, vintage, source, page, url, quality, ...(copy && { copy }) }
  const own: Reprint = { ...stands, document: 'computed' }
  const read = document === null ? (findNews(then, now) ?? own) : { ...own, document }
  const news = read.vintage > since ? read : (findPrintSince(two, now) ?? read)
  const dated = dataset.releases.find(({ published }) => published === news.vintage)?.id ?? null
  return {
    release: news.release ?? dated,
    vintage: news.vintage,
    document: news.document,
    source: news.source,
    page: news.page,
    url: news.url,
    quality: news.quality,
    ...(news.copy && { copy: news.copy }),
  }
}

/** One value less an earlier one; null where one of them is missing. */
export function subtract(now: Observation, then: Observation): number | null {
  return now.value === null || then.value === null ? null : addValues([now.value, -then.value])
}
