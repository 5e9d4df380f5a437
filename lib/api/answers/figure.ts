import type { Answer, Asked, Context } from '#lib/api/answers/respond'
import {
  isProvisional,
  type ExportFormat,
  type Figure,
  type FormatParam,
} from '#lib/exports/figure'
import { EXPORT_FORMATS, findFormat } from '#lib/exports/index'
import { unknownOf, type UnknownName } from '#lib/figures/check-request'
import { listVintages, resolvePin, type ResourceName } from '#lib/figures/resource-name'
import { PARAMS, type ParamValues, type QueryName } from '#lib/query/params'
import { parseQuery } from '#lib/query/query'
import type { Fault } from '#lib/query/read-params'

/** An address of a figure: its name, format and query values, with all that is wrong so far. */
export interface FigureRequest {
  name: ResourceName
  values: Partial<Pick<ParamValues, QueryName | FormatParam | 'view'>>
  /** Things in the path that do not exist, first named first. */
  unknown: UnknownName[]
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
