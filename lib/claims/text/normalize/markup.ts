/** A piece of markup at a place of a text: how long it is, and what is read in its place. */
export interface Markup {
  length: number
  reads: string
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  rdquo: '"',
  ldquo: '"',
  minus: '-',
  ndash: '–',
  mdash: '—',
  yen: '¥',
  pound: '£',
  euro: '€',
  dollar: '$',
  percnt: '%',
  bull: '•',
  middot: '•',
  shy: '',
  times: 'x',
  hellip: '...',
  plusmn: '±',
}
const ENTITY = /&(?:([a-z]{2,8})|#(\d{1,6})|#x([0-9a-f]{1,5}));/iy
/** A tag is short and holds no other; a hostile run of `<` costs no more than its own length. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(?:\s[^<>]{0,1000})?\/?>/iy
const COMMENT = /<!--[^<>]{0,2000}-->|<![^<>]{0,200}>/y
const BLOCKS =
  /^(?:p|div|br|tr|table|ul|ol|li|h[1-6]|section|article|header|footer|blockquote|caption|title|hr|thead|tbody|html|body)$/i
const CELLS = /^(?:td|th)$/i
const HIDDEN = /^(?:script|style|sup|head)$/i
/** The longest script or style that is stepped over. */
const HIDDEN_CAP = 20_000
const URL_TEXT = /(?:https?:\/\/|www\.)[^\s<>")\]|]{1,600}/iy
const LINK_TARGET = /\]\((?:https?:|\/|#|mailto:)[^()\s]{0,600}\)/iy
const CITATION = /\[(?:\^?\d{1,3}|[a-z])\]/iy
const EMPHASIS = /\*{1,3}|_{1,3}|`{1,3}|~~/y

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function readEntity(match: RegExpExecArray): string | null {
  const [, name, decimal, hex] = match
  if (name) return ENTITIES[name.toLowerCase()] ?? null
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  return code > 8 && code < 0x10ffff ? String.fromCodePoint(code) : ''
}

/** What a tag is read as: a block ends a line, a cell is a tab, the rest is nothing. */
function readTag(text: string, at: number): Markup | null {
  const comment = matchAt(COMMENT, text, at)
  if (comment) return { length: comment[0].length, reads: '' }
  const tag = matchAt(TAG, text, at)
  if (!tag) return null
  const [all, closes, name = ''] = tag
  if (HIDDEN.test(name) && !closes) {
    const end = text.slice(at, at + (/^sup$/i.test(name) ? 100 : HIDDEN_CAP)).indexOf(`</${name}`)
    if (end > 0) return { length: end, reads: '' }
  }
  if (CELLS.test(name)) return { length: all.length, reads: closes ? '\t' : '' }
  return { length: all.length, reads: BLOCKS.test(name) ? '\n' : '' }
}

const isWord = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Emphasis of Markdown stands against a word on one side only; a bullet stands before a space. */
function readEmphasis(text: string, at: number): Markup | null {
  const match = matchAt(EMPHASIS, text, at)
  if (!match) return null
  const { length } = match[0]
  const [before, after] = [text[at - 1], text[at + length]]
  const bullet =
    match[0] === '*' &&
    after === ' ' &&
    (before === undefined || before === '\n' || before === ' ' || before === '\t')
  if (bullet) return { length, reads: '•' }
  if (match[0].startsWith('_') && isWord(before) && isWord(after)) return null
  return { length, reads: '' }
}

/** The markup that begins at a place: HTML, Markdown, an address. Null where none does. */
export function readMarkup(text: string, at: number): Markup | null {
  switch (text.charAt(at)) {
    case '<':
      return readTag(text, at)
    case '&': {
      const match = matchAt(ENTITY, text, at)
      const reads = match && readEntity(match)
      return match && reads != null ? { length: match[0].length, reads } : null
    }
    case 'h':
    case 'H':
    case 'w':
    case 'W': {
      if (!/[tw]/i.test(text[at + 1] ?? '') || isWord(text[at - 1])) return null
      const match = matchAt(URL_TEXT, text, at)
      return match ? { length: match[0].length, reads: ' ' } : null
    }
    case ']': {
      const match = matchAt(LINK_TARGET, text, at)
      return match ? { length: match[0].length, reads: '' } : null
    }
    case '>':
      // a reply quotes with it at the head of a line
      return /(?:^|\n)[ >]{0,8}$/.test(text.slice(Math.max(0, at - 10), at))
        ? { length: text[at + 1] === ' ' ? 2 : 1, reads: '' }
        : null
    case '[': {
      const match = matchAt(CITATION, text, at)
      return { length: match ? match[0].length : 1, reads: '' }
    }
    case '*':
    case '_':
    case '`':
    case '~':
      return text[at] === '~' && text[at + 1] !== '~' ? null : readEmphasis(text, at)
    case '\\':
      return /[$%#_*~&.\-+()[\]|]/.test(text[at + 1] ?? '') ? { length: 1, reads: '' } : null
    case 'Â':
      return /[¥£€\s\u00A0]/.test(text[at + 1] ?? '') ? { length: 1, reads: '' } : null
    default:
      return null
  }
}
