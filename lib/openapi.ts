import { z } from 'zod'
import { ANSWER_SCHEMAS, type AnswerName } from '#lib/answer-schemas'
import { CANVAS_PATHS } from '#lib/canvas/canvas-paths'
import { CHARTS } from '#lib/charts'
import { CLAIM_PATHS } from '#lib/claims/claim-paths'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { PARAMS, type ParamName } from '#lib/params'
import { QUERY_NAMES, SERIES_PARAMS } from '#lib/query-names'
import { schemaOfParam } from '#lib/query'

const FORMAT_PARAMS = [...new Set(EXPORT_FORMATS.flatMap((format) => format.params))]
const NAME = 'The name, a pin if wanted, a dot and the format'

/** What stands in the last part of a path, and an example of it. */
const FILES = {
  series: `${NAME}: one or more metric ids joined by commas, such as cloud,cmr@2025-11-25.csv.`,
  charts: `${NAME}: one of ${CHARTS.map(({ id }) => id).join(', ')}.`,
  releases: 'A fiscal quarter, a dot, json or csv: FY2026-Q2.json.',
} as const

export interface ApiPath {
  path: string
  summary: string
  file?: string
  takes: readonly ParamName[]
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
  ...CLAIM_PATHS,
  ...CANVAS_PATHS,
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
  { path: '/api/v1/openapi.json', summary: 'This description', takes: [], answer: 'OpenApi', also: [] },
]

const refer = (name: AnswerName) => ({ $ref: `#/components/schemas/${name}` })

function bare({ $schema: _, $id: __, ...schema }: Record<string, unknown>) {
  return schema
}

function describeParam(name: ParamName) {
  const schema = bare(z.toJSONSchema(schemaOfParam(name)))
  const { description, ...shape } = schema
  const value = PARAMS[name].default
  const list = PARAMS[name].grammar.kind === 'ids' ? { style: 'form', explode: false } : {}
  const full = value === null ? shape : { ...shape, default: value }
  return { name, in: 'query', required: false, description, ...list, schema: full }
}

function describeFile(description: string) {
  const schema = { type: 'string', maxLength: 400 }
  return { name: 'file', in: 'path', required: true, description, schema }
}

function describeResponses({ answer, also, file, takes }: ApiPath) {
  const json = answer ? { 'application/json': { schema: refer(answer) } } : {}
  const others = Object.fromEntries(also.map((type) => [type, { schema: { type: 'string' } }]))
  const etag = { schema: { type: 'string' }, description: 'SHA-256 of the body' }
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: refer('Problem') } },
  })
  const pinned = takes.includes('transform')
  return {
    200: { description: 'The answer', headers: { ETag: etag }, content: { ...json, ...others } },
    304: { description: 'The asker has it already' },
    ...(pinned ? { 307: { description: 'A pin between two releases: the earlier one' } } : {}),
    400: problem('Every parameter at fault, with what is allowed'),
    ...(file ? { 404: problem('Nothing of that name; the nearest that is') } : {}),
    405: problem('Another method than GET, HEAD or OPTIONS'),
    500: problem('The service failed'),
  }
}

function describeSchemas() {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(ANSWER_SCHEMAS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    // Keys are added to answers as the API grows, so none is forbidden.
    override: ({ jsonSchema }) => void delete jsonSchema.additionalProperties,
  })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]))
}

/** The API as OpenAPI 3.1, from the same tables and schemas that it runs on. */
export function describeOpenApi(publicUrl: string) {
  const paths = API_PATHS.map((row) => {
    const params = [...(row.file ? [describeFile(row.file)] : []), ...row.takes.map(describeParam)]
    const get = { summary: row.summary, parameters: params, responses: describeResponses(row) }
    return [row.path, { get }] as const
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Quarterdeck',
      version: '1',
      summary:
        "Alibaba Group's quarterly and fiscal-year figures, each with the page that printed it",
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    paths: Object.fromEntries(paths),
    components: { schemas: describeSchemas() },
  }
}
