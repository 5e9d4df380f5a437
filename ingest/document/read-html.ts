import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { joinCells } from '#ingest/document/join-cells'
import { mendCharacters } from '#ingest/document/mend-text'

/** Characters 0x80 to 0x9f of windows-1252, which Node 20 decodes as if it were latin1. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Bytes as text: UTF-16 where they say so, UTF-8 where they are that, and otherwise the encoding
 * that older exhibits have.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('latin1').decode(bytes)
    return text.replace(/[\u0080-\u009f]/g, (sign) => UPPER[sign.charCodeAt(0) - 0x80] ?? sign)
  }
}

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Elements whose text nobody reads. */
const SILENT = new Set(
  'script style noscript template head iframe object embed svg math select textarea ix:header'.split(
    ' ',
  ),
)
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d])/i
/** A rule of a style sheet that hides a class. */
const HIDDEN_CLASS = new RegExp(`\\.([\\w-]+)\\s*\\{[^}]{0,500}?(?:${HIDDEN.source})`, 'gi')
const RAISED = /vertical-align\s*:\s*super|position\s*:\s*relative\s*;\s*top\s*:\s*-/i
/** Elements that are part of a line. */
const INLINE = new Set('a b em font i small span strong'.split(' '))
/** The mark of a footnote as it stands raised without brackets: `1`, `a`, `1, 2`. */
const MARK = /^(?:\d{1,2}|[a-z]|[ivx]{1,4}|[*†‡§#]+|\([a-z]\))(?:\s*,\s*(?:\d{1,2}|[a-z]))*$/i
const BREAK = /(?:page-break|break)-(before|after)\s*:\s*(?:always|page)/gi

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function findAttribute(element: Element, wanted: string): string | undefined {
  return element.attrs.find(({ name }) => name === wanted)?.value
}

const findStyle = (element: Element): string => findAttribute(element, 'style') ?? ''

/** Whether nobody sees an element: by its style, its class or the attribute. */
function isHidden(element: Element, hiddenClasses: ReadonlySet<string>): boolean {
  const classes = (findAttribute(element, 'class') ?? '').split(/\s+/)
  return (
    findAttribute(element, 'hidden') !== undefined ||
    HIDDEN.test(findStyle(element)) ||
    classes.some((name) => hiddenClasses.has(name))
  )
}

/** Whether an element stands above the line, by its tag or its style. */
function isRaised(element: Element): boolean {
  const isStyled = INLINE.has(element.tagName) && RAISED.test(findStyle(element))
  return element.tagName === 'sup' || isStyled
}

/** What is raised, kept apart from the number it may stand behind: the mark of a footnote is `^`. */
function readRaised(element: Element): string {
  const parts: string[] = []
  const waiting: Node[] = [element]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('value' in next) parts.push(next.value)
    else if ('childNodes' in next) waiting.push(...next.childNodes.toReversed())
  }
  const text = mendCharacters(parts.join('')).replace(/\s+/g, ' ').trim()
  if (/^(?:tm|sm)$/i.test(text)) return ''
  if (MARK.test(text)) return '^'
  return /^\d/.test(text) ? ` ${text}` : text
}

/** What stands before and after the text of an element. */
function findEdges(element: Element): { before: string; after: string } {
  const sides = [...findStyle(element).matchAll(BREAK)].map(([, side]) => side?.toLowerCase())
  const edge = element.tagName === 'td' || element.tagName === 'th' ? '\t' : ''
  const line = BLOCKS.has(element.tagName) || element.tagName === 'br' ? '\n' : edge
  return {
    before: sides.includes('before') ? '\f' : line,
    after: sides.includes('after') ? '\f' : line,
  }
}

/**
 * The text of a page of HTML as people see it: a line for each row of a table and each paragraph, a
 * form feed where it asks for a new page. Scripts, styles and what is hidden are left out, and
 * nothing is run or loaded. Elements may be nested as deep as memory allows.
 */
export function readHtml(html: string): string {
  const parts: string[] = []
  const hidden = new Set(Array.from(html.matchAll(HIDDEN_CLASS), ([, name]) => name ?? ''))
  const waiting: (Node | string)[] = [parse(html, { scriptingEnabled: false })]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if ('value' in next) parts.push(next.value.replace(/\s+/g, ' '))
    else if (!('childNodes' in next)) continue
    else if (!isElement(next)) waiting.push(...next.childNodes.toReversed())
    else if (SILENT.has(next.tagName) || isHidden(next, hidden)) continue
    else if (isRaised(next)) parts.push(readRaised(next))
    else {
      const { before, after } = findEdges(next)
      parts.push(before)
      waiting.push(after)
      for (const child of next.childNodes.toReversed()) waiting.push(child)
    }
  }
  const pages = parts.join('').split(/\f(?:\s*\f)*/)
  const texts = pages.map((page) =>
    page
      .split('\n')
      .map((line) => joinCells(line.split('\t')))
      .filter((line) => line !== '')
      .join('\n'),
  )
  return texts.filter((text) => text !== '').join('\n\f')
}
