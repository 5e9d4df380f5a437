import { structureOfLine, findLine, type LineId, type Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'

/** What a metric is a part of: its total in each structure, and whether it adds to it or is taken from it. */
interface Whole {
  /** The first of these metrics that has a line in a structure is the total there. */
  totals: readonly string[]
  sign: 1 | -1
}

const addsTo = (...totals: string[]): Whole => ({ totals, sign: 1 })
const takenFrom = (...totals: string[]): Whole => ({ totals, sign: -1 })

/** The commerce segments at home and abroad, one a structure. */
const HOME = addsTo(
  ...['china-commerce-2014', 'core-commerce', 'china-commerce'],
  ...['taobao-tmall', 'china-ecommerce', 'alibaba-ecommerce'],
)
const ABROAD = addsTo('intl-commerce-2014', 'core-commerce', 'aidc', 'alibaba-ecommerce')
const REVENUE = addsTo('revenue')
const EBITA = addsTo('adjusted-ebita')
const PROFIT = addsTo('operating-income')
const COST = takenFrom('operating-income')

/** The whole of every metric that is neither a segment nor what a segment earns. */
const WHOLES: Readonly<Record<string, Whole>> = {
  elimination: REVENUE,
  unallocated: REVENUE,
  'outside-segments': REVENUE,
  'elimination-ebita': EBITA,
  'unallocated-ebita': EBITA,
  'outside-segments-ebita': EBITA,
  revenue: PROFIT,
  'cost-of-revenue': COST,
  'product-development': COST,
  'sales-marketing': COST,
  'general-admin': COST,
  'amortization-impairment': COST,
  'goodwill-impairment': COST,
  'other-gains': PROFIT,
  'other-operating-items': PROFIT,
  cmr: HOME,
  commission: HOME,
  'direct-sales': HOME,
  'direct-sales-before-2023': HOME,
  'china-retail': HOME,
  'china-wholesale': HOME,
  'quick-commerce': HOME,
  'china-quick-commerce': HOME,
  'core-commerce-others': HOME,
  'other-commerce-lines': HOME,
  'intl-retail': ABROAD,
  'intl-wholesale': ABROAD,
  'intl-ecommerce': ABROAD,
  'global-wholesale': ABROAD,
  'other-intl-lines': ABROAD,
}

/** What a metric is a part of; undefined for one without a total. */
function findWhole({ id, family, segmentOf }: Metric): Whole | undefined {
  if (segmentOf.length > 0) return REVENUE
  return family === 'segment-ebita' ? EBITA : WHOLES[id]
}

/** Whether a metric's growth is a part of another's. */
export function isContributor(metric: Metric): boolean {
  return findWhole(metric) !== undefined
}

/** The line of a total that a line is a part of, both of one structure. */
export interface Contributor {
  line: LineId
  total: Metric
  totalLine: LineId
  sign: 1 | -1
}

/** The lines of a metric that are parts of a total, newest first; of a segment, those in which it is one. */
export function listContributors(metric: Metric): Contributor[] {
  const whole = findWhole(metric)
  if (!whole) return []
  const totals = whole.totals.flatMap((id) => findMetric(id) ?? [])
  return metric.lines.flatMap((line): Contributor[] => {
    const structure = structureOfLine(line)
    const isOut = metric.segmentOf.length > 0 && !metric.segmentOf.some((id) => id === structure)
    if (isOut) return []
    for (const total of totals) {
      const grouped = total.lines.find((own) => structureOfLine(own) === null)
      const isSegment = structure !== null && total.segmentOf.includes(structure)
      const totalLine = isSegment ? findLine(total, structure) : grouped
      if (totalLine !== undefined) return [{ line, total, totalLine, sign: whole.sign }]
    }
    return []
  })
}
