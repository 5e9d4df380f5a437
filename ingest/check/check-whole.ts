import { formatExact } from '#lib/words/format'
import type { Finding, Subject } from '#ingest/check/check'
import type { LineId } from '#lib/metrics/metric'
import { findMetric, findMetricOfLine } from '#lib/metrics/metrics'
import { structureOfLine } from '#lib/metrics/metric'
import { quarterIndex } from '#lib/period/period'

/** What every results announcement prints of its quarter. */
const STATEMENTS: readonly LineId[] = [
  'revenue_total',
  'income_from_operations',
  'net_income',
  'operating_cash_flow',
  'free_cash_flow',
]

/** A restatement beyond this part of the amount, and this many of its units, may be a misreading. */
const LARGE_PART = 0.25
const LARGE_AMOUNT = 1000

/** The structure that was in force for a release by `structures.json`. */
function findStructure({ dataset, release }: Pick<Subject, 'dataset' | 'release'>) {
  return dataset.structures.findLast(
    ({ inForceFrom }) => quarterIndex(inForceFrom) <= quarterIndex(release),
  )
}

/** Whether the segments are those of the structure in force: a new one has to be declared first. */
export function checkStructure(subject: Subject): Finding {
  const { structure, segments } = subject.reading
  const known = findStructure(subject)?.id
  if (structure === known) return { compared: segments.length, faults: [] }
  const seen =
    structure === null ? 'of an unknown structure' : `those of the ${structure} structure`
  return {
    compared: segments.length,
    faults: [`the segments are ${seen}, but ${known} is in force: ${segments.join('; ')}`],
  }
}

/** Whether the statements and all segments were found: a document cut short lacks some. */
export function checkWhole(subject: Subject): Finding {
  const structure = findStructure(subject)
  const segments = (structure?.segments ?? []).flatMap((segment) =>
    (findMetric(segment)?.lines ?? []).filter((line) => structureOfLine(line) === structure?.id),
  )
  const wanted = [...segments, ...STATEMENTS]
  const groupLines = (line: LineId) =>
    (findMetricOfLine(line)?.lines ?? []).filter((one) => structureOfLine(one) === null)
  const isMissing = (line: LineId) =>
    [line, ...groupLines(line)].every((one) => subject.given(one, subject.release) === null)
  return {
    compared: wanted.length,
    faults: wanted.filter(isMissing).map((line) => `${line} ${subject.release} was not found`),
  }
}

/** Values that a release restates by so much that they may be misread. */
export function checkRestated({ comparison }: Subject): Finding {
  const { repeated, restated } = comparison
  const large = restated.filter(
    ({ before, difference }) =>
      Math.abs(difference) > LARGE_AMOUNT && Math.abs(difference / before) > LARGE_PART,
  )
  return {
    compared: repeated.length + restated.length,
    faults: large.map(
      ({ fact, before }) =>
        `${fact.line} ${fact.period} was ${formatExact(before)} and is ${formatExact(fact.value)}`,
    ),
  }
}

/** Values that the file has from as good a document, and has otherwise: one of the two is a slip. */
export function checkStored({ rows }: Subject): Finding {
  const differing = rows.filter(({ fate }) => fate === 'differs')
  return {
    compared: rows.filter(({ stored }) => stored !== null).length,
    faults: differing.map(({ read, stored }) => {
      const here = stored?.value ?? null
      const [was, is] = [here, read.value].map((one) =>
        one === null ? 'no value' : formatExact(one),
      )
      return `${read.line} ${read.period} is stored as ${was} but read as ${is}`
    }),
  }
}

/** Facts of one line and period that were read twice, with two values. */
export function checkDoubles({ reading }: Subject): Finding {
  const values = new Map<string, Set<number | null>>()
  for (const { line, period, value } of reading.facts) {
    const key = `${line} ${period}`
    values.set(key, (values.get(key) ?? new Set()).add(value))
  }
  const doubled = [...values].filter(([, seen]) => seen.size > 1)
  return {
    compared: values.size,
    faults: doubled.map(
      ([key, seen]) => `${key} was read as ${[...seen].map((one) => one ?? 'none').join(' and ')}`,
    ),
  }
}
