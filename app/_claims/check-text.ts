'use server'

import type { CheckState, ShownFigure } from '#app/_claims/check-state.ts'
import { linkEvidence } from '#app/_claims/shown-claim.ts'
import { getDataset } from '#app/_page/dataset.ts'
import { nameClaimPeriod } from '#lib/claims/claim-period'
import { beginWith, nameMeasured } from '#lib/claims/name-metric'
import {
  checkText as checkFigures,
  startClock,
  type CheckedFigure,
} from '#lib/claims/text/check-text'
import type { Correction } from '#lib/claims/text/correct-figures'
import { latestVintage } from '#lib/data/dataset'
import { findMetric } from '#lib/metrics/metrics'

/** No field of one figure needs more. */
const LONGEST = 300
const NOTHING = { when: '', metric: '', measure: '' }

function readWords(form: FormData, name: string): string[] {
  return form.getAll(name).map((value) => (typeof value === 'string' ? value : ''))
}

/** What the form says of figures; a period may be said for all that have theirs from the same words. */
function readCorrections(form: FormData): Correction[] {
  const [starts, doubts, whens, metrics, measures] = [
    'start',
    'doubt',
    'when',
    'metric',
    'measure',
  ].map((name) => readWords(form, name).map((text) => text.trim().slice(0, LONGEST)))
  const shared = new Set(readWords(form, 'all'))
  const rows = (starts ?? []).map((start, index) => ({
    start: Number(start) || 0,
    doubt: doubts?.[index] ?? '',
    when: whens?.[index] ?? '',
    metric: metrics?.[index] ?? '',
    measure: measures?.[index] ?? '',
  }))
  const forAll = new Map(
    rows.flatMap(({ start, doubt, when }) =>
      shared.has(String(start)) && when ? [[doubt, when]] : [],
    ),
  )
  return rows
    .map(({ doubt, ...row }) => ({ ...row, when: row.when || (forAll.get(doubt) ?? '') }))
    .filter(({ when, metric, measure }) => when || metric || measure)
}

function nameFigure({ metric: id, measure, period }: CheckedFigure): string {
  const metric = id === null ? undefined : findMetric(id)
  if (!metric) return ''
  return `${beginWith(nameMeasured({ metric, measure }))}${period ? `, ${nameClaimPeriod(period)}` : ''}`
}

function showFigure(figure: CheckedFigure, said: ShownFigure['said']): ShownFigure {
  const { start, end, line, written, says, verdict, reason, provisional, periodFrom } = figure
  return {
    id: `figure-${start}`,
    ...{ start, end, line, written, says, verdict, reason, provisional, periodFrom, said },
    of: nameFigure(figure),
    evidence: figure.evidence.map((one) => {
      const { label, shown, arithmetic, place, url, quality } = one
      return { label, shown, arithmetic, place, url, quality, chart: linkEvidence(one, null) }
    }),
  }
}

/**
 * Checks a reader's own text, with what the reader says of its figures. Keeps nothing: all that it
 * knows comes with the form and goes back with the answer.
 */
export async function checkText(_: CheckState, form: FormData): Promise<CheckState> {
  const dataset = getDataset()
  const asOf = latestVintage(dataset)
  const [text = ''] = readWords(form, 'text')
  const [before = ''] = readWords(form, 'checked')
  const [asked = ''] = readWords(form, 'dated')
  // A date that was guessed and left in its field is guessed again: the text may have changed.
  const [guessed = ''] = readWords(form, 'guessed')
  const dated = /^\d{4}-\d\d-\d\d$/.test(asked) && asked !== guessed ? asked : null
  // What was said of the figures of another text says nothing of these.
  const corrections = before === String(text.length) ? readCorrections(form) : []
  const isLate = startClock(dataset)
  const { figures, left, day } = checkFigures(text, dataset, asOf, dated, { corrections, isLate })
  const said = new Map(corrections.map(({ start, ...words }) => [start, words]))
  const shown = figures.map((figure) => showFigure(figure, said.get(figure.start) ?? NOTHING))
  return { text, dated: day.date ?? '', day, figures: shown, left, asOf }
}
