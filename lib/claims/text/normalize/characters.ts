import { toSimplified } from '#lib/words/chinese'

/** Characters that carry no meaning in a number or a word: soft hyphens, joiners, direction marks. */
const DROPPED = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/

/** Characters written as another: spaces of every width, quotes, minus signs, full-width forms. */
const REPLACED: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '﹣': '-',
  '￥': '¥',
  '￡': '£',
  '。': '. ',
  '、': ', ',
  '•': '•',
  '·': '•',
  '●': '•',
  '▪': '•',
  '◦': '•',
  '…': '...',
  '½': ' 1/2',
  '\r': '',
  '\f': '\n',
  '\v': '\n',
}

const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/
/** Footnote marks: `39.8¹` is 39.8. */
const SUPERSCRIPT = /[\u00B9\u00B2\u00B3\u2070-\u209F†‡§]/

/** What a character is read as, Chinese as simplified; the character itself where it is plain. */
export function plainCharacter(character: string): string {
  if (character < '\u007F') return character === '\r' ? '' : character
  if (DROPPED.test(character) || SUPERSCRIPT.test(character)) return ''
  if (SPACE.test(character)) return ' '
  const replaced = REPLACED[character]
  if (replaced !== undefined) return replaced
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return toSimplified(character)
}
