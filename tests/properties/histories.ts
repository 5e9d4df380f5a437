import fc from 'fast-check'
import type { Dataset } from '#lib/data/dataset'
import type { ReleaseFile } from '#lib/data/release'
import { structureOfLine, type Structure } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { isFiscalYear, periodEnd, quarterAt, quarterIndex, type Quarter } from '#lib/period/period'
import { buildDataset, fact, release } from '../fictional/build-dataset'

/** Metrics of a made-up history: two whose lines change with the structure, of which one ends; totals, and a count. */
export const METRICS = [
  'cloud',
  'aidc',
  'revenue',
  'employees',
  'adjusted-ebita',
  'free-cash-flow',
] as const

const FIRST = quarterIndex('FY2024-Q1')
/** From which release on each structure is in force, as the fictional company has it. */
const STRUCTURES: readonly (readonly [Structure, number])[] = [
  ['2026', quarterIndex('FY2027-Q1')],
  ['2025', quarterIndex('FY2026-Q1')],
  ['2023', FIRST],
]

const structureAt = (index: number): Structure =>
  STRUCTURES.find(([, from]) => index >= from)?.[0] ?? '2023'

/** A figure that a release may print: how many quarters back, or the fiscal year that ends. */
interface Printed {
  metric: (typeof METRICS)[number]
  back: number | 'year'
  value: number
  yoy: number | null
  /** From the company's own document, a copy of it, or a newspaper. */
  source: 'own' | 'copy' | 'paper'
  unconfirmed: boolean
  /** True where it is printed once more in the structure that was in force before. */
  former: boolean
  /** True where a rate is printed and no amount. */
  rateOnly: boolean
}

/** True once in so many times. */
const once = (times: number) => fc.integer({ min: 1, max: times }).map((roll) => roll === times)

const printed = (sources: readonly Printed['source'][]): fc.Arbitrary<Printed> =>
  fc.record({
    metric: fc.constantFrom(...METRICS),
    back: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(0, 4) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 8 }) },
      { weight: 1, arbitrary: fc.constant('year' as const) },
    ),
    value: fc.oneof(fc.integer({ min: 1, max: 300_000 }), fc.integer({ min: -50_000, max: 0 })),
    yoy: fc.option(fc.integer({ min: -90, max: 200 })),
    source: fc.constantFrom(...sources),
    unconfirmed: once(20),
    former: once(8),
    rateOnly: once(12),
  })

/** The lines of a metric that a release of a structure prints. */
const linesOf = (metric: string, structure: Structure) =>
  (findMetric(metric)?.lines ?? []).filter(
    (line) => (structureOfLine(line) ?? structure) === structure,
  )

function writeFigure(figure: Printed, index: number): ReturnType<typeof fact>[] {
  const { metric, back, value, yoy, source, unconfirmed, former, rateOnly } = figure
  const quarter = quarterAt(index)
  const year = quarter.endsWith('Q4') ? quarter.slice(0, 6) : null
  const period = back === 'year' ? year : quarterAt(index - back)
  if (period === null) return []
  const more = {
    ...(yoy === null ? {} : { printedYoy: yoy }),
    ...(source === 'own' ? {} : { source }),
    ...(unconfirmed ? { unconfirmed } : {}),
  }
  const own = STRUCTURES.findIndex(([, from]) => index >= from)
  const [structure] = STRUCTURES[own + (former ? 1 : 0)] ?? []
  const amount = rateOnly && yoy !== null ? null : value
  return linesOf(metric, structure ?? '2023').map((line) => fact(line, period, amount, more))
}

function writeRelease(index: number, figures: readonly Printed[]): ReleaseFile {
  const id: Quarter = quarterAt(index)
  // Six weeks after the quarter ends.
  const day = new Date(Date.parse(periodEnd(id)) + 45 * 86_400_000)
  const published = day.toISOString().slice(0, 10)
  const rows = figures.flatMap((figure) => writeFigure(figure, index))
  const first = new Map(rows.map((row) => [`${row['line']} ${row['period']}`, row]))
  // A file without facts is not a release; revenue is what every one of them prints.
  const [total = ''] = findMetric('revenue')?.lines ?? []
  if (first.size === 0) first.set(total, fact(total, id, 100 + index))
  return release(id, published, structureAt(index), [...first.values()])
}

/** The releases of a made-up company, oldest first: restated, recast, copied, with gaps and signs. */
export function histories(
  sources: readonly Printed['source'][] = ['own', 'own', 'own', 'copy', 'paper'],
): fc.Arbitrary<ReleaseFile[]> {
  const one = fc.record({
    gap: fc.constantFrom(1, 1, 1, 1, 2),
    figures: fc.array(printed(sources), { minLength: 2, maxLength: 14 }),
  })
  return fc.array(one, { minLength: 3, maxLength: 14 }).map((releases) => {
    let index = FIRST - 1
    return releases.map(({ gap, figures }) => writeRelease((index += gap), figures))
  })
}

/** What was known once the first `count` releases were out. */
export const known = (files: readonly ReleaseFile[], count: number): Dataset =>
  buildDataset(...files.slice(0, count))

/** Every fact that may be shown of a metric, in the lines it follows. */
export function usableFacts(dataset: Dataset, metric: string) {
  return (findMetric(metric)?.lines ?? [])
    .flatMap((line) => dataset.factsByLine.get(line) ?? [])
    .filter(
      ({ value, unconfirmed, period }) => value !== null && !unconfirmed && !isFiscalYear(period),
    )
}
