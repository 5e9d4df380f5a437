import type { AnswerName } from '#lib/api/answer-schemas'
import { CANVAS_FORMATS } from '#lib/api/answers/canvas'
import { CANVAS_PARAMS } from '#lib/canvas/read-canvas'
import { CHARTS } from '#lib/charts/charts'
import { CLAIM_PARAMS } from '#lib/claims/read-claim-filter'
import { CSV } from '#lib/exports/csv'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { PARQUET } from '#lib/exports/parquet'
import type { ParamName } from '#lib/query/params'
import { QUERY_NAMES, SERIES_PARAMS } from '#lib/query/query-names'

/** A parameter of one path, which the table of parameters does not have. */
export interface OwnParam {
  name: string
  required?: boolean
  description: string
  schema: Readonly<Record<string, unknown>>
}

/** An address of the API, with all its formats: what it answers, and to which parameters. */
interface ApiPath {
  /** Its name in the catalogue, where that lists it. */
  name?: string
  /** As people read it: `/api/v1/canvas[@YYYY-MM-DD].{xlsx,docx}`. */
  path: string
  summary: string
  /** What stands in the part `{file}` of the path. */
  file?: string
  params?: readonly ParamName[]
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
const CHANGES_PARAMS = ['chart', 'metrics', 'since', 'as-of', ...QUERY_NAMES] as const
const NAME = 'The name, a pin if wanted, a dot and the format'
const CSV_TYPE = [CSV.contentType]

/** Every path of the API, in the order of the catalogue. */
export const API_PATHS: readonly ApiPath[] = [
  {
    path: '/api/v1',
    summary: 'The catalogue: metrics, charts, parameters, formats and releases',
    answer: 'Catalogue',
  },
  {
    name: 'series',
    path: '/api/v1/series/{metrics}[@YYYY-MM-DD].{format}',
    summary: 'Series of any metrics, as known now or on the date of a pin',
    file: `${NAME}: one or more metric ids joined by commas, such as cloud,cmr@2025-11-25.csv.`,
    params: [...SERIES_PARAMS, 'periods', 'view', ...FORMAT_PARAMS],
    answer: 'SeriesAnswer',
    types: TYPES,
  },
  {
    name: 'charts',
    path: '/api/v1/charts/{chart}[@YYYY-MM-DD].{format}',
    summary: 'A chart; the catalogue lists the parameters of each',
    file: `${NAME}: one of ${CHARTS.map(({ id }) => id).join(', ')}.`,
    params: [...QUERY_NAMES, 'periods', ...FORMAT_PARAMS],
    answer: 'Chart',
    types: TYPES,
  },
  {
    name: 'releases',
    path: '/api/v1/releases.json',
    summary: 'The releases',
    answer: 'Releases',
  },
  {
    name: 'release',
    path: '/api/v1/releases/{release}.{json,csv}',
    summary: 'Every fact of one release, including those that no series shows',
    file: 'A fiscal quarter, a dot, json or csv: FY2026-Q2.json.',
    answer: 'ReleaseFacts',
    types: CSV_TYPE,
  },
  {
    name: 'restatements',
    path: '/api/v1/restatements.{json,csv}',
    summary: 'Values that a later release changed',
    params: ['metric'],
    answer: 'Restatements',
    types: CSV_TYPE,
  },
  {
    name: 'changes',
    path: '/api/v1/changes.{json,csv}',
    summary: 'What changed in a chart or series since the date of a pin',
    params: CHANGES_PARAMS,
    answer: 'Changes',
    types: CSV_TYPE,
  },
  {
    name: 'claims',
    path: '/api/v1/claims.{json,csv}',
    summary: 'Figures that secondary texts state, with verdicts and evidence',
    params: CLAIM_PARAMS,
    answer: 'Claims',
    types: CSV_TYPE,
  },
  {
    name: 'canvas',
    path: `/api/v1/canvas[@YYYY-MM-DD].{${CANVAS_FORMATS.map(({ id }) => id).join()}}`,
    summary: 'The business model canvas as a file to edit; takes a pin before the dot',
    params: CANVAS_PARAMS,
    types: CANVAS_FORMATS.map(({ contentType }) => contentType),
  },
  {
    name: 'plan',
    path: '/api/v1/plan.json',
    summary: 'The capital expenditure plan, its statements, and spend against it',
    answer: 'Plan',
  },
  {
    name: 'dataset',
    path: '/api/v1/dataset.{csv,parquet}',
    summary: 'Every fact of every release, one per row',
    types: [CSV.contentType, PARQUET.contentType],
  },
  {
    name: 'datapackage',
    path: '/api/v1/datapackage.json',
    summary: 'The columns of dataset.csv and dataset.parquet, as a Frictionless Data Package',
    answer: 'DataPackage',
  },
  {
    path: '/api/oembed',
    summary: 'oEmbed 1.0: the frame that shows an address of this service',
    own: [
      {
        name: 'url',
        required: true,
        description:
          'The front page, a chart’s page, /explore with metrics of one unit, or an embed.',
        schema: { type: 'string', format: 'uri' },
      },
      { name: 'format', description: 'Only JSON.', schema: { type: 'string', enum: ['json'] } },
      {
        name: 'maxwidth',
        description: 'The widest frame that fits, pixels.',
        schema: { type: 'integer', minimum: 1 },
      },
      {
        name: 'maxheight',
        description: 'The highest frame that fits, pixels.',
        schema: { type: 'integer', minimum: 1 },
      },
    ],
    answer: 'Oembed',
  },
  {
    name: 'openapi',
    path: '/api/v1/openapi.json',
    summary: 'This description',
    answer: 'OpenApi',
  },
]

/** One path of OpenAPI: it has no optional parts, and `{file}` for a last part with a name. */
export interface OpenApiPath extends Omit<ApiPath, 'name' | 'params' | 'types'> {
  params: readonly ParamName[]
  types: readonly string[]
}

function expandPath({ name: _, params = [], types = [], ...row }: ApiPath): OpenApiPath[] {
  const folder = row.path.slice(0, row.path.lastIndexOf('/'))
  if (row.file) return [{ ...row, params, types, path: `${folder}/{file}` }]
  const [, stem = '', extensions] = /^(.*)\.\{(.*)\}$/.exec(row.path) ?? []
  if (extensions === undefined) return [{ ...row, params, types }]
  const { answer, ...rest } = row
  const others = [...types]
  return extensions.split(',').map((extension) => ({
    ...rest,
    params,
    path: `${stem.replace('[@YYYY-MM-DD]', '')}.${extension}`,
    ...(extension === 'json' ? { answer, types: [] } : { types: others.splice(0, 1) }),
  }))
}

/** The one path that takes a body, a text to check, and answers POST alone. */
export const CHECK_PATH = { name: 'check', path: '/api/v1/claims/check' } as const

/** The paths of the API as OpenAPI writes them, a path for each format without a name in it. */
export const OPENAPI_PATHS: readonly OpenApiPath[] = API_PATHS.flatMap(expandPath)
