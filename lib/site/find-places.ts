import { findByName, type Named } from '#lib/words/find-by-name'
import { labelPeriod, quarterName, type Quarter } from '#lib/period/period'
import { readTypedPeriod } from '#lib/period/read-typed-period'

/** The newest value of a metric, as the catalogue has it. */
interface Newest {
  label: string
  value: number | null
  unit: string
}

/** What of the API's catalogue a reader can be taken to. */
export interface CatalogueNames {
  metrics: readonly (Named & { newest: Newest | null })[]
  charts: readonly { id: string; title: string }[]
  /** Oldest first. */
  vintages: readonly { release: Quarter }[]
}

/** A page of the site that has a name. */
export interface SitePlace extends Named {
  kind: 'chart' | 'metric' | 'results' | 'page' | 'file'
  href: string
  /** Of a metric, where it was printed. */
  newest?: Newest | null
}

/** Pages and files that are neither chart, metric nor results, and what people call them. */
const OTHERS: readonly Pick<SitePlace, 'kind' | 'href' | 'label' | 'aliases'>[] = [
  { kind: 'page', href: '/', label: 'Dashboard', aliases: ['overview', 'home', 'newest quarter'] },
  { kind: 'page', href: '/charts', label: 'All charts', aliases: [] },
  {
    kind: 'chart',
    href: '/charts/segment-ebita?transform=contribution',
    label: 'Contribution of segments to growth of adjusted EBITA',
    aliases: ['segment profit growth', 'cloud EBITA growth', 'profit growth by segment'],
  },
  {
    kind: 'page',
    href: '/explore?metrics=revenue&view=seasons',
    label: 'The same quarters side by side',
    aliases: ['seasons', 'seasonality'],
  },
  {
    kind: 'page',
    href: '/explore',
    label: 'Explore',
    aliases: ['compare metrics', 'pick metrics'],
  },
  {
    kind: 'page',
    href: '/table',
    label: 'All metrics in one table',
    aliases: ['table', 'financials', 'overview', 'everything at a glance', 'spreadsheet'],
  },
  { kind: 'page', href: '/metrics', label: 'All metrics', aliases: ['lines', 'series'] },
  { kind: 'page', href: '/releases', label: 'All releases', aliases: ['results', 'earnings'] },
  {
    kind: 'page',
    href: '/changes',
    label: 'Changes',
    aliases: ['restatements', 'restated', 'recast', 'then and now'],
  },
  { kind: 'page', href: '/claims', label: 'Claims', aliases: ['verdicts'] },
  {
    kind: 'page',
    href: '/claims/check',
    label: 'Check a text',
    aliases: ['claim check', 'fact check', 'article'],
  },
  {
    kind: 'page',
    href: '/memo-check',
    label: 'Memo check',
    aliases: ['stale charts', 'check a document', 'Word', 'PowerPoint', 'freshness'],
  },
  { kind: 'page', href: '/canvas', label: 'Business model canvas', aliases: [] },
  {
    kind: 'page',
    href: '/data',
    label: 'Data and API',
    aliases: ['download', 'export', 'files', 'Excel', 'JSON'],
  },
  {
    kind: 'page',
    href: '/about',
    label: 'How to read a chart',
    aliases: [
      'about',
      'help',
      'keys',
      'keyboard',
      'estimates',
      'notes',
      'forecast',
      'legend',
      'glossary',
      'sources',
      'method',
      'provisional',
      'structure',
    ],
  },
  {
    kind: 'file',
    href: '/api/v1/dataset.csv',
    label: 'The whole dataset as CSV',
    aliases: ['export', 'download everything'],
  },
  {
    kind: 'file',
    href: '/api/v1/model.xlsx',
    label: 'Everything as a workbook',
    aliases: ['model', 'Excel', 'spreadsheet', 'financial model'],
  },
  {
    kind: 'file',
    href: '/api/v1/canvas.xlsx',
    label: 'The canvas as a workbook',
    aliases: ['Excel'],
  },
  { kind: 'file', href: '/api/v1/canvas.docx', label: 'The canvas for Word', aliases: ['docx'] },
  { kind: 'file', href: '/api/v1/openapi.json', label: 'OpenAPI', aliases: ['API', 'swagger'] },
  { kind: 'file', href: '/feed.xml', label: 'Feed', aliases: ['Atom', 'RSS'] },
]

/** What people call charts beside their titles. */
const CHART_NAMES: Readonly<Record<string, readonly string[]>> = {
  growth: ['cloud growth', 'CMR growth', 'AIDC growth'],
  'segment-ebita': ['segment profit', 'profit by segment', 'operating profit of segments'],
  'growth-bridge': ['what made revenue grow', 'growth drivers', 'revenue bridge'],
  'profit-bridge': ['operating profit growth', 'profit bridge'],
}

/** Every chart, metric, page, file and results page of a catalogue, results newest first. */
export function listPlaces({ metrics, charts, vintages }: CatalogueNames): SitePlace[] {
  return [
    ...charts.map(({ id, title }): SitePlace => {
      const names = { id, label: title, shortLabel: title, aliases: CHART_NAMES[id] ?? [] }
      return { ...names, kind: 'chart', href: `/charts/${id}` }
    }),
    ...metrics.map(({ id, label, shortLabel, aliases, labels = {}, newest }): SitePlace => {
      const names = { id, label, shortLabel, aliases, labels }
      return { ...names, kind: 'metric', href: `/metrics/${id}`, newest }
    }),
    ...OTHERS.map((other): SitePlace => ({ ...other, id: other.href, shortLabel: other.label })),
    ...vintages.toReversed().map(({ release: id }): SitePlace => {
      const names = { id, label: quarterName(id), shortLabel: labelPeriod(id, 'release') }
      const aliases = [labelPeriod(id, 'fiscal'), labelPeriod(id, 'calendar')]
      return { ...names, aliases, kind: 'results', href: `/releases/${id}` }
    }),
  ]
}

/**
 * The places whose names hold every word of a text, best answer first, as `findByName` has it. A
 * text that is a period, such as `2QFY26`, finds that quarter's results first.
 */
export function findPlaces(text: string, places: readonly SitePlace[]): SitePlace[] {
  const quarter = readTypedPeriod(text, 'calendar')
  const results = places.filter(({ id }) => id === quarter)
  const named = findByName(text, places)
  return [...results, ...named.filter((place) => !results.includes(place))]
}
