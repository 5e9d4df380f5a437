import type { AnswerName } from '#lib/api/answer-schemas'
import { CANVAS_FORMATS } from '#lib/api/answers/canvas'
import { MEMO_FORMATS, MEMO_PARAMS } from '#lib/api/answers/memo'
import { OVERVIEW_FORMATS } from '#lib/api/answers/overview'
import { CANVAS_PARAMS } from '#lib/canvas/read-canvas'
import { CHARTS } from '#lib/charts/charts'
import { CLAIM_PARAMS } from '#lib/claims/read-claim-filter'
import { CSV } from '#lib/exports/csv'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { PARQUET } from '#lib/exports/parquet'
import { XLSX } from '#lib/exports/xlsx'
import { OVERVIEW_PARAMS } from '#lib/overview/read-overview'
import { METRIC_CAP, type ParamName } from '#lib/query/params'
import { QUERY_NAMES, SERIES_PARAMS } from '#lib/query/query-names'
import { YOURS_NAMES } from '#lib/query/yours-names'

/** A parameter of one path, which the table of parameters does not have. */
export interface OwnParam {
  name: string
  required?: boolean
  description: string
  schema: Readonly<Record<string, unknown>>
  /** A value that is answered, under `publicUrl`. */
  example: (publicUrl: string) => string | number
}

/** What the paths are grouped by, and what each group is. */
export const TAGS = {
  Catalogue: 'What there is, and how the API is described.',
  Figures: 'Series and charts, as known now or on the date of a pin, and what became of them.',
  Releases: 'What each results announcement printed, and what later ones restated.',
  Claims: 'What other texts say, held against the releases.',
  Files: 'Everything at once, for databases, notebooks and office programs.',
  Embeds: 'Figures inside other pages.',
} as const
type Tag = keyof typeof TAGS

/** The last part of a path that has a name: `cloud,cmr@2025-11-25.csv`. */
export interface FilePart {
  help: string
  pattern: string
  /** Names that are answered. */
  examples: readonly [string, ...string[]]
}

/** An address of the API, with all its formats: what it answers, and to which parameters. */
interface ApiPath {
  /** Its name in the catalogue, where that lists it. */
  name?: string
  /** As people read it: `/api/v1/canvas[@YYYY-MM-DD].{xlsx,docx}`. */
  path: string
  /** What programs call it: `getSeries`. */
  operation: string
  tag: Tag
  summary: string
  description: string
  /** The part `{file}` of the path. */
  file?: FilePart
  params?: readonly ParamName[]
  /** Those of `params` that a request must have. */
  required?: readonly ParamName[]
  own?: readonly OwnParam[]
  /** The schema of its JSON body, where it has one. */
  answer?: AnswerName
  /** Other content types the path answers in. */
  types?: readonly string[]
}

const FORMAT_PARAMS = [...new Set(EXPORT_FORMATS.flatMap((format) => format.params))]
const TYPES = EXPORT_FORMATS.map(({ contentType }) => contentType).filter(
  (type) => !type.startsWith('application/json'),
)
const CHANGES_PARAMS = [
  ...(['chart', 'metrics', 'since', 'as-of'] as const),
  ...QUERY_NAMES.filter((name) => name !== 'compare'), // that is `since`
]
const NAME = 'The name, a pin if wanted, a dot and the format'
const CSV_TYPE = [CSV.contentType]
/** The content type of TypeScript's declarations, which has none of its own. */
export const TYPES_FILE = 'text/plain; charset=utf-8'

/** An id of a metric. */
const ID = '[a-z0-9]+(-[a-z0-9]+)*'

/** The pattern of the last part of a path: ids, a pin if wanted, a dot and a format. */
const writePattern = (ids: string, formats: readonly string[]) =>
  `^(${ids})(@\\d{4}-\\d\\d-\\d\\d)?\\.(${formats.join('|')})$`
const EXTENSIONS = EXPORT_FORMATS.map(({ extension }) => extension)
const TYPED =
  'A pin between two releases redirects to the earlier one. Pictures and files take parameters of their own.'

