import { unescapeXml } from '#lib/memo-check/read-marks'

/** One relation of a part of an office file. */
interface Relation {
  /** The part that it belongs to: `ppt/slides/slide3.xml`. */
  owner: string
  target: string
  external: boolean
}

const RELATION = /<Relationship\b[^>]*>/g

const attribute = (tag: string, name: string) =>
  unescapeXml(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

/** A path from a part to another, made one from the root of the file. */
function resolvePath(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts = owner.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

/** The relations of a part, from its `.rels`. */
export function listRelations(path: string, xml: string): Relation[] {
  const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1')
  return [...xml.matchAll(RELATION)].map(([tag]) => {
    const external = attribute(tag, 'TargetMode') === 'External'
    const target = attribute(tag, 'Target')
    return { owner, external, target: external ? target : resolvePath(owner, target) }
  })
}

/** Parts that have a place of their own, by their paths. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/slides\/slide(\d+)\.xml$/, 'slide'],
  [/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/, 'notes of slide'],
  [/^xl\/worksheets\/sheet(\d+)\.xml$/, 'sheet'],
  [/^word\/footnotes\.xml$/, 'footnotes'],
  [/^word\/endnotes\.xml$/, 'endnotes'],
  [/comments?\d*\.xml$/, 'comments'],
  [/^word\/header\d*\.xml$/, 'page head'],
  [/^word\/footer\d*\.xml$/, 'page foot'],
  [/^word\/document\.xml$/, 'text'],
  [/^xl\/sharedStrings\.xml$/, 'cells'],
]

/** Where a part stands in the document, in words; empty where it has no place of its own. */
export function placeOfPart(path: string): string {
  for (const [pattern, name] of PLACES) {
    const match = pattern.exec(path)
    if (match) return match[1] ? `${name} ${match[1]}` : name
  }
  return ''
}

/** Where each part stands: in the place of the part that shows it, however far up. */
export function findPlaces(relations: readonly Relation[]): (path: string) => string {
  const owners = new Map<string, string[]>()
  for (const { owner, target, external } of relations) {
    if (external) continue
    const known = owners.get(target)
    if (known) known.push(owner)
    else owners.set(target, [owner])
  }
  const found = new Map<string, string>()
  const find = (path: string): string => {
    const known = found.get(path)
    if (known !== undefined) return known
    const own = placeOfPart(path)
    found.set(path, own) // before its owners are asked, which may lead back to it
    if (own !== '') return own
    const place = (owners.get(path) ?? []).map(find).find((name) => name !== '') ?? ''
    found.set(path, place)
    return place
  }
  return find
}
