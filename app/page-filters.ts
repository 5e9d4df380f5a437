import type { FilterBandProps } from '#app/_controls/filter-band.tsx'
import {
  BASIS_FILTER,
  CURRENCY_FILTER,
  FREQUENCY_FILTER,
  LABELS_FILTER,
  PROVISIONAL_FILTER,
  TRANSFORM_FILTER,
  withOff,
} from '#app/_controls/filters.ts'
import type { PageRequest } from '#app/read-page.ts'
import type { Dataset } from '#lib/dataset'
import type { QueryName } from '#lib/params'
import { resolveDefaults } from '#lib/params'
import { isQuarter, yearOf, type Quarter } from '#lib/period'
import { currentStructure, listSegmentChoices } from '#lib/segment-options'
import { querySeries } from '#lib/series'

/** What a page with many figures, or one, lets its reader choose. */
export interface FilterScope {
  takes: readonly QueryName[]
  segments: boolean
}

/** The quarters that revenue is known for, the measure of what the data holds, and their quality. */
function listQuarters(dataset: Dataset, asOf: string) {
  const [revenue] = querySeries(dataset, ['revenue'], resolveDefaults({}), asOf)
  return (revenue?.observations ?? []).flatMap(({ period, quality }) =>
    isQuarter(period) ? [{ quarter: period, quality }] : [],
  )
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

/** The filters of a page as its address sets them: only those that something on the page takes. */
export function describeFilters(
  dataset: Dataset,
  page: PageRequest,
  search: string,
  { takes, segments }: FilterScope,
): FilterBandProps {
  const labels = page.values.labels ?? 'release'
  const frequency = page.values.frequency ?? 'quarter'
  const held = listQuarters(dataset, page.asOf)
  const quarters = held.map(({ quarter }) => quarter)
  const options = segments ? listSegmentChoices(dataset, page.asOf, labels) : []
  const needsQuarters = { qoq: 'Growth on the quarter before needs quarters' }
  const transform =
    frequency === 'quarter' ? TRANSFORM_FILTER : withOff(TRANSFORM_FILTER, needsQuarters)
  const taken = (name: QueryName) => takes.includes(name)
  return {
    search,
    segments: segments
      ? {
          label: `Segments, ${currentStructure(dataset, page.asOf)} structure`,
          options,
          standard: options.map(({ id }) => id),
        }
      : null,
    quarters,
    provisional: held.flatMap(({ quarter, quality }) => (quality === 'primary' ? [] : [quarter])),
    presets: listPresets(quarters),
    newest: { quarters: 12, years: 8 },
    filters: [
      ...(taken('frequency') ? [FREQUENCY_FILTER] : []),
      ...(taken('transform') ? [transform] : []),
      ...(taken('labels') ? [LABELS_FILTER] : []),
    ],
    more: [
      ...(taken('basis') ? [BASIS_FILTER] : []),
      ...(taken('provisional') ? [PROVISIONAL_FILTER] : []),
      ...(taken('currency') ? [CURRENCY_FILTER] : []),
    ],
  }
}
