import type { Quality } from '#lib/data/fact'
import { formatExact } from '#lib/words/format'
import type { Print } from '#lib/series/observation'
import { labelPeriod, type Labels } from '#lib/period/period'
import { describeComputation, describePlace, type PrintWords } from '#lib/series/print-words'

/** A value that another rests on: what it is, where it stands, and what it was made of in turn. */
export interface Evidence {
  key: string
  /** The period or the line it is of. */
  label: string
  value: string
  quality: Quality
  /** `Jun Q 2024 release, p. 6`, or how it was made. */
  place: string
  url: string | null
  /** The whole title of the document. */
  document: string
  inputs: Evidence[]
}

/** Where a print stands; for one that a release gives only indirectly, how it follows. */
export function describePrint(print: Print): PrintWords {
  if (print.document === 'computed') {
    const text = describeComputation({ ...print, note: null }, false)
    return { text, url: null }
  }
  const place = describePlace(print)
  return print.derived ? { text: `${place.text}: ${print.derived}`, url: null } : place
}

/**
 * What a value was made of, each with the page that printed it, down to the inputs of inputs, which
 * are named by their periods. Amounts are as printed, in the unit of the metric.
 */
export function listEvidence(
  inputs: readonly Print[],
  labels: Labels,
  name: (print: Print, at: number) => string = ({ period }) => labelPeriod(period, labels),
): Evidence[] {
  return inputs.map((print, at) => {
    const { text, url } = describePrint(print)
    return {
      key: `${print.line} ${print.period}`,
      label: name(print, at),
      value: print.value === null ? '' : formatExact(print.value),
      quality: print.quality,
      place: text,
      url,
      document: print.document,
      inputs: listEvidence(print.inputs, labels),
    }
  })
}

/** Every document that values rest on, each once, in their order. */
export function listPlaces(evidence: readonly Evidence[]): PrintWords[] {
  const all = evidence.flatMap(({ place, url, inputs }) =>
    inputs.length > 0 ? listPlaces(inputs) : [{ text: place, url }],
  )
  return all.filter(({ text }, at) => all.findIndex((one) => one.text === text) === at)
}
