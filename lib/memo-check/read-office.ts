import { readOfficeMarks } from '#lib/exports/office-marks'
import { listZip, readEntry, ZipError, type UnpackBudget, type ZipEntry } from '#lib/files/read-zip'
import { addLink, findAddresses } from '#lib/memo-check/find-addresses'
import type { Homes } from '#lib/memo-check/homes'
import type { Gathering, Mention, MentionFormat } from '#lib/memo-check/mention'
import { findPlaces, listRelations, placeOfPart } from '#lib/memo-check/office-places'
import {
  isPng,
  listSvgMarks,
  readPngMarks,
  readWorkbookMarks,
  unescapeXml,
  type FileMarks,
} from '#lib/memo-check/read-marks'

/** What a file is read into, and with what. */
export interface Reading {
  homes: Homes
  gathering: Gathering
  budget: UnpackBudget
}

/** The first bytes of a picture, in which its marks stand. */
const PICTURE_HEAD = 32_000
/** The most bytes of one part that are read. */
const PART_CAP = 30_000_000
const TOO_LARGE = 'unpacks to more than can be read here'
/** Documents inside documents that are opened. */
const DEPTH = 2

/** Parts whose text a reader sees. */
const TEXTS =
  /^(?:word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|ppt\/(?:slides|notesSlides|comments)\/[^/]+\.xml|xl\/(?:sharedStrings|worksheets\/sheet\d+|comments\d*)\.xml)$/
const PICTURES = /\/media\/[^/]+$/
const CHARTS = /\/charts\/chart\d+\.xml$/
const BOOKS = /\/embeddings\/[^/]+\.(?:xlsx|xlsm|docx|pptx)$/i

/** The text of a part: paragraphs and cells parted by line ends, runs joined. */
function readXmlText(xml: string): string {
  const parted = xml
    .replace(/<(?:w:br|w:tab|a:br)\b[^<>]*\/>|<\/(?:w:p|a:p|si|c|f|row)>/g, '\n')
    .replace(/<[^<>]*>/g, '')
  return unescapeXml(parted)
}

/** What an office file is, by the part it is built around; null for another ZIP. */
function formatOf(names: ReadonlySet<string>): MentionFormat | null {
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('ppt/presentation.xml')) return 'pptx'
  return names.has('xl/workbook.xml') ? 'xlsx' : null
}

/** Adds what the metadata of a file of ours names. */
export function addMarks(
  { address }: FileMarks,
  { homes, gathering }: Reading,
  mention: Pick<Mention, 'kind' | 'place' | 'format'>,
): void {
  const judged = homes.judgeMark(address)
  if (judged.kind !== 'ours') return
  const { path, maker } = judged
  gathering.add({ ...mention, address: path, maker, cited: null, file: null })
}

/** Where a document stands in another one, how deep, and what that one is. */
interface Inside {
  place: string
  depth: number
  outer: MentionFormat
  ofOurs: boolean
}

class OfficeFile {
  private constructor(
    private readonly zip: Blob,
    private readonly entries: readonly ZipEntry[],
    private readonly reading: Reading,
    readonly format: MentionFormat,
  ) {}

  static async open(zip: Blob, reading: Reading): Promise<OfficeFile> {
    const entries = await listZip(zip)
    const format = formatOf(new Set(entries.map(({ name }) => name)))
    if (!format) throw new ZipError('is a ZIP, but no Word, PowerPoint or Excel file')
    return new OfficeFile(zip, entries, reading, format)
  }

  list(pattern: RegExp): readonly ZipEntry[] {
    return this.entries.filter(({ name }) => pattern.test(name))
  }

  async readText(entry: ZipEntry): Promise<string> {
    const bytes = await readEntry(this.zip, entry, this.reading.budget, PART_CAP)
    if (bytes.length >= PART_CAP)
      throw new ZipError(`${TOO_LARGE}: ${entry.name} is one part of it`)
    return new TextDecoder().decode(bytes)
  }

  async readBytes(entry: ZipEntry, most?: number): Promise<Uint8Array<ArrayBuffer>> {
    return readEntry(this.zip, entry, this.reading.budget, most)
  }
}

