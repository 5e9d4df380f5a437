import { describe, expect, it } from 'vitest'
import { DERIVED } from '#lib/metrics/derived'
import { findLine, structureOfLine, type Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { FREQUENCIES, type Frequency, type Period } from '#lib/period/period'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { cellsOf } from '#lib/series/cells'
import type { Observation } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'
import { dataset } from './live-data'

const VINTAGES = dataset.releases.map(({ published }) => published)

const addUp = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0)

/** Parts that a balance sheet has a line of only where there is such debt. */
const OPTIONAL = /^(?:secured|senior|convertible|exchangeable)/

/** What each kind of ratio is, written out once more: the code may not vouch for itself. */
const FORMULAS: Readonly<Record<string, (parts: readonly number[]) => number>> = {
  part: ([part = NaN, whole = NaN]) => (100 * part) / whole,
  rest: ([part = NaN, whole = NaN]) => 100 - (100 * part) / whole,
  without: ([part = NaN, less = NaN, whole = NaN]) => (100 * part) / whole - (100 * less) / whole,
  sum: (parts) => addUp(parts),
  less: ([from = NaN, ...parts]) => from - addUp(parts),
  unexplained: ([profit = NaN, revenue = NaN, ...costs]) => profit - (revenue - addUp(costs)),
  head: ([amount = NaN, people = NaN]) => (amount * 1000) / people,
}

/** What is taken of a structure's segments, for a metric of what they leave: the end of its parts' ids. */
const RESTS: Readonly<Record<string, string>> = {
  'outside-segments': '',
  'outside-segments-ebita': '-ebita',
}

const CHINA = ['cmr', 'direct-sales', 'china-wholesale']
const INTL = ['intl-retail', 'intl-wholesale']

/** A segment and its lines in each structure, of a metric of what the lines leave. */
const LINES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'other-commerce-lines': {
    2026: [
      ...['alibaba-ecommerce', 'cmr', 'direct-sales', 'china-quick-commerce'],
      ...['intl-ecommerce', 'global-wholesale'],
    ],
    2025: ['china-ecommerce', ...CHINA, 'quick-commerce'],
    2023: ['taobao-tmall', ...CHINA],
    2021: ['china-commerce', 'cmr', 'direct-sales-before-2023', 'china-wholesale'],
    2016: ['core-commerce', 'china-retail', 'china-wholesale', ...INTL, 'core-commerce-others'],
    2014: ['china-commerce-2014', 'china-retail', 'china-wholesale'],
  },
  'other-intl-lines': {
    ...{ 2025: ['aidc', ...INTL], 2023: ['aidc', ...INTL], 2021: ['aidc', ...INTL] },
    2014: ['intl-commerce-2014', ...INTL],
  },
}

/** The metrics that one is computed from, in a structure; found once. */
function partsOf(metric: Metric, structure: string | null): Metric[] {
  const key = `${metric.id} ${structure}`
  const parts = foundParts.get(key) ?? findParts(metric, structure)
  foundParts.set(key, parts)
  return parts
}
const foundParts = new Map<string, Metric[]>()

function findParts({ id, derived }: Metric, structure: string | null): Metric[] {
  const within = LINES[id]?.[structure ?? '']
  if (within) return within.flatMap((part) => findMetric(part) ?? [])
  const ending = RESTS[id]
  const segments = dataset.structures.find((own) => own.id === structure)?.segments ?? []
  const more = ending === undefined ? [] : segments.map((segment) => `${segment}${ending}`)
  return [...(derived?.needs ?? []), ...more].flatMap((part) => findMetric(part) ?? [])
}

function observe(id: string, frequency: Frequency, asOf: string): readonly Observation[] {
  return querySeries(dataset, [id], resolveDefaults({ frequency }), asOf)[0]?.observations ?? []
}

/** Whether all parts of a metric are known for a period in lines of one structure. */
function haveParts(metric: Metric, period: Period, frequency: Frequency, asOf: string): boolean {
  const within = LINES[metric.id]
  if (within)
    return Object.entries(within).some(([structure, [segment = '']]) => {
      const line = findMetric(segment)?.lines.find((own) => structureOfLine(own) === structure)
      return cellsOf(dataset, line ?? '', frequency, asOf).has(period)
    })
  if (metric.id in RESTS)
    return dataset.structures.some(({ id }) => {
      const parts = partsOf(metric, id)
      const lines = parts.flatMap(
        (part) => findLine(part, id) ?? part.lines.filter((line) => !structureOfLine(line)),
      )
      const has = (line: string) => cellsOf(dataset, line, frequency, asOf).has(period)
      return parts.length > 1 && lines.length === parts.length && lines.every(has)
    })
  const needed = partsOf(metric, null).filter(({ id }) => !OPTIONAL.test(id))
  const structures = needed.map((part) => {
    const known = part.lines.filter((line) => cellsOf(dataset, line, frequency, asOf).has(period))
    return known.map(structureOfLine)
  })
  const named = new Set(structures.flat().filter((structure) => structure !== null))
  const all = (structure: string | null) =>
    structures.every((known) => known.includes(null) || known.some((id) => id === structure))
  return named.size === 0 ? all(null) : [...named].some(all)
}

