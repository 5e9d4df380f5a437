'use server'

import type { CheckState } from '#app/_claims/check-state.ts'
import { showClaim, type ShownClaim } from '#app/_claims/shown-claim.ts'
import { getDataset } from '#app/_page/dataset.ts'
import { judgeFields, judgeText, type FigureFields } from '#lib/claims/text/judge-text'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { beginWith, nameMeasured } from '#lib/claims/name-metric'
import { latestVintage } from '#lib/data/dataset'
import { findMetric } from '#lib/metrics/metrics'

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

/** A figure under the name of its metric, with the reader's own words below. */
function showOwn(one: JudgedClaim): ShownClaim {
  const { at, says, metric, measure } = one.claim
  const named = metric === null ? undefined : findMetric(metric)
  const name = named ? beginWith(nameMeasured({ metric: named, measure })) : says
  return { ...showClaim(one, null), says: name, place: `Line ${at}: ${says}` }
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
    claims: found.judged.map(showOwn),
    unread: found.unread,
    fields: found.fields,
    left: found.left,
    asOf,
  }
}
