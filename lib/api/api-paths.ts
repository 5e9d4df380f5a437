import type { AnswerName } from '#lib/api/answer-schemas'
import { CANVAS_FORMATS } from '#lib/api/answers/canvas'
import { CANVAS_PARAMS } from '#lib/canvas/canvas-address'
import { CHARTS } from '#lib/charts/charts'
import { CLAIM_PARAMS } from '#lib/claims/read-claim-filter'
import { CSV } from '#lib/exports/csv'
import { EXPORT_FORMATS } from '#lib/exports/index'
import type { ParamName } from '#lib/query/params'
import { QUERY_NAMES, SERIES_PARAMS } from '#lib/query/query-names'

const summary = 'Figures that secondary texts state, with verdicts and evidence'

/** The paths of the API that answer with claims. */
export const CLAIM_PATHS: readonly ApiPath[] = [
  { path: '/api/v1/claims.json', summary, takes: CLAIM_PARAMS, answer: 'Claims', also: [] },
  {
    path: '/api/v1/claims.csv',
    summary,
    takes: CLAIM_PARAMS,
    answer: null,
    also: [CSV.contentType],
  },
]

/** The paths of the canvas in the description of the API. */
export const CANVAS_PATHS = CANVAS_FORMATS.map(({ id, contentType }) => ({
  path: `/api/v1/canvas.${id}`,
  summary: 'The business model canvas as a file to edit; takes a pin before the dot',
  takes: CANVAS_PARAMS,
  answer: null,
  also: [contentType],
}))

const FORMAT_PARAMS = [...new Set(EXPORT_FORMATS.flatMap((format) => format.params))]
const NAME = 'The name, a pin if wanted, a dot and the format'

/** What stands in the last part of a path, and an example of it. */
const FILES = {
  series: `${NAME}: one or more metric ids joined by commas, such as cloud,cmr@2025-11-25.csv.`,
  charts: `${NAME}: one of ${CHARTS.map(({ id }) => id).join(', ')}.`,
  releases: 'A fiscal quarter, a dot, json or csv: FY2026-Q2.json.',
} as const

/** A parameter of one path, which the table of parameters does not have. */
export interface OwnParam {
  name: string
  required?: boolean
  description: string
  schema: Readonly<Record<string, unknown>>
}

export interface ApiPath {
  path: string
  summary: string
  file?: string
  takes: readonly ParamName[]
  /** Parameters of its own. */
  own?: readonly OwnParam[]
  /** The JSON body's schema; null where there is only CSV. */
  answer: AnswerName | null
  /** Other content types the path answers in. */
  also: readonly string[]
}

const OTHER_TYPES = EXPORT_FORMATS.map(({ contentType }) => contentType).filter(
  (type) => !type.startsWith('application/json'),
)
const CSV_TYPE = OTHER_TYPES.filter((type) => type.startsWith('text/csv'))

/** Every path of the API. */
export const API_PATHS: readonly ApiPath[] = [
  { path: '/api/v1', summary: 'What there is', takes: [], answer: 'Catalogue', also: [] },
  {
    path: '/api/v1/series/{file}',
    summary: 'Series of any metrics, as known now or on the date of a pin',
    file: FILES.series,
    takes: [...SERIES_PARAMS, 'view', ...FORMAT_PARAMS],
    answer: 'SeriesAnswer',
    also: OTHER_TYPES,
  },
  {
    path: '/api/v1/charts/{file}',
    summary: 'A chart; the catalogue says which parameters each takes',
    file: FILES.charts,
    takes: [...QUERY_NAMES, ...FORMAT_PARAMS],
    answer: 'Chart',
    also: OTHER_TYPES,
  },
  {
    path: '/api/v1/releases.json',
    summary: 'The releases',
    takes: [],
    answer: 'Releases',
    also: [],
  },
  {
    path: '/api/v1/releases/{file}',
    summary: 'Every fact of one release, those that no series shows included',
    file: FILES.releases,
    takes: [],
    answer: 'ReleaseFacts',
    also: CSV_TYPE,
  },
  {
    path: '/api/v1/restatements.json',
    summary: 'What a later release changed',
    takes: ['metric'],
    answer: 'Restatements',
    also: [],
  },
  {
    path: '/api/v1/restatements.csv',
    summary: 'What a later release changed',
    takes: ['metric'],
    answer: null,
    also: CSV_TYPE,
  },
  {
    path: '/api/v1/changes.json',
    summary: 'What became of a chart or series since the date of a pin',
    takes: ['chart', 'metrics', 'since', 'as-of', ...QUERY_NAMES],
    answer: 'Changes',
    also: [],
  },
  {
    path: '/api/v1/changes.csv',
    summary: 'What became of a chart or series since the date of a pin',
    takes: ['chart', 'metrics', 'since', 'as-of', ...QUERY_NAMES],
    answer: null,
    also: CSV_TYPE,
  },
  {
    path: '/api/v1/dataset.csv',
    summary: 'Every fact of every release, one a row',
    takes: [],
    answer: null,
    also: CSV_TYPE,
  },
  {
    path: '/api/v1/datapackage.json',
    summary: 'What dataset.csv holds, as a Frictionless Data Package',
    takes: [],
    answer: 'DataPackage',
    also: [],
  },
  {
    path: '/api/v1/plan.json',
    summary: 'The capital expenditure plan, its statements, and spend against it',
    takes: [],
    answer: 'Plan',
    also: [],
  },
  ...CLAIM_PATHS,
  ...CANVAS_PATHS,
  {
    path: '/api/oembed',
    summary: 'oEmbed 1.0: the frame that shows an address of this service',
    takes: [],
    own: [
      {
        name: 'url',
        required: true,
        description:
          'The front page, a chart’s page, /explore with metrics of one unit, or an embed.',
        schema: { type: 'string', format: 'uri' },
      },
      { name: 'format', description: 'JSON alone.', schema: { type: 'string', enum: ['json'] } },
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
    also: [],
  },
  {
    path: '/api/v1/openapi.json',
    summary: 'This description',
    takes: [],
    answer: 'OpenApi',
    also: [],
  },
]