/** Everything that is wrong with a derived metric at one vintage, and how many values were looked at. */
function audit(metric: Metric, frequency: Frequency, asOf: string) {
  const wrong: string[] = []
  let values = 0
  for (const { period, value, inputs, line, structure, ...seen } of observe(
    metric.id,
    frequency,
    asOf,
  )) {
    const named = `${metric.id} ${period} ${frequency} as of ${asOf}`
    if (value === null) {
      const meaningless = seen.reason === 'sign-change'
      if (!meaningless && haveParts(metric, period, frequency, asOf)) wrong.push(`${named}: a gap`)
      if (seen.reason === null) wrong.push(`${named}: no reason`)
      continue
    }
    values += 1
    const parts = partsOf(metric, structure)
    const isKnown = (own = '') => cellsOf(dataset, own, frequency, asOf).has(period)
    const printed = parts.filter((part, at) =>
      metric.id in LINES
        ? at === 0 || part.lines.some((own) => structureOfLine(own) === structure && isKnown(own))
        : !OPTIONAL.test(part.id) || isKnown(part.lines[0]),
    )
    const served = inputs.map((input, at) => {
      // Segments and lines come in any order behind their total.
      const unordered = metric.id in RESTS || metric.id in LINES
      const own = (unordered && at > 0 ? printed.slice(1) : [printed[at]]).some((part) =>
        part?.lines.includes(input.line),
      )
      return own ? cellsOf(dataset, input.line, frequency, asOf).get(period)?.value : undefined
    })
    if (inputs.length !== printed.length || inputs.some((input, at) => input.value !== served[at]))
      wrong.push(`${named}: not of the values that its parts show`)
    const structures = new Set(inputs.flatMap((input) => input.structure ?? []))
    if (structures.size > 1 || (structures.size === 1 && !structures.has(structure ?? '2014')))
      wrong.push(`${named}: of ${[...structures].join(' and ')} in ${structure}`)
    const exact = FORMULAS[metric.derived?.formula ?? '']?.(
      inputs.map((input) => input.value ?? NaN),
    )
    if (exact === undefined || !(Math.abs(exact - value) <= 0.0100001))
      // the two ways to round a half
      wrong.push(`${named}: ${value} and not ${exact}`)
    const newest = inputs
      .map(({ vintage }) => vintage)
      .toSorted()
      .at(-1)
    if (seen.vintage !== newest || (seen.vintage ?? '') > asOf) wrong.push(`${named}: vintage`)
    if (seen.status !== 'derived' || seen.document !== null) wrong.push(`${named}: ${seen.status}`)
    if (!metric.lines.includes(line ?? '')) wrong.push(`${named}: line ${line}`)
  }
  return { wrong, values }
}

describe('what follows from printed lines by a formula', () => {
  it('is the formula of its parts as they show, on one structure, at every vintage', () => {
    const wrong: string[] = []
    let values = 0
    for (const asOf of VINTAGES)
      for (const frequency of FREQUENCIES)
        for (const metric of DERIVED) {
          const found = audit(metric, frequency, asOf)
          wrong.push(...found.wrong)
          values += found.values
        }
    console.info(`values of derived metrics, over all vintages: ${values}`)
    expect(wrong).toEqual([])
    expect(values).toBeGreaterThan(50_000)
  }, 120_000)

  it('has a value today for every row, from the first release that gives its parts', () => {
    const asOf = VINTAGES.at(-1) ?? ''
    const empty = DERIVED.filter(({ id }) =>
      observe(id, 'quarter', asOf).every(({ value }) => value === null),
    )
    expect(empty.map(({ id }) => id)).toEqual([])
  })

  it('cites every part with document and page, through years that are sums of quarters', () => {
    const asOf = VINTAGES.at(-1) ?? ''
    const seen = observe('cloud-margin', 'ttm', asOf).findLast(({ value }) => value !== null)
    expect(seen?.inputs).toHaveLength(2)
    for (const input of seen?.inputs ?? []) {
      expect(input).toMatchObject({ document: 'computed', page: null })
      expect(input.inputs).toHaveLength(4)
      for (const { document, quality, page, url } of input.inputs) {
        expect(document).not.toBe('')
        if (quality === 'primary' && page !== null) expect(url).toContain(`#page=${page}`)
      }
    }
  })

  it('is the margin and the share of revenue that the transforms give of the same lines', () => {
    const asOf = VINTAGES.at(-1) ?? ''
    type Twin = { id: string; of: string; transform: 'margin' | 'share-of-revenue' }
    const pairs = DERIVED.flatMap(({ id, derived }): Twin[] => {
      const [part = '', whole = ''] = derived?.needs ?? []
      if (derived?.formula !== 'part') return []
      if (part === `${whole}-ebita`) return [{ id, of: whole, transform: 'margin' }]
      return whole === 'revenue' ? [{ id, of: part, transform: 'share-of-revenue' }] : []
    })
    expect(pairs.length).toBeGreaterThan(15)
    for (const { id, of, transform } of pairs)
      for (const frequency of FREQUENCIES) {
        const query = resolveDefaults({ frequency, transform })
        const [transformed] = querySeries(dataset, [of], query, asOf)
        const values = (list: readonly Observation[] = []) =>
          list.flatMap(({ period, value }) => (value === null ? [] : [[period, value]]))
        expect(values(observe(id, frequency, asOf)), `${id} ${frequency}`).toEqual(
          values(transformed?.observations),
        )
      }
  })
})