/** Every path of the API, in the order of the catalogue. */
export const API_PATHS: readonly ApiPath[] = [
  {
    path: '/api/v1',
    operation: 'getCatalogue',
    tag: 'Catalogue',
    description: 'Start here: ids, defaults and addresses, with the newest value of every metric.',
    summary: 'The catalogue: metrics, charts, parameters, formats and releases',
    answer: 'Catalogue',
  },
  {
    name: 'series',
    path: '/api/v1/series/{metrics}[@YYYY-MM-DD].{format}',
    operation: 'getSeries',
    tag: 'Figures',
    description: `Each value with document, page, vintage, structure and standing; null is missing and has a reason. ${TYPED}`,
    summary: 'Series of any metrics, as known now or on the date of a pin',
    file: {
      help: `${NAME}: one or more metric ids joined by commas, such as cloud,cmr@2025-11-25.csv.`,
      pattern: writePattern(`${ID}(,${ID}){0,${METRIC_CAP - 1}}`, EXTENSIONS),
      examples: [
        'cloud,cmr@2025-11-25.json',
        'cloud.json',
        'revenue.csv',
        'free-cash-flow.xlsx',
        'cloud,cmr.svg',
        'capex@2025-11-25.png',
        'cloud.docx',
        'cloud,cmr.pptx',
      ],
    },
    params: [...SERIES_PARAMS, 'periods', ...YOURS_NAMES, ...FORMAT_PARAMS],
    answer: 'SeriesAnswer',
    types: TYPES,
  },
  {
    name: 'charts',
    path: '/api/v1/charts/{chart}[@YYYY-MM-DD].{format}',
    operation: 'getChart',
    tag: 'Figures',
    description: `A chart as it is drawn, with its notes and sources. A parameter that the chart does not have is refused. ${TYPED}`,
    summary: 'A chart; the catalogue lists the parameters of each',
    file: {
      help: `${NAME}: one of ${CHARTS.map(({ id }) => id).join(', ')}.`,
      pattern: writePattern(CHARTS.map(({ id }) => id).join('|'), EXTENSIONS),
      examples: [
        'growth@2025-11-25.json',
        'cloud.json',
        'segment-mix.json',
        'capex-plan.json',
        'cmr.csv',
        'cloud.xlsx',
        'growth.svg',
        'cloud@2025-11-25.png',
        'segment-mix.docx',
        'capex-plan.pptx',
      ],
    },
    params: [...QUERY_NAMES, 'periods', ...YOURS_NAMES, ...FORMAT_PARAMS],
    answer: 'Chart',
    types: TYPES,
  },
  {
    name: 'releases',
    path: '/api/v1/releases.json',
    operation: 'listReleases',
    tag: 'Releases',
    description:
      'Every results announcement, oldest first, with how many facts it has and how many are provisional.',
    summary: 'The releases',
    answer: 'Releases',
  },
  {
    name: 'release',
    path: '/api/v1/releases/{release}.{json,csv,xlsx}',
    operation: 'getRelease',
    tag: 'Releases',
    description:
      'Every figure as it was printed on its day, comparatives included, with page and standing.',
    summary: 'Every fact of one release, including those that no series shows',
    file: {
      help: 'A fiscal quarter, a dot, json, csv or xlsx: FY2026-Q2.json.',
      pattern: '^(FY20\\d\\d-Q[1-4])\\.(json|csv|xlsx)$',
      examples: ['FY2026-Q2.json', 'FY2026-Q2.csv', 'FY2026-Q2.xlsx'],
    },
    answer: 'ReleaseFacts',
    types: [CSV.contentType, XLSX.contentType],
  },
  {
    name: 'restatements',
    path: '/api/v1/restatements.{json,csv}',
    operation: 'listRestatements',
    tag: 'Releases',
    description:
      'Found by comparing every print of a line and period: before and after, with document and page, newest change first.',
    summary: 'Values that a later release changed',
    params: ['metric'],
    answer: 'Restatements',
    types: CSV_TYPE,
  },
  {
    name: 'changes',
    path: '/api/v1/changes.{json,csv}',
    operation: 'listChanges',
    tag: 'Figures',
    description:
      'Name a chart or metrics, and the date of a pin: each value then and now, with the document that changed it.',
    summary: 'What changed in a chart or series since the date of a pin',
    params: CHANGES_PARAMS,
    required: ['since'],
    answer: 'Changes',
    types: CSV_TYPE,
  },
  {
    name: 'freshness',
    path: '/api/v1/freshness.json',
    operation: 'getFreshness',
    tag: 'Figures',
    description:
      'For documents that hold figures of ours: current, restated, replaced, or given on another structure since, with each number then and now.',
    summary: 'What became of the figure at an address of this service since its pin',
    own: [
      {
        name: 'address',
        required: true,
        description:
          'A page, an embed or a file of a figure: its path with its query, or all of it.',
        schema: { type: 'string', minLength: 1 },
        example: () => '/charts/cloud?as-of=2023-08-10',
      },
    ],
    answer: 'Freshness',
  },
  {
    name: 'claims',
    path: '/api/v1/claims.{json,csv}',
    operation: 'listClaims',
    tag: 'Claims',
    description:
      'Each is confirmed or not, with the reason, the documents and the pages; then and now.',
    summary: 'Figures that secondary texts state, with verdicts and evidence',
    params: CLAIM_PARAMS,
    answer: 'Claims',
    types: CSV_TYPE,
  },
  {
    name: 'canvas',
    path: `/api/v1/canvas[@YYYY-MM-DD].{${CANVAS_FORMATS.map(({ id }) => id).join()}}`,
    operation: 'getCanvas',
    tag: 'Files',
    description: 'Nine blocks with the series behind each and every claim about it.',
    summary: 'The business model canvas as a file to edit; takes a pin before the dot',
    params: CANVAS_PARAMS,
    types: CANVAS_FORMATS.map(({ contentType }) => contentType),
  },
  {
    name: 'memo',
    path: `/api/v1/memo[@YYYY-MM-DD].{${MEMO_FORMATS.map(({ extension }) => extension).join()}}`,
    operation: 'getMemo',
    tag: 'Files',
    description:
      'Native charts with their numbers and sources inside, captions and links to pages. Each chart takes what it can of the parameters.',
    summary: 'Several charts in one document; takes a pin before the dot',
    params: MEMO_PARAMS,
    required: ['charts'],
    types: MEMO_FORMATS.map(({ contentType }) => contentType),
  },
  {
    name: 'plan',
    path: '/api/v1/plan.json',
    operation: 'getPlan',
    tag: 'Figures',
    description:
      'RMB 380 billion: what the company said, dated, and what the releases say was spent, kept apart.',
    summary: 'The capital expenditure plan, its statements, and spend against it',
    answer: 'Plan',
  },
  {
    name: 'dataset',
    path: '/api/v1/dataset.{csv,parquet}',
    operation: 'getDataset',
    tag: 'Files',
    description:
      'For DuckDB, pandas, R and spreadsheets; datapackage.json says what the columns are.',
    summary: 'Every fact of every release, one per row',
    types: [CSV.contentType, PARQUET.contentType],
  },
  {
    name: 'model',
    path: '/api/v1/model[@YYYY-MM-DD].xlsx',
    operation: 'getModel',
    tag: 'Files',
    description:
      'A sheet for each family: metrics down, quarters and fiscal years across, structure and standing under each value, ratios as live formulas, each printed value linked to its page. Takes a pin before the dot, or as-of.',
    summary: 'Everything known on a vintage, as a workbook to calculate in',
    params: ['as-of'],
    types: [XLSX.contentType],
  },
  {
    name: 'table',
    path: `/api/v1/table[@YYYY-MM-DD].{${OVERVIEW_FORMATS.map(({ extension }) => extension).join()}}`,
    operation: 'getTable',
    tag: 'Files',
    description:
      'Metrics down, periods across, structure and standing under each value, as the page /table shows them. A metric that does not take the transform has no row. Takes a pin before the dot, or as-of.',
    summary: 'All metrics in the newest periods, as amounts, growth or ratios',
    params: OVERVIEW_PARAMS,
    types: OVERVIEW_FORMATS.map(({ contentType }) => contentType),
  },
  {
    name: 'datapackage',
    path: '/api/v1/datapackage.json',
    operation: 'getDataPackage',
    tag: 'Files',
    description: 'Data Package 2.0: names, types and meanings of the columns, and the sources.',
    summary: 'The columns of dataset.csv and dataset.parquet, as a Frictionless Data Package',
    answer: 'DataPackage',
  },
  {
    path: '/api/oembed',
    operation: 'getOembed',
    tag: 'Embeds',
    description:
      'For programs that turn a pasted address into a picture. Parameters that oEmbed does not name are ignored.',
    summary: 'oEmbed 1.0: the frame that shows an address of this service',
    own: [
      {
        name: 'url',
        required: true,
        description:
          'The front page, a chart’s page, /explore with metrics of one unit, or an embed.',
        schema: { type: 'string', format: 'uri' },
        example: (publicUrl) => `${publicUrl}/charts/cloud`,
      },
      {
        name: 'format',
        description: 'Only JSON.',
        schema: { type: 'string', enum: ['json'] },
        example: () => 'json',
      },
      {
        name: 'maxwidth',
        description: 'The widest frame that fits, pixels.',
        schema: { type: 'integer', minimum: 1 },
        example: () => 480,
      },
      {
        name: 'maxheight',
        description: 'The highest frame that fits, pixels.',
        schema: { type: 'integer', minimum: 1 },
        example: () => 480,
      },
    ],
    answer: 'Oembed',
  },
  {
    name: 'types',
    path: '/api/v1/types.d.ts',
    operation: 'getTypes',
    tag: 'Catalogue',
    description:
      'What openapi-typescript makes of the description: `paths` and `components`, for openapi-fetch and by hand.',
    summary: 'The API as types of TypeScript',
    types: [TYPES_FILE],
  },
  {
    name: 'openapi',
    path: '/api/v1/openapi.json',
    operation: 'getOpenApi',
    tag: 'Catalogue',
    description: 'OpenAPI 3.1, made from the tables and schemas that the API runs on.',
    summary: 'This description',
    answer: 'OpenApi',
  },
]

