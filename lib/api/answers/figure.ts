import { EXPORT_FORMATS, findFormat } from '#lib/exports/index'
import {
  isProvisional,
  type ExportFormat,
  type Figure,
  type FormatParam,
} from '#lib/exports/figure'
import { findNearest } from '#lib/words/nearest'
import { PARAMS, type ParamValues, type Query, type QueryName } from '#lib/query/params'
import { Problem } from '#lib/query/problem'
import { parseQuery } from '#lib/query/query'
import { quote, type Fault } from '#lib/query/read-params'
import type { Answer, Asked, Context } from '#lib/api/answers/respond'
import { listVintages, resolvePin, type ResourceName } from '#lib/figures/resource-name'

/** A 404 for something of a kind that is not known, with the nearest that is. */
export function unknownOf(
  parameter: string,
  id: string,
  known: readonly { id: string; aliases?: readonly string[] }[],
): { fault: Fault; nearest: string | null } {
  const nearest = findNearest(id, known)
  const detail = id === '' ? `No ${parameter} is named.` : `There is no ${parameter} ${quote(id)}.`
  const allowed = nearest === null ? [] : [nearest]
  return { fault: { parameter, detail: `${detail} The nearest is ${nearest}.`, allowed }, nearest }
}

/** An address of a figure: its name, format and query values, with all that is wrong so far. */
export interface FigureRequest {
  name: ResourceName
  values: Partial<Pick<ParamValues, QueryName | FormatParam | 'view'>>
  /** Things in the path that do not exist, first named first. */
  unknown: { fault: Fault; nearest: string | null }[]
  faults: Fault[]
  format: ExportFormat | undefined
  asOf: string | null
}

/**
 * Reads an address of a figure whose query takes `takes`. Throws a Problem only for a name that
 * cannot be taken apart; everything else that is wrong is collected.
 */
export function readFigureRequest(
  asked: Asked,
  { dataset }: Context,
  name: ResourceName,
  takes: readonly (QueryName | 'view')[],
): FigureRequest {
  const format = findFormat(name.extension)
  const known = EXPORT_FORMATS.map(({ extension }) => ({ id: extension }))
  const unknown = format ? [] : [unknownOf('format', name.extension, known)]
  for (const { fault } of unknown) fault.allowed = known.map(({ id }) => id)
  const formatParams = format ? format.params : EXPORT_FORMATS.flatMap((one) => one.params)
  const { values, faults } = parseQuery(asked.params, [...takes, ...formatParams])
  const { asOf, fault } = resolvePin(name.pins, listVintages(dataset))
  return { name, values, unknown, faults: fault ? [fault, ...faults] : faults, format, asOf }
}

/** The chosen values among a request's that make a query. */
export function pickQuery(values: FigureRequest['values'], takes: readonly QueryName[]) {
  const query: Partial<Query> = {}
  for (const name of takes) Object.assign(query, { [name]: values[name] })
  return query
}

/** The one problem that says all that is wrong: 404 where anything is unknown, else 400. */
export function problemOf(unknown: FigureRequest['unknown'], faults: readonly Fault[]): Problem {
  const all = [...unknown.map(({ fault }) => fault), ...faults]
  const detail = all.map((fault) => fault.detail).join(' ')
  const [first] = unknown
  return first ? new Problem(404, detail, all, first.nearest) : new Problem(400, detail, all)
}

/** Throws the problem of a request unless nothing is wrong with it. */
export function refuseFaults(unknown: FigureRequest['unknown'], faults: readonly Fault[]): void {
  if (unknown.length + faults.length > 0) throw problemOf(unknown, faults)
}

/** Whether a pin keeps its bytes: a drawing that names no version of itself may still be mended. */
function isLasting({ lasting, params }: ExportFormat, style: string | undefined): boolean {
  return lasting && (style !== undefined || !params.includes('style'))
}

/** The figure in the format asked for; or, for a pin between two releases, where it is. */
export async function answerFigure(
  asked: Asked,
  context: Context,
  { name, values, format, asOf }: FigureRequest,
  makeFigure: (asOf: string) => Figure,
): Promise<Answer | { location: string }> {
  if (!format || asOf === null) throw new Error('answerFigure needs a request without faults')
  const [pin] = name.pins
  if (pin !== undefined && pin !== asOf) {
    const folder = asked.path.slice(0, -asked.segment.length)
    const search = asked.params.size > 0 ? `?${asked.params}` : ''
    return { location: `${folder}${name.id}@${asOf}.${format.extension}${search}` }
  }
  const { layout = PARAMS.layout.default, theme = PARAMS.theme.default } = values
  const { width = null, height = null, scale = PARAMS.scale.default } = values
  const options = { layout, theme, width, height, scale, publicUrl: context.publicUrl }
  const make = async (): Promise<Answer> => {
    const figure = makeFigure(asOf)
    return {
      body: await format.exportFigure(figure, options),
      contentType: format.contentType,
      filename: format.download ? `${name.id}@${asOf}.${format.extension}` : null,
      lasting: pin !== undefined && isLasting(format, values.style) && !isProvisional(figure),
    }
  }
  return format.inTurn ? format.inTurn(options, make) : make()
}
