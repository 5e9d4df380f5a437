export interface XmlNode {
  name: string
  attributes: ReadonlyMap<string, string>
  children: XmlNode[]
}

const TOKEN = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?xml [^?]*\?>|([^<]+)|(<)/g
const ATTRIBUTE = /([\w:.-]+)="([^"<]*)"/g
/** What an ampersand may begin. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i

function readAttributes(text: string, path: string): Map<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']): [string, string] => [
    name,
    value,
  ])
  const attributes = new Map(pairs)
  if (attributes.size < pairs.length) throw new Error(`${path}: an attribute twice: ${text}`)
  return attributes
}

/** The tree of an XML text without comments; throws where it is not well-formed. */
export function parseXml(xml: string, path: string): XmlNode {
  const root: XmlNode = { name: '', attributes: new Map(), children: [] }
  const open = [root]
  if (BARE_AMPERSAND.test(xml)) throw new Error(`${path}: a bare ampersand`)
  for (const [token, end, name, attributes = '', empty, text, stray] of xml.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root
    if (stray) throw new Error(`${path}: a stray < before ${root.name}`)
    if (text !== undefined) {
      if (open.length === 1 && text.trim() !== '') throw new Error(`${path}: text outside: ${text}`)
      continue
    }
    if (name === undefined) continue
    if (end) {
      if (parent.name !== name) throw new Error(`${path}: ${token} ends ${parent.name}`)
      open.pop()
      continue
    }
    const node = { name, attributes: readAttributes(attributes, path), children: [] }
    parent.children.push(node)
    if (!empty) open.push(node)
  }
  const [document, ...more] = root.children
  if (!document || more.length > 0 || open.length > 1) throw new Error(`${path}: not one element`)
  return document
}

/** A node and all within it, each with the name of its parent. */
export function listNodes(node: XmlNode, parent = ''): { node: XmlNode; parent: string }[] {
  return [{ node, parent }, ...node.children.flatMap((child) => listNodes(child, node.name))]
}