/** One path of OpenAPI: it has no optional parts, and `{file}` for a last part with a name. */
export interface OpenApiPath extends Omit<ApiPath, 'name' | 'params' | 'types'> {
  params: readonly ParamName[]
  types: readonly string[]
}

/** `csv` → `Csv`: what tells the operations of one path's formats apart. */
const toSuffix = (extension: string) => extension.charAt(0).toUpperCase() + extension.slice(1)

function expandPath({ name: _, params = [], types = [], ...row }: ApiPath): OpenApiPath[] {
  const folder = row.path.slice(0, row.path.lastIndexOf('/'))
  if (row.file) return [{ ...row, params, types, path: `${folder}/{file}` }]
  const [, stem = '', extensions] = /^(.*)\.\{(.*)\}$/.exec(row.path) ?? []
  const path = row.path.replace('[@YYYY-MM-DD]', '')
  if (extensions === undefined) return [{ ...row, path, params, types }]
  const { answer, operation, ...rest } = row
  const others = [...types]
  return extensions.split(',').map((extension) => ({
    ...rest,
    params,
    operation: operation + (extension === 'json' ? '' : toSuffix(extension)),
    path: `${stem.replace('[@YYYY-MM-DD]', '')}.${extension}`,
    ...(extension === 'json' ? { answer, types: [] } : { types: others.splice(0, 1) }),
  }))
}

/** The one path that takes a body, a text to check, and answers POST alone. */
export const CHECK_PATH = { name: 'check', path: '/api/v1/claims/check' } as const

/** The paths of the API as OpenAPI writes them, a path for each format without a name in it. */
export const OPENAPI_PATHS: readonly OpenApiPath[] = API_PATHS.flatMap(expandPath)