/** Says what the document itself is, where it is ours. False where it is not. */
async function readProperties(
  office: OfficeFile,
  reading: Reading,
  inside: Inside | null,
): Promise<boolean> {
  const place = inside?.place ?? 'document'
  const [custom] = office.list(/^docProps\/custom\.xml$/)
  if (!custom) return false
  const xml = await office.readText(custom)
  const { format: own } = office
  const isBook = own === 'xlsx'
  const format = inside && isBook ? inside.outer : own // the workbook of a chart: the chart is wanted
  const marks = readOfficeMarks(xml)
  if (!marks) {
    const facts = readWorkbookMarks(xml)
    if (facts) addMarks(facts, reading, { kind: 'workbook', place, format })
    return facts !== null
  }
  if (isBook)
    addMarks({ title: '', address: marks.address }, reading, { kind: 'workbook', place, format })
  else {
    for (const [index, address] of marks.charts.entries())
      addMarks({ title: '', address }, reading, {
        kind: 'picture',
        place: inside ? place : `chart ${index + 1}`,
        format: null,
      })
    const file = reading.homes.judgeMark(marks.file)
    if (file.kind === 'ours') {
      const { path, maker } = file
      reading.gathering.add({
        kind: 'document',
        place,
        address: null,
        format,
        cited: null,
        maker,
        file: path,
      })
    }
  }
  return true
}

async function readPicture(
  office: OfficeFile,
  entry: ZipEntry,
  reading: Reading,
  place: string,
): Promise<void> {
  const name = entry.name.split('/').at(-1) ?? ''
  const isSvg = /\.svg$/i.test(name)
  const bytes = await office.readBytes(entry, PICTURE_HEAD)
  const marks = isPng(bytes)
    ? readPngMarks(bytes)
    : isSvg
      ? (listSvgMarks(new TextDecoder().decode(bytes))[0] ?? null)
      : null
  if (marks) addMarks(marks, reading, { kind: 'picture', place, format: isSvg ? 'svg' : 'png' })
  else reading.gathering.addStranger(`picture ${name}`, place)
}

/**
 * Reads a Word, PowerPoint or Excel file: its text, its links, its own marks, its pictures and the
 * workbooks of its charts. Throws a ZipError that says what is wrong with it.
 */
export async function readOffice(
  zip: Blob,
  reading: Reading,
  inside: Inside | null = null,
): Promise<void> {
  const office = await OfficeFile.open(zip, reading)
  const { gathering } = reading
  const relations = []
  for (const entry of office.list(/\.rels$/))
    relations.push(...listRelations(entry.name, await office.readText(entry)))
  const findPlace = findPlaces(relations)
  const placeOf = (path: string) => inside?.place || findPlace(path) || 'document'
  const isOurs = await readProperties(office, reading, inside)
  if (inside && !isOurs && !inside.ofOurs)
    gathering.addStranger('workbook of a chart', inside.place)
  if (!inside || !isOurs) {
    for (const entry of office.list(TEXTS))
      findAddresses(readXmlText(await office.readText(entry)), {
        ...reading,
        place: inside?.place ?? placeOfPart(entry.name),
      })
    for (const { owner, target, external } of relations)
      if (external) addLink(target, { ...reading, place: placeOf(owner) })
  }
  for (const entry of office.list(PICTURES))
    await readPicture(office, entry, reading, placeOf(entry.name))
  const depth = inside?.depth ?? 0
  // The charts of a document of ours are told by the document.
  for (const entry of isOurs ? [] : office.list(CHARTS))
    if (!relations.some(({ owner, target }) => owner === entry.name && BOOKS.test(target)))
      gathering.addStranger('chart without a workbook', placeOf(entry.name))
  for (const entry of office.list(BOOKS)) {
    const place = placeOf(entry.name)
    if (depth + 1 > DEPTH) continue
    const bytes = await office.readBytes(entry, PART_CAP)
    await readInside(new Blob([bytes]), reading, {
      place,
      depth: depth + 1,
      outer: office.format,
      ofOurs: isOurs,
    })
  }
}

/** A document inside another one; one that is damaged does not spoil the rest. */
async function readInside(zip: Blob, reading: Reading, inside: Inside): Promise<void> {
  try {
    await readOffice(zip, reading, inside)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    if (error.message.startsWith(TOO_LARGE)) throw error
    reading.gathering.addStranger('workbook that cannot be opened', inside.place)
  }
}
