import type { FilterBandProps } from '#app/_filters/filter-band.tsx'
import {
  type Filter,
  AXIS_FILTER,
  BASIS_FILTER,
  CURRENCY_FILTER,
  FREQUENCY_FILTER,
  LABELS_FILTER,
  PROVISIONAL_FILTER,
  SEASONS_FILTER,
  TRANSFORM_FILTER,
  withOff,
} from '#app/_filters/filters.ts'
import type { PageRequest } from '#app/_page/read-page.ts'
import { readPlanStarts } from '#lib/charts/plan'
import {
  currentStructure,
  listSegmentChoices,
  type SegmentChoice,
} from '#lib/charts/segment-options'
import type { Dataset } from '#lib/data/dataset'
import { listKnownQuarters } from '#lib/figures/read-periods'
import { type Frequency, labelPeriod, yearOf, type Quarter } from '#lib/period/period'
import type { Query, QueryName, TransformId } from '#lib/query/params'

/** What a page with many figures, or one, lets its reader choose. */
interface FilterScope {
  params: readonly QueryName[]
  segments: boolean
  /** Segments whose business is shown; left out if all are. */
  businesses?: readonly string[]
  /** What a chart can show, its own first; left out where the page has many charts. */
  transforms?: readonly TransformId[]
  /** Lengths of period that a chart has; left out where the page has many charts. */
  frequencies?: readonly Frequency[]
  /** The length of period of the default view, where a chart has its own. */
  frequency?: Frequency
  /** The first quarter of the default view, where a chart has its own. */
  from?: Query['from']
}

function listPresets(quarters: readonly Quarter[]): FilterBandProps['presets'] {
  const [first, newest] = [quarters[0], quarters.at(-1)]
  if (!first || !newest) return []
  const from = `FY${yearOf(newest) - 3}`
  return [
    { label: 'Last 8', from: null, last: '8' },
    { label: `${from} on`, from, last: null },
    { label: 'All', from: first, last: null },
  ]
}

const RATIOS: Filter['options'] = [
  { value: 'share', label: 'Share', bar: 'Share' },
  { value: 'share-of-revenue', label: '% of revenue', bar: '% of revenue' },
  { value: 'margin', label: 'Margin', bar: 'Margin' },
  { value: 'chained', label: 'Chained', bar: 'Chained by Quarterdeck' },
  { value: 'contribution', label: 'Contribution', bar: 'Contribution' },
]

const NO_SUM = 'Rounded amounts from the text cannot be summed'

/** Lengths of period, less those that a chart's figures do not add up to. */
function describeFrequencies({ frequencies, frequency = 'quarter' }: FilterScope): Filter {
  const out = FREQUENCY_FILTER.options.filter(
    ({ value }) => frequencies && !frequencies.some((id) => id === value),
  )
  const off = Object.fromEntries(out.map(({ value }) => [value, NO_SUM]))
  return { ...withOff(FREQUENCY_FILTER, off), standard: frequency }
}

/** What a page can show of its figures. */
function describeTransforms({ transforms }: FilterScope): Filter {
  const offered = transforms
    ? [...TRANSFORM_FILTER.options, ...RATIOS].filter(({ value }) =>
        transforms.some((id) => id === value),
      )
    : TRANSFORM_FILTER.options
  return { ...TRANSFORM_FILTER, options: offered, standard: transforms?.[0] ?? 'level' }
}

/** The quarters from which spend can be counted; none before the plan was announced. */
function listStartFilters(dataset: Dataset, page: PageRequest): Filter[] {
  const starts = readPlanStarts(dataset, page.asOf)
  if (!starts) return []
  const { announced, firstFull } = starts
  const labels = page.values.labels ?? 'release'
  const quarters = new Set([announced, firstFull, page.values.start ?? firstFull])
  const options = [...quarters].sort().map((value) => {
    const label = labelPeriod(value, labels)
    return { value, label }
  })
  return [{ parameter: 'start', label: 'Plan spend from', standard: firstFull, options }]
}

/** Quarters shown by default: the newest twelve, or all from the chart's own first. */
function countNewest(quarters: readonly Quarter[], from: Query['from'] | undefined): number {
  const first = quarters.findIndex((quarter) => quarter === from)
  return first < 0 ? 12 : quarters.length - first
}

/** What the chips are called: the segments of a structure, and those that ended, if any. */
function nameSegments(structure: string, options: readonly SegmentChoice[]): string {
  const ended = options.some(({ until }) => until !== undefined)
  return `Segments, ${structure} structure${ended ? ' and businesses before it' : ''}`
}

/** The filters of a page as its address sets them: only those that something on the page takes. */
export function describeFilters(
  dataset: Dataset,
  page: PageRequest,
  scope: FilterScope,
): FilterBandProps {
  const { params, segments, businesses, from } = scope
  const labels = page.values.labels ?? 'release'
  const known = listKnownQuarters(dataset, page.asOf)
  const quarters = known.map(({ quarter }) => quarter)
  const choices = segments ? listSegmentChoices(dataset, page.asOf, labels) : []
  const options = choices.filter(({ id }) => !businesses || businesses.includes(id))
  const offer = (name: QueryName, filter: Filter) => (params.includes(name) ? [filter] : [])
  return {
    segments: segments
      ? {
          label: nameSegments(currentStructure(dataset, page.asOf), options),
          options,
          standard: options.map(({ id }) => id),
        }
      : null,
    quarters,
    provisional: known.flatMap(({ quarter, quality }) => (quality === 'primary' ? [] : [quarter])),
    presets: listPresets(quarters),
    newest: { quarters: countNewest(quarters, from), years: 8 },
    filters: [
      ...offer('frequency', describeFrequencies(scope)),
      ...offer('transform', describeTransforms(scope)),
      ...offer('labels', LABELS_FILTER),
    ],
    more: [
      ...offer('basis', BASIS_FILTER),
      ...offer('provisional', PROVISIONAL_FILTER),
      ...offer('currency', CURRENCY_FILTER),
      ...offer('axis', AXIS_FILTER),
      ...offer('view', SEASONS_FILTER),
      ...(params.includes('start') ? listStartFilters(dataset, page) : []),
    ],
  }
}
