import { strToU8, zipSync, type Zippable } from 'fflate'
import { PACKAGE, XML_HEAD } from '#lib/exports/office/xml'
import { escapeXml } from '#lib/words/escapes'

/** The first moment a ZIP can name: a file made twice has the same bytes. */
const FIRST_MOMENT = new Date(1980, 0, 1)

interface Link {
  type: string
  target: string
  external: boolean
}

/** A path as its folder, with a slash at its end, and its last part. */
function splitPath(path: string): { folder: string; name: string } {
  const end = path.lastIndexOf('/') + 1
  return { folder: path.slice(0, end), name: path.slice(end) }
}

/** The way from a part to another: `../charts/chart1.xml`. */
function relate(from: string, to: string): string {
  const [own, other] = [splitPath(from).folder.split('/'), to.split('/')]
  const shared = own.findIndex((folder, at) => folder === '' || folder !== other[at])
  const up = own.length - 1 - shared
  return `${'../'.repeat(up)}${other.slice(shared).join('/')}`
}

/** The parts of an office file, what each is, and which leads to which. */
export class OfficePackage {
  readonly #parts = new Map<string, string | Uint8Array>()
  readonly #types = new Map<string, string>()
  readonly #links = new Map<string, Link[]>()

  /** Adds a part under its path, such as `word/document.xml`. */
  add(path: string, contentType: string, content: string | Uint8Array): void {
    this.#parts.set(path, content)
    this.#types.set(path, contentType)
  }

  /** Links a part, or the file itself where `from` is empty, to another: the id of the link. */
  link(from: string, type: string, to: string): string {
    return this.#addLink(from, { type, target: to, external: false })
  }

  /** Links a part to an address; the same address has the same id. */
  linkOut(from: string, type: string, address: string): string {
    const known = this.#links.get(from)?.findIndex(({ target }) => target === address) ?? -1
    if (known >= 0) return `rId${known + 1}`
    return this.#addLink(from, { type, target: address, external: true })
  }

  #addLink(from: string, link: Link): string {
    const links = this.#links.get(from) ?? []
    links.push(link)
    this.#links.set(from, links)
    return `rId${links.length}`
  }

  #writeTypes(): string {
    const overrides = [...this.#types].map(
      ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
    )
    return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  }

  #writeLinks(from: string, links: readonly Link[]): string {
    const rows = links.map(({ type, target, external }, index) => {
      const to = external ? escapeXml(target) : relate(from, target)
      return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${to}"${external ? ' TargetMode="External"' : ''}/>`
    })
    return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`
  }

  /** The bytes of the file; the same parts give the same. */
  write(): Uint8Array<ArrayBuffer> {
    const files: Zippable = { '[Content_Types].xml': strToU8(this.#writeTypes()) }
    for (const [from, links] of this.#links) {
      const { folder, name } = splitPath(from)
      files[`${folder}_rels/${name}.rels`] = strToU8(this.#writeLinks(from, links))
    }
    for (const [path, content] of this.#parts)
      files[path] = typeof content === 'string' ? strToU8(content) : [content, { level: 0 }] // zipped already
    return Uint8Array.from(zipSync(files, { mtime: FIRST_MOMENT, level: 6 }))
  }
}
