import { writeFontFile, type Table } from '#lib/exports/write-font'

/** A TrueType face, taken apart as far as cutting a smaller one out of it needs. */
export interface Face {
  /** A table's bytes, by its tag; throws where the face lacks it. */
  table: (tag: string) => Buffer
  /** The glyph of a character; 0 where the face has none. */
  glyphOf: (code: number) => number
  /** The outline of a glyph; empty where it draws nothing. */
  outlineOf: (glyph: number) => Buffer
  /** Advance and left side bearing of a glyph, as four bytes. */
  metricsOf: (glyph: number) => Buffer
}

/** Reads the characters of a `cmap` whose Unicode table is of format 4, as the site's faces have. */
function readCharacters(cmap: Buffer): Map<number, number> {
  const at = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => 4 + index * 8)
    .filter((record) => cmap.readUInt16BE(record) === 3 && cmap.readUInt16BE(record + 2) === 1)
    .map((record) => cmap.readUInt32BE(record + 4))[0]
  if (at === undefined || cmap.readUInt16BE(at) !== 4) throw new Error('a face without format 4')
  const size = cmap.readUInt16BE(at + 6)
  const ends = at + 14
  const starts = ends + size + 2
  const [deltas, offsets] = [starts + size, starts + 2 * size]
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < size; segment += 2) {
    const delta = cmap.readUInt16BE(deltas + segment)
    const offset = cmap.readUInt16BE(offsets + segment)
    const start = cmap.readUInt16BE(starts + segment)
    const end = Math.min(cmap.readUInt16BE(ends + segment), 0xfffe)
    for (let code = start; code <= end; code += 1) {
      const place = offsets + segment + offset + (code - start) * 2
      const listed = offset === 0 ? code : cmap.readUInt16BE(place)
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}

/** Takes a TTF file apart. */
export function readFace(file: Buffer): Face {
  const places = new Map(
    Array.from({ length: file.readUInt16BE(4) }, (_, index) => {
      const at = 12 + index * 16
      const start = file.readUInt32BE(at + 8)
      const bytes = file.subarray(start, start + file.readUInt32BE(at + 12))
      return [file.toString('latin1', at, at + 4), bytes] as const
    }),
  )
  const table = (tag: string) => {
    const bytes = places.get(tag)
    if (!bytes) throw new Error(`a face without the table ${tag}`)
    return bytes
  }
  const long = table('head').readInt16BE(50) === 1
  const [loca, glyf, hmtx] = [table('loca'), table('glyf'), table('hmtx')]
  const place = (glyph: number) =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2
  const measured = table('hhea').readUInt16BE(34)
  const characters = readCharacters(table('cmap'))
  return {
    table,
    glyphOf: (code) => characters.get(code) ?? 0,
    outlineOf: (glyph) => glyf.subarray(place(glyph), place(glyph + 1)),
    metricsOf: (glyph) => {
      const last = Math.min(glyph, measured - 1) * 4 // those after it advance as far
      const bearing = glyph < measured ? last + 2 : measured * 4 + (glyph - measured) * 2
      return Buffer.concat([hmtx.subarray(last, last + 2), hmtx.subarray(bearing, bearing + 2)])
    },
  }
}

const WORDS = 0x1
const SCALE = 0x8
const MORE = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

/** Where an outline made of others names them: the place of each glyph's number. */
function findParts(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return []
  const places: number[] = []
  let at = 10
  for (let more = true; more;) {
    const flags = outline.readUInt16BE(at)
    places.push(at + 2)
    const scales = flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0
    at += 4 + (flags & WORDS ? 4 : 2) + scales
    more = (flags & MORE) !== 0
  }
  return places
}

interface Cut {
  /** The characters that it has, in their order. */
  codes: number[]
  /** Glyphs of the whole face, in the order of the new one. */
  glyphs: number[]
  outlines: Buffer[]
}

/** The glyphs that some characters need, the parts of composed ones behind them. */
function cutGlyphs(face: Face, letters: string): Cut {
  const codes = [...new Set(letters)]
    .map((letter) => letter.codePointAt(0) ?? 0)
    .filter((code) => face.glyphOf(code) !== 0)
    .sort((a, b) => a - b)
  const glyphs = [0, ...codes.map(face.glyphOf)]
  const outlines = [Buffer.alloc(0)] // no browser draws the glyph of a character that is missing
  for (let index = 1; index < glyphs.length; index += 1) {
    const outline = Buffer.from(face.outlineOf(glyphs[index] ?? 0))
    for (const place of findParts(outline)) {
      const part = outline.readUInt16BE(place)
      const known = glyphs.indexOf(part)
      outline.writeUInt16BE(known === -1 ? glyphs.push(part) - 1 : known, place)
    }
    outlines.push(outline)
  }
  return { codes, glyphs, outlines }
}

const shorts = (values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2))
  return bytes
}

/** Characters as a table of format 4; the first has glyph 1, and each that follows the next. */
function writeCharacters(codes: readonly number[]): Buffer {
  const runs: { start: number; end: number; delta: number }[] = []
  codes.forEach((code, index) => {
    const last = runs.at(-1)
    if (last?.end === code - 1) last.end = code
    else runs.push({ start: code, end: code, delta: index + 1 - code })
  })
  runs.push({ start: 0xffff, end: 0xffff, delta: 1 })
  const power = 2 ** Math.floor(Math.log2(runs.length))
  const parts = [
    ...[runs.length * 2, power * 2, Math.log2(power), (runs.length - power) * 2],
    ...runs.map(({ end }) => end),
    0,
    ...runs.map(({ start }) => start),
    ...runs.map(({ delta }) => delta),
    ...runs.map(() => 0),
  ]
  return shorts([0, 1, 3, 1, 0, 12, 4, (3 + parts.length) * 2, 0, ...parts])
}

/** Outlines one behind the other, each on an even place, and where they begin. */
function writeOutlines(outlines: readonly Buffer[]): { glyf: Buffer; loca: Buffer } {
  const even = outlines.map((bytes) =>
    bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]),
  )
  const starts = [0]
  for (const { length } of even) starts.push((starts.at(-1) ?? 0) + length / 2)
  return { glyf: Buffer.concat(even), loca: shorts(starts) }
}

/** A table with some of its 16-bit fields written anew. */
function change(bytes: Buffer, fields: Readonly<Record<number, number>>): Buffer {
  const copy = Buffer.from(bytes)
  for (const [place, value] of Object.entries(fields)) copy.writeUInt16BE(value, Number(place))
  return copy
}

/**
 * The part of a face that some letters need, as a TTF file: outlines, advances and nothing else, so
 * without kerning, which measuring leaves aside as well. The same letters give the same bytes.
 */
export function subsetFont(face: Face, letters: string): Buffer {
  const { codes, glyphs, outlines } = cutGlyphs(face, letters)
  const count = glyphs.length
  const { glyf, loca } = writeOutlines(outlines)
  const nameless = shorts([0, 0, 6])
  const unnamed = Buffer.concat([Buffer.from([0, 3, 0, 0]), face.table('post').subarray(4, 32)])
  const tables: Table[] = [
    ['OS/2', face.table('OS/2')],
    ['cmap', writeCharacters(codes)],
    ['glyf', glyf],
    ['head', change(face.table('head'), { 50: 0 })],
    ['hhea', change(face.table('hhea'), { 34: count })],
    ['hmtx', Buffer.concat(glyphs.map(face.metricsOf))],
    ['loca', loca],
    ['maxp', change(face.table('maxp'), { 4: count })],
    ['name', nameless],
    ['post', unnamed],
  ]
  return writeFontFile(tables)
}
