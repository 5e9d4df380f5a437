import { parse } from 'parse5'
import { expect } from 'vitest'
import { listNodes, parseXml } from '../exports/parse-xml'
import { readZip } from '../exports/read-zip'

/** Elements that a word must not become, in any language of marks. */
const EVIL = /^(?:script|img|evil|iframe|object|a:evil)$/i

/** Well-formed XML in which no word became an element or an attribute that runs. */
export function checkXml(xml: string, name: string): string {
  const evil = listNodes(parseXml(xml, name)).flatMap(({ node }) => [
    ...(EVIL.test(node.name) ? [node.name] : []),
    ...[...node.attributes.keys()].filter((key) => key.startsWith('on')),
  ])
  expect(evil, name).toEqual([])
  return xml
}

/** The parts of an office file, those of files within it too; each is well-formed. */
export function checkOffice(bytes: Uint8Array, name: string): string {
  const parts = [...readZip(bytes)].filter(([part]) => /\.(?:xml|rels|vml)$/.test(part))
  expect(parts.length).toBeGreaterThan(5)
  for (const [part, xml] of parts) {
    checkXml(xml, `${name} ${part}`)
    const formulas = [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = '']) => formula)
    expect(
      formulas.filter((formula) => /HYPERLINK|cmd|^1$|^=|evil/.test(formula)),
      part,
    ).toEqual([])
  }
  return parts.map(([, xml]) => xml).join()
}

/** The cells of a CSV file as RFC 4180 has them. */
export function checkCsv(text: string, name: string): void {
  const cells = [...text.matchAll(/"((?:[^"]|"")*)"|([^,\r\n"]+)/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  )
  expect(cells.length).toBeGreaterThan(20)
  const formulas = cells.filter(
    (cell) => !/^[-+]?\d+(?:\.\d+)?$/.test(cell) && /^[=+\-@\t\r]/.test(cell),
  )
  expect(formulas, name).toEqual([])
}

/** HTML in which no word became an element or an attribute that runs. */
export function checkHtml(html: string, name: string): void {
  const evil: string[] = []
  const walk = (node: {
    nodeName: string
    attrs?: { name: string; value: string }[]
    childNodes?: unknown[]
  }): void => {
    if (EVIL.test(node.nodeName)) evil.push(node.nodeName)
    for (const { name: key, value } of node.attrs ?? [])
      if (/^on|^src/.test(key)) evil.push(`${key}=${value}`)
    for (const child of node.childNodes ?? []) walk(child as Parameters<typeof walk>[0]) // parse5's tree
  }
  walk(parse(html))
  expect(evil, name).toEqual([])
}
