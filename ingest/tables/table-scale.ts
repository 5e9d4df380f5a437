import { loosen } from '#ingest/sentences/sentence-pattern'

/** How many millions one printed unit is. */
const SCALES: Readonly<Record<string, number>> = { thousand: 0.001, million: 1, billion: 1000 }
const STATED = new RegExp(
  `${loosen('\\bin (?:RMB |US\\$ |Renminbi |Yuan )?')}(?<size>${loosen('(?:hundreds? (?:of )?|tens? (?:of )?)?(?:thousand|million|billion|trillion)')})s?|RMB ?(?<zeros>[’‘']000)`,
  'i',
)
/** Words in brackets, or that say of all amounts what follows. */
const CAPTION = new RegExp(
  `\\([^()]{0,30}${STATED.source}|${loosen('(?:amounts|figures|expressed|stated|presented) (?:are )?')}(?:${STATED.source})`.replaceAll(
    /\?<(?:size|zeros)>/g,
    '?:',
  ),
  'gi',
)

/** Millions in one unit of the amounts. */
export interface TableScale {
  words: string
  /** Null where the words name a scale that is not read, such as ten thousands. */
  millions: number | null
}

/** The scale that words state, such as `(in thousands, except percentages)`; null where none does. */
export function readScale(words: string): TableScale | null {
  const { size, zeros } = STATED.exec(words)?.groups ?? {}
  if (size === undefined) return zeros === undefined ? null : { words: zeros, millions: 0.001 }
  const bare = size.replace(/\s/g, '').toLowerCase()
  return { words: size, millions: SCALES[bare] ?? null }
}

/** The scale stated last in a caption among the words before a table. */
export function readCaptionScale(words: string): TableScale | null {
  return readScale(Array.from(words.matchAll(CAPTION)).at(-1)?.[0] ?? '')
}

/** A printed amount in millions, without the noise of binary fractions. */
export function scaleAmount(amount: number, millions: number): number {
  return Math.round(amount * millions * 1e6) / 1e6
}
