import type { Copied } from '#lib/copy-for/copied'
import { escapeLatex } from '#lib/words/escapes'
import { formatDate } from '#lib/words/format'

const COMPANY = 'Alibaba Group'

/** `as known on 20 Aug 2026`; of figures that update, words that a later release leaves true. */
function sayWhen({ pin, asOf }: Copied): string {
  const known = `as known on ${formatDate(asOf)}`
  return pin === null ? `latest figures (when copied, ${known})` : known
}

/** What is shown and as of when, without where. */
export function nameCopied(copied: Copied): string {
  return `${COMPANY}, ${copied.title}, ${sayWhen(copied)}`
}

/** Where the figures come from; of figures that update, only what stays true. */
function listSentences({ pin, sentences, subtitle }: Copied): string[] {
  const unit = `${subtitle.replace(/\.$/, '')}.`
  if (pin !== null) return [unit, ...sentences]
  return [
    unit,
    'Source: Alibaba Group results announcements; the figure names documents and pages.',
    'Updates with new releases, which may change numbers in it.',
  ]
}

/** What stands under a copy after its name: its sources in full, or nothing more. */
export function listCaption(copied: Copied): string[] {
  return copied.caption === 'full' ? listSentences(copied) : []
}

/** A caption as its reader reads it, without its link. */
export function sayCaption(copied: Copied): string {
  return [`${nameCopied(copied)}.`, ...listCaption(copied), 'Quarterdeck.'].join(' ')
}

/** One line: who, what, as of when, where. */
export function citeShort(copied: Copied): string {
  return `${nameCopied(copied)}. Quarterdeck, ${copied.page}`
}

/** The same with unit, documents, pages, basis and provisional figures. */
export function citeFull(copied: Copied): string {
  return [`${nameCopied(copied)}.`, ...listSentences(copied), `Quarterdeck, ${copied.page}`].join(
    ' ',
  )
}

/** The citation that goes with a copy, as its reader chose the caption. */
export function citeAsCaption(copied: Copied): string {
  return copied.caption === 'full' ? citeFull(copied) : citeShort(copied)
}

/** What a BibTeX entry is cited by. */
export function keyOf({ slug }: Copied): string {
  return `quarterdeck-${slug}`
}

/** A BibTeX entry that every style prints whole; its address needs the package url or hyperref. */
export function citeBibtex(copied: Copied): string {
  const { title, pin, page } = copied
  const fields = [
    ['author', `{${COMPANY}}`],
    ['title', `{${escapeLatex(title)}}`],
    ...(pin === null ? [] : [['year', pin.slice(0, 4)]]),
    ['howpublished', `Quarterdeck, \\url{${page}}`],
    ['note', escapeLatex(listSentences(copied).join(' '))],
  ]
  const lines = fields.map(([name, text]) => `  ${name} = {${text}}`)
  return `@misc{${keyOf(copied)},\n${lines.join(',\n')}\n}`
}
