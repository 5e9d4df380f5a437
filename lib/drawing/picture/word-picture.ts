import type { Chart } from '#lib/charts/chart'
import type { Credits } from '#lib/drawing/describe-credits'
import type { Caption } from '#lib/drawing/picture/picture-options'
import { bareAddress } from '#lib/words/bare-address'

/** The words of a picture, as much of them as it has room for. */
export interface Wording {
  title: string
  subtitle: string
  notes: string
  /** Where the figures come from; empty where a caption says it. */
  foot: string
}

/** A number is not parted from what it counts: pp. 5–9, Form 20-F. */
const bind = (text: string) => text.replace(/\b(pp?\.|Form) /g, '$1\u00a0')

/**
 * The words a picture may have, the fullest first: notes are left to its page before signs, which the
 * drawing cannot be read without, and sources last. What is left out, the foot says. A short caption
 * says the title, a full one title, unit and source.
 */
export function wordPicture(chart: Chart, credits: Credits, caption: Caption): Wording[] {
  const { sentences, signs } = credits
  const address = bareAddress(credits.address)
  const head = {
    title: caption === 'none' ? chart.title : '',
    subtitle: caption === 'full' ? '' : chart.subtitle,
  }
  const word = (notes: readonly string[], foot: readonly string[]): Wording => {
    return { ...head, notes: notes.join(' '), foot: bind(foot.join(' ')) }
  }
  const whole = [...chart.notes, ...signs]
  if (caption === 'full') {
    const more = 'More notes are on its page.'
    return [word(whole, []), word([...signs, more], []), word([more], [])]
  }
  const [, ...standing] = sentences
  return [
    word(whole, [...sentences, address]),
    ...(chart.notes.length > 0 ? [word(signs, [...sentences, 'Notes:', address])] : []),
    ...(whole.length > 0 ? [word([], [...sentences, 'Notes and signs:', address])] : []),
    word([], ['Alibaba Group.', ...standing, 'Documents, pages and notes:', address]),
  ]
}
