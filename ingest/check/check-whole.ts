import { formatExact } from '#lib/words/format'
import { groupBy } from '#lib/data/group-by'
import type { Finding, Subject } from '#ingest/check/check'
import type { LineId } from '#lib/metrics/metric'
import { findMetric, findMetricOfLine } from '#lib/metrics/metrics'
import { structureOfLine } from '#lib/metrics/metric'
import { lastQuarterOf, quarterIndex, yearAgo } from '#lib/period/period'

/** Rows, doubts and lines of the release before that may stay open: no release ever had more than 5. */
const MOST_OPEN = 10

/** A table whose amounts are so many times those of a year before is in another scale. */
const SCALE_APART = 100
/** Lines of a table without which nothing is said of its scale. */
const LEAST_LINES = 3

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

/** Whether the layout was understood: more than a few unread rows are a failure, not a list of gaps. */
export function checkRead(subject: Subject): Finding {
  const { reading, missing } = subject
  // Segments of another structure are named by the check of the structure.
  const lines =
    reading.structure === findStructure(subject)?.id
      ? missing
      : missing.filter((line) => structureOfLine(line) === null)
  const open = reading.unknown.length + reading.doubts.length + lines.length
  const parts = `${reading.unknown.length} unknown rows, ${reading.doubts.length} doubts, ${lines.length} lines of the previous release missing`
  return {
    compared: reading.facts.length + open,
    faults:
      open > MOST_OPEN
        ? [`only ${reading.facts.length} values were read, the layout may be new: ${parts}`]
        : [],
  }
}

/** Whether the amounts of each table are of the size of a year before: a wrong scale shows here. */
export function checkSize({ reading, release, earlier }: Subject): Finding {
  const tables = new Map<string, number[]>()
  for (const { line, period, value, table } of reading.facts) {
    const before = earlier(line, yearAgo(period))?.value
    const isAmount = /million/.test(findMetricOfLine(line)?.unit ?? '')
    if (!value || !before || !isAmount || lastQuarterOf(period) !== release) continue
    tables.set(table, [...(tables.get(table) ?? []), Math.abs(value / before)])
  }
  const sizes = [...tables].filter(([, ratios]) => ratios.length >= LEAST_LINES)
  const medians = sizes.map(([table, ratios]) => ({ table, times: medianOf(ratios) }))
  const apart = medians.filter(({ times }) => times > SCALE_APART || times < 1 / SCALE_APART)
  return {
    compared: sizes.reduce((sum, [, ratios]) => sum + ratios.length, 0),
    faults: apart.map(({ table, times }) =>
      times > 1
        ? `the amounts of “${table}” are ${formatExact(Math.round(times))} times those of a year before`
        : `the amounts of a year before are ${formatExact(Math.round(1 / times))} times those of “${table}”`,
    ),
  }
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Whether the segments are those of the structure in force: a new one has to be declared first. */
export function checkStructure(subject: Subject): Finding {
  const { structure, segments } = subject.reading
  const known = findStructure(subject)?.id
  if (structure === known) return { compared: segments.length, faults: [] }
  const printed =
    structure === null ? 'of an unknown structure' : `those of the ${structure} structure`
  return {
    compared: segments.length,
    faults: [`the segments are ${printed}, but ${known} is in force: ${segments.join('; ')}`],
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
    (findMetricOfLine(line)?.lines ?? []).filter((sibling) => structureOfLine(sibling) === null)
  const isMissing = (line: LineId) =>
    [line, ...groupLines(line)].every((same) => subject.given(same, subject.release) === null)
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
      const [was, is] = [here, read.value].map((value) =>
        value === null ? 'no value' : formatExact(value),
      )
      return `${read.line} ${read.period} is stored as ${was} but read as ${is}`
    }),
  }
}

/** Facts of one line and period that were read twice, with two values. */
export function checkDoubles({ reading }: Subject): Finding {
  const groups = groupBy(reading.facts, ({ line, period }) => `${line} ${period}`)
  const faults = [...groups].flatMap(([key, facts]) => {
    const values = new Set(facts.map(({ value }) => value ?? 'none'))
    return values.size > 1 ? [`${key} was read as ${[...values].join(' and ')}`] : []
  })
  return { compared: groups.size, faults }
}
