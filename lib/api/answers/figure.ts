import {
  redirectToCompare,
  redirectToVintage,
  type Answer,
  type Asked,
  type Redirect,
} from '#lib/api/answer'
import type { Context, Resource } from '#lib/api/answer'
import { readFigureRequest } from '#lib/api/figure-request'
import { isProvisional, type ExportFormat } from '#lib/exports/export-format'
import { EXPORT_FORMATS, findFormat } from '#lib/exports/index'
import { refuseFaults, unknownOf } from '#lib/figures/check-request'
import type { FigureName } from '#lib/figures/figure'
import { parseResourceName } from '#lib/figures/resource-name'
import { PARAMS, type Query } from '#lib/query/params'
import { dropAxis } from '#lib/query/resolve-defaults'
import type { Fault } from '#lib/query/read-params'
import { YOURS_NAMES } from '#lib/query/yours-names'
import type { Yours } from '#lib/query/yours'

const EXTENSIONS = EXPORT_FORMATS.map(({ extension }) => ({ id: extension }))
const FORMAT_PARAMS = EXPORT_FORMATS.flatMap(({ params }) => params)

/** Files with native charts, whose readers set the axis themselves: it is drawn as usual. */
const NATIVE: readonly string[] = ['docx', 'pptx', 'xlsx']

/** What is written for one answer alone: JSON here, pictures by the thread that draws. */
const HANDED_ON: readonly string[] = ['json', 'png']

/** Whether a pin keeps its bytes: a drawing that names no version of itself may still change. */
function isLasting({ params }: ExportFormat, style: string | undefined): boolean {
  return style !== undefined || !params.includes('style')
}

/** The fault of small multiples asked of a file of values. */
function checkUnseen({ view }: Query): Fault[] {
  if (view !== 'multiples') return []
  const detail = 'Only pictures have small multiples.'
  return [{ parameter: 'view', detail, allowed: ['lines', 'seasons'] }]
}

/** In what the formats without `amounts` count money. */
const COUNTED_BY: Readonly<Record<string, string>> = {
  json: 'JSON has the unit as published beside each value.',
  svg: 'Pictures draw millions as billions already.',
  png: 'Pictures draw millions as billions already.',
}

/** A fault that says of a format without `amounts` how it counts money. */
function explainAmounts(fault: Fault, format: ExportFormat | undefined): Fault {
  const why = format && COUNTED_BY[format.extension]
  return why && fault.parameter === 'amounts'
    ? { ...fault, detail: `${fault.detail} ${why}` }
    : fault
}

/** Throws the Problem of 400 for what a reader adds to a drawing of the first style, which stays as it is. */
function refuseYours(yours: Yours | undefined): void {
  const names = YOURS_NAMES.filter((name) => yours?.[name].length)
  const detail = `Pictures of style 1 have no ${names.join(' and ')} of yours.`
  refuseFaults(
    [],
    names.map((parameter) => ({ parameter, detail, allowed: ['style=2'] })),
  )
}

async function answerFigure(
  kind: FigureName['kind'],
  asked: Asked,
  { dataset, publicUrl }: Context,
): Promise<Answer | Redirect> {
  const name = parseResourceName(asked.segment)
  const format = findFormat(name.extension)
  const { figure, values, query, yours, vintage, asOf, unknown, faults } = readFigureRequest(
    {
      name: { kind, id: name.id },
      pins: name.pins,
      params: asked.params,
      extra: format?.params ?? FORMAT_PARAMS,
      purpose: format?.oneUnit ? 'picture' : 'data',
    },
    dataset,
  )
  const noFormat = format ? [] : [unknownOf('format', name.extension, EXTENSIONS, 'all')]
  const unseen = format && !format.oneUnit ? checkUnseen(query) : []
  refuseFaults(
    [...unknown, ...noFormat],
    [...faults, ...unseen].map((fault) => explainAmounts(fault, format)),
  )
  if (!format || asOf === null) throw new Error('a request without faults has format and vintage')

  const [pin] = name.pins
  if (pin !== undefined && pin !== asOf) return redirectToVintage(asked, name, asOf)
  const moved = redirectToCompare(asked, query.compare)
  if (moved) return moved
  const { layout = PARAMS.layout.default, theme = PARAMS.theme.default } = values
  const { width = null, height = null, scale = PARAMS.scale.default } = values
  const { style = PARAMS.style.default, caption = PARAMS.caption.default } = values
  const { table = PARAMS.table.default, amounts = PARAMS.amounts.default } = values
  if (style === '1' && format.params.includes('style')) refuseYours(yours)
  const picture = { theme, width, height, scale, style, caption }
  const options = { layout, ...picture, table, amounts, publicUrl, pin: pin ?? null }
  const make = async (): Promise<Answer> => {
    const drawn = NATIVE.includes(format.extension) ? dropAxis(query) : query
    const built = figure.build(vintage, drawn, yours)
    return {
      body: await format.exportFigure(built, options),
      contentType: format.contentType,
      filename: format.download ? `${name.id}@${asOf}.${format.extension}` : null,
      lasting: pin !== undefined && isLasting(format, values.style) && !isProvisional(built),
      handedOn: HANDED_ON.includes(format.extension),
    }
  }
  return format.inTurn ? format.inTurn(options, make) : make()
}

/** `/api/v1/charts/{chart}[@V].{format}`: a chart of the catalogue. */
export const answerChart: Resource = (asked, context) => answerFigure('chart', asked, context)

/** `/api/v1/series/{metrics}[@V].{format}`: any metrics, each as one series. */
export const answerSeries: Resource = (asked, context) => answerFigure('series', asked, context)
