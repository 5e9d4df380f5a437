import type { Fault } from '#lib/query/read-params'
import { YOURS_NAMES } from '#lib/query/yours-names'

const WHY = {
  page: 'Estimates and notes (yours) belong to one figure and are not shown here; its own page takes them, such as /charts/cloud.',
  memo: 'Estimates and notes (yours) belong to one figure, and a memo has several; a chart’s own file takes them, such as /api/v1/charts/cloud.docx.',
} as const

/** Faults that say, of an estimate or a note where several figures stand, where it is taken. */
export function explainYours(faults: readonly Fault[], where: keyof typeof WHY): Fault[] {
  return faults.map((fault) =>
    YOURS_NAMES.some((name) => name === fault.parameter)
      ? { ...fault, detail: `${fault.detail} ${WHY[where]}` }
      : fault,
  )
}
