import {
  redirectToVintage,
  type Answer,
  type Asked,
  type Redirect,
  type Resource,
} from '#lib/api/answer'
import { CANVAS_PARAMS, readCanvas, type Canvas } from '#lib/canvas/read-canvas'
import type { Ledger } from '#lib/claims/judge-ledger'
import { XLSX } from '#lib/exports/xlsx'
import { refuseFaults, unknownOf } from '#lib/figures/check-request'
import { parseResourceName, resolvePin } from '#lib/figures/resource-name'
import { memoize } from '#lib/memo/memo'
import type { Labels } from '#lib/period/period'
import { PARAMS, type Query } from '#lib/query/params'
import { readParams } from '#lib/query/read-params'

interface CanvasFormat {
  id: string
  /** What opens it: `Excel`. */
  label: string
  contentType: string
  /** Its library is loaded when the first file is asked for: no other answer needs it. */
  write: (canvas: Canvas) => Promise<Uint8Array<ArrayBuffer>>
}

/** The file formats of the canvas. */
export const CANVAS_FORMATS: readonly CanvasFormat[] = [
  {
    id: 'xlsx',
    label: 'Excel',
    contentType: XLSX.contentType,
    write: async (canvas) =>
      (await import('#lib/exports/canvas/write-xlsx')).writeCanvasXlsx(canvas),
  },
  {
    id: 'docx',
    label: 'Word',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (canvas) =>
      (await import('#lib/exports/canvas/write-docx')).writeCanvasDocx(canvas),
  },
]

/** Files kept, of 55 kB (xlsx) or 160 kB (docx): there may be 600, few of which are asked for. */
const KEPT = 24

let last: Promise<unknown> = Promise.resolve()

/** Makes one after the other: while a Word document is written it takes some 60 MB. */
async function inTurn<T>(make: () => Promise<T>): Promise<T> {
  const made = last.then(make)
  last = made.catch(() => null) // whoever asked for it is told
  return made
}

/**
 * A file of the canvas. Word documents are stamped with the moment they are made, so what was made
 * lately is given again.
 */
const writeOnce = memoize(
  'api/answers/canvas/writeOnce',
  (ledger: Ledger, id: string, asOf: string, ...choices: string[]) => {
    const format = CANVAS_FORMATS.find((known) => known.id === id)
    if (!format) throw new Error(`the canvas has no format ${id}`)
    const [labels, provisional] = choices as [Labels, Query['provisional']] // as answerCanvas gives them
    return inTurn(() => format.write(readCanvas(ledger, asOf, { labels, provisional })))
  },
  KEPT,
)

/** True for the last part of an address of the canvas, pinned or not. */
export function isCanvas(segment: string): boolean {
  return /^canvas(@|%40|\.)/.test(segment)
}

/**
 * `/api/v1/canvas[@V].{xlsx,docx}`, given what opens the ledger: the nine blocks with their series
 * and the texts' figures, as a file to edit.
 */
export function answerCanvas(open: () => Ledger): Resource {
  return (asked) => answerFrom(asked, open())
}

async function answerFrom(asked: Asked, ledger: Ledger): Promise<Answer | Redirect> {
  const name = parseResourceName(asked.segment)
  const { id, pins, extension } = name
  const format = CANVAS_FORMATS.find((known) => known.id === extension)
  const unknown = format ? [] : [unknownOf('format', extension, CANVAS_FORMATS, 'all')]
  const { values, faults } = readParams(asked.params, CANVAS_PARAMS)
  const { asOf, fault } = resolvePin(pins, ledger.dataset.vintages)
  refuseFaults(unknown, fault ? [fault, ...faults] : faults)
  if (!format || asOf === null) throw new Error('a request without faults has format and vintage')
  const [pin] = pins
  if (pin !== undefined && pin !== asOf) return redirectToVintage(asked, name, asOf)
  const { labels = PARAMS.labels.default, provisional = PARAMS.provisional.default } = values
  const body = await writeOnce(ledger, extension, asOf, labels, provisional)
  const filename = `${id}@${asOf}.${extension}`
  return { body, contentType: format.contentType, filename }
}
