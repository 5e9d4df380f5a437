import { parse, type DefaultTreeAdapterTypes } from 'parse5'

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
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i
const BREAK = /(?:page-break|break)-(before|after)\s*:\s*(?:always|page)/gi

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function findStyle(element: Element): string {
  return element.attrs.find(({ name }) => name === 'style')?.value ?? ''
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

/** One line: cells a blank apart, but no blank inside brackets or before a percent sign. */
function joinCells(line: string): string {
  const cells = line.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim())
  return cells
    .filter((cell) => cell !== '')
    .join(' ')
    .replace(/\( (?=\d)/g, '(')
    .replace(/(?<=\d) (?=[)%])/g, '')
    .replace(/\) %/g, ')%')
}

/**
 * The text of a page of HTML as people see it: a line for each row of a table and each paragraph, a
 * form feed where it asks for a new page. Scripts, styles and what is hidden are left out, and
 * nothing is run or loaded. Elements may be nested as deep as memory allows.
 */
export function readHtml(html: string): string {
  const parts: string[] = []
  const waiting: (Node | string)[] = [parse(html, { scriptingEnabled: false })]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if ('value' in next) parts.push(next.value.replace(/\s+/g, ' '))
    else if (!('childNodes' in next)) continue
    else if (!isElement(next)) waiting.push(...next.childNodes.toReversed())
    else if (!SILENT.has(next.tagName) && !HIDDEN.test(findStyle(next))) {
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
      .map(joinCells)
      .filter((line) => line !== '')
      .join('\n'),
  )
  return texts.filter((text) => text !== '').join('\n\f')
}
