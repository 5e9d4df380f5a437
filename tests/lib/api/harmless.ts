import { parse } from 'parse5'
import { expect } from 'vitest'
import { listNodes, parseXml } from '../exports/parse-xml'
import { readZip } from '../exports/read-zip'

/** Elements that a word must not become, in any language of marks. */
const EVIL = /^(?:script|img|evil|iframe|object|a:evil)$/i

/** Well-formed XML in which no word became an element or an attribute that runs. */
export function checkXml(xml: string, name: string): string {
  const nodes = listNodes(parseXml(xml, name)).map(({ node }) => node)
  for (const node of nodes) {
    expect([name, node.name]).not.toEqual([name, expect.stringMatching(EVIL)])
    for (const key of node.attributes.keys())
      expect([name, key.slice(0, 2)]).not.toEqual([name, 'on'])
  }
  return xml
}

/** The parts of an office file, those of files within it too; each is well-formed. */
export function checkOffice(bytes: Uint8Array, name: string): string {
  const parts = [...readZip(bytes)].filter(([part]) => /\.(?:xml|rels|vml)$/.test(part))
  expect(parts.length).toBeGreaterThan(5)
  for (const [part, xml] of parts) {
    checkXml(xml, `${name} ${part}`)
    const formulas = [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = '']) => formula)
    for (const formula of formulas)
      expect([part, formula]).not.toEqual([
        part,
        expect.stringMatching(/HYPERLINK|cmd|^1$|^=|evil/),
      ])
  }
  return parts.map(([, xml]) => xml).join()
}

/** The cells of a CSV file as RFC 4180 has them. */
export function checkCsv(text: string, name: string): void {
  const cells = [...text.matchAll(/"((?:[^"]|"")*)"|([^,\r\n"]+)/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  )
  expect(cells.length).toBeGreaterThan(20)
  for (const cell of cells)
    if (!/^[-+]?\d+(?:\.\d+)?$/.test(cell))
      expect([name, cell]).not.toEqual([name, expect.stringMatching(/^[=+\-@\t\r]/)])
}

/** HTML in which no word became an element or an attribute that runs. */
export function checkHtml(html: string, name: string): void {
  const walk = (node: {
    nodeName: string
    attrs?: { name: string; value: string }[]
    childNodes?: unknown[]
  }): void => {
    expect([name, node.nodeName]).not.toEqual([name, expect.stringMatching(EVIL)])
    for (const { name: key, value } of node.attrs ?? [])
      expect([name, key, value]).not.toEqual([
        name,
        expect.stringMatching(/^on|^src/),
        expect.anything(),
      ])
    for (const child of node.childNodes ?? []) walk(child as Parameters<typeof walk>[0]) // parse5's tree
  }
  walk(parse(html))
}
