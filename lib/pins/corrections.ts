import type { Chart } from '#lib/charts/chart'
import type { Correction } from '#lib/data/data-files'
import { documentOf, type Dataset, groupByLine, listFacts } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
import { memoize } from '#lib/memo/memo'
import { listShownSeries } from '#lib/charts/shown-series'
import type { Reprint } from '#lib/series/compared'
import type { Observation } from '#lib/series/observation'
import { printOfFact } from '#lib/series/prints'
import { listInputs } from '#lib/series/two-dates'
import { describePinChange, type BuildFigure, type PinChange } from '#lib/pins/change'

const keyOf = (document: string, line: string, period: string) => `${document} ${line} ${period}`

/** The corrections of our own data made after a date, oldest first. */
export function listCorrectionsSince(dataset: Dataset, since: string): Correction[] {
  return dataset.corrections
    .filter(({ date }) => date > since)
    .sort((a, b) => a.date.localeCompare(b.date))
}

/**
 * The dataset as it stood on a date: the values that were mended since have what they had before.
 * The same dataset where none was.
 */
const undoCorrections = memoize(
  'pins/corrections/undoCorrections',
  (dataset: Dataset, since: string): Dataset => {
    const corrections = listCorrectionsSince(dataset, since)
    if (corrections.length === 0) return dataset
    const firsts = new Map(
      corrections
        .toReversed() // so that of several of one fact the oldest is kept
        .map((row) => [keyOf(documentOf(row), row.line, row.period), row] as const),
    )
    const facts = dataset.facts.flatMap((fact): Fact[] => {
      const first = firsts.get(keyOf(fact.document.id, fact.line, fact.period))
      if (!first) return [fact]
      return first.old === null ? [] : [{ ...fact, value: first.old }]
    })
    return { ...dataset, facts, factsByLine: groupByLine(facts) }
  },
)

/**
 * The values that a figure showed before our own data was mended and shows no more: what the chart
 * of its pin would be with the data of that day, beside what it is.
 */
export function listCorrected(dataset: Dataset, build: BuildFigure, chart: Chart): PinChange[] {
  const before = undoCorrections(dataset, chart.asOf)
  if (before === dataset) return []
  const now = listShownSeries(chart)
  return listShownSeries(build(before, chart.asOf)).flatMap((drawn) => {
    const { metric } = drawn.series
    const same = now.find(({ part, series }) => part === drawn.part && series.metric === metric)
    return drawn.series.observations.flatMap((then) => {
      const current = same?.series.observations.find(({ period }) => period === then.period) ?? null
      if (current?.value === then.value) return []
      const by = findReread(dataset, chart.asOf, then, current)
      return [describePinChange(drawn, then, { kind: 'corrected', now: current, by })]
    })
  })
}

/** The corrections made since a pin, of documents up to it, that a corrected value rests on, oldest first. */
function listCorrectionsBelow(
  dataset: Dataset,
  since: string,
  corrected: Pick<PinChange, 'then' | 'now'>,
): Correction[] {
  const rests = [corrected.then, corrected.now].flatMap((value) =>
    value ? [value, ...listInputs(value.inputs)] : [],
  )
  const published = new Map<string, string>(
    dataset.documents.map((document) => [document.id, document.published]),
  )
  return listCorrectionsSince(dataset, since).filter(
    (correction) =>
      (published.get(documentOf(correction)) ?? '') <= since &&
      rests.some(({ line, period }) => line === correction.line && period === correction.period),
  )
}

/** The document that was read again for a corrected value; null where it gives none now. */
function findReread(
  dataset: Dataset,
  since: string,
  then: Observation,
  now: Observation | null,
): Reprint | null {
  if (now?.value == null) return null
  const facts = listCorrectionsBelow(dataset, since, { then, now }).flatMap((correction) =>
    listFacts(dataset, correction.line, correction.period, since).filter(
      ({ document, value }) => document.id === documentOf(correction) && value !== null,
    ),
  )
  const own = facts.findLast(({ line, period }) => line === now.line && period === now.period)
  const fact = own ?? facts.at(-1)
  if (!fact) return null
  const { release, vintage, document, source, page, url, quality, copy } = printOfFact(fact)
  return { release, vintage, document, source, page, url, quality, ...(copy && { copy }) }
}

/** The corrections since a pin, of documents up to it, that corrected values of a figure rest on. */
export function listCorrectionsOf(
  dataset: Dataset,
  since: string,
  corrected: readonly PinChange[],
): Correction[] {
  const below = new Set(corrected.flatMap((change) => listCorrectionsBelow(dataset, since, change)))
  return listCorrectionsSince(dataset, since).filter((correction) => below.has(correction))
}
