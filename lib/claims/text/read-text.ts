import type { Claim, ClaimText } from '#lib/claims/claim'
import { readSentence, type Unread } from '#lib/claims/text/read-sentence'
import { readTable, splitRow, type Row } from '#lib/claims/text/read-table'
import type { Quarter } from '#lib/period/period'

/** A text that a reader brought, as it was understood. */
export interface ReadText {
  claims: Claim[]
  unread: Unread[]
  /** What was left out because there is too much of it, as a sentence; null for nothing. */
  left: string | null
}

/** The most that is read of a text, in bytes of UTF-8. */
export const TEXT_CAP = 200_000
/** The most figures that are judged. */
export const CLAIM_CAP = 300
/** A sentence longer than this is none. */
const SENTENCE_CAP = 1000

/** Why a text is not read at all, as a sentence; null where it is. */
export function refuseText(text: string): string | null {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > TEXT_CAP) return `The text has ${bytes} bytes; at most ${TEXT_CAP} are read.`
  return text.trim() === '' ? 'There is no text.' : null
}

/** Cuts a line into sentences: at full stops before a capital, and at semicolons. */
function splitSentences(line: string): string[] {
  return line.split(/(?<=[.!?])\s+(?=["“(]?\p{Lu})|;\s+/u)
}

/**
 * The figures that a text in English states in sentences and tables (tabs or bars between cells),
 * each with the metric and period that are named for it; what names too little is unread. `newest`
 * is the newest quarter that had been reported on the text's day. The text must not be longer than
 * `TEXT_CAP`. Takes time in proportion to the text.
 */
export function readText(text: string, newest: Quarter | null): ReadText {
  const found: ReadText = { claims: [], unread: [], left: null }
  let made = 0
  const number = () => (made += 1)
  const add = ({ claims, unread }: Pick<ReadText, 'claims' | 'unread'>) => {
    found.claims.push(...claims)
    found.unread.push(...unread)
  }
  let rows: Row[] = []
  const closeTable = () => {
    if (rows.length > 0) add(readTable(rows, newest, number))
    rows = []
  }
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const at = index + 1
    const cells = line.length > SENTENCE_CAP * 4 ? null : splitRow(line)
    if (cells) {
      rows.push({ at, cells: cells.map((cell) => cell.slice(0, SENTENCE_CAP)) })
      continue
    }
    closeTable()
    if (!/\d/.test(line)) continue
    for (const sentence of splitSentences(line))
      if (sentence.length <= SENTENCE_CAP) add(readSentence(sentence, at, newest, number))
    if (made > CLAIM_CAP) break
  }
  closeTable()
  if (found.claims.length > CLAIM_CAP) {
    found.claims = found.claims.slice(0, CLAIM_CAP)
    found.left = `Only the first ${CLAIM_CAP} figures are judged.`
  }
  found.unread = found.unread.slice(0, CLAIM_CAP)
  return found
}

/** The text as the judge takes it: `dated` its last possible day, or null. */
export function asClaimText(claims: readonly Claim[], dated: string | null): ClaimText {
  return { id: 'yours', title: 'Your text', about: '', dated, datedAs: null, claims }
}
