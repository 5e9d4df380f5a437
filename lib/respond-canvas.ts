import { CANVAS_PARAMS } from '#lib/canvas/canvas-address'
import { readCanvas, type Canvas } from '#lib/canvas/read-canvas'
import type { Dataset } from '#lib/dataset'
import { KeptBytes } from '#lib/exports/kept-bytes'
import { XLSX } from '#lib/exports/xlsx'
import { memoize } from '#lib/memo'
import { PARAMS } from '#lib/params'
import { parseQuery } from '#lib/query'
import type { Resource } from '#lib/respond'
import { refuseFaults, unknownOf } from '#lib/respond-figure'
import { listVintages, parseResourceName, resolvePin } from '#lib/resource-name'

interface CanvasFormat {
  id: string
  contentType: string
  /** Its library is loaded when the first file is asked for: no other answer needs it. */
  write: (canvas: Canvas) => Promise<Uint8Array<ArrayBuffer>>
}

/** What the canvas can be had as. */
export const CANVAS_FORMATS: readonly CanvasFormat[] = [
  {
    id: 'xlsx',
    contentType: XLSX.contentType,
    write: async (canvas) =>
      (await import('#lib/exports/canvas/write-xlsx')).writeCanvasXlsx(canvas),
  },
  {
    id: 'docx',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (canvas) =>
      (await import('#lib/exports/canvas/write-docx')).writeCanvasDocx(canvas),
  },
]

const MOST_BYTES = 8_000_000
/** Word documents are stamped with the moment they are made, so what was made once is given again. */
const keptFor = memoize((_dataset: Dataset) => new KeptBytes(MOST_BYTES))

/** `/api/v1/canvas[@V].{xlsx,docx}`: the nine blocks with their series, as a file to edit. */
export const answerCanvas: Resource = async (asked, { dataset }) => {
  const { id, pins, extension } = parseResourceName(asked.segment)
  const format = CANVAS_FORMATS.find((one) => one.id === extension)
  const unknown = format ? [] : [unknownOf('format', extension, CANVAS_FORMATS)]
  for (const { fault } of unknown) fault.allowed = CANVAS_FORMATS.map((one) => one.id)
  const { values, faults } = parseQuery(asked.params, CANVAS_PARAMS)
  const { asOf, fault } = resolvePin(pins, listVintages(dataset))
  refuseFaults(unknown, fault ? [fault, ...faults] : faults)
  if (!format || asOf === null) throw new Error('a request without faults has format and vintage')
  const [pin] = pins
  if (pin !== undefined && pin !== asOf) {
    const search = asked.params.size > 0 ? `?${asked.params}` : ''
    return { location: `/api/v1/${id}@${asOf}.${extension}${search}` }
  }
  const { labels = PARAMS.labels.default, provisional = PARAMS.provisional.default } = values
  const kept = keptFor(dataset)
  const key = [extension, asOf, labels, provisional].join()
  const body =
    kept.find(key) ?? (await format.write(readCanvas(dataset, asOf, { labels, provisional })))
  kept.keep(key, body)
  const filename = `${id}@${asOf}.${extension}`
  return { body, contentType: format.contentType, filename, lasting: false }
}
