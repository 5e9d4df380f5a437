'use server'

import type { CheckState } from '#app/_claims/check-state.ts'
import { showClaim } from '#app/_claims/shown-claim.ts'
import { getDataset } from '#app/dataset.ts'
import { judgeFields, judgeText, type FigureFields } from '#lib/claims/text/judge-text'
import { latestVintage } from '#lib/dataset'

/** No field of one figure needs more. */
const LONGEST = 300

function readWords(form: FormData, name: string): string[] {
  return form.getAll(name).map((value) => (typeof value === 'string' ? value : ''))
}

/** The figures of the form, field by field. */
function readFields(form: FormData): FigureFields[] {
  const [says, written, when, metric, measure] = [
    'says',
    'written',
    'when',
    'metric',
    'measure',
  ].map((name) => readWords(form, name).map((text) => text.trim().slice(0, LONGEST)))
  return readWords(form, 'at').map((at, index) => ({
    at: Number(at) || 0,
    says: says?.[index] ?? '',
    written: written?.[index] ?? '',
    when: when?.[index] ?? '',
    metric: metric?.[index] ?? '',
    measure: measure?.[index] ?? '',
  }))
}

/**
 * Judges a reader's own text, or its figures as the reader corrected them. Keeps nothing: all that
 * it knows comes with the form and goes back with the answer.
 */
export async function checkText(_: CheckState, form: FormData): Promise<CheckState> {
  const dataset = getDataset()
  const asOf = latestVintage(dataset)
  const [text = ''] = readWords(form, 'text')
  const [day = ''] = readWords(form, 'dated')
  const dated = /^\d{4}-\d\d-\d\d$/.test(day) ? day : null
  const again = readWords(form, 'act').includes('again')
  const found = again
    ? judgeFields(readFields(form), dataset, asOf, dated)
    : judgeText(text, dataset, asOf, dated)
  return {
    text,
    dated: dated ?? '',
    claims: found.judged.map((one) => showClaim(one, null)),
    unread: found.unread,
    fields: found.fields,
    left: found.left,
    asOf,
  }
}
