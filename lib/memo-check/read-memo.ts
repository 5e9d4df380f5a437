import { UnpackBudget, ZipError } from '#lib/files/read-zip'
import { findAddresses } from '#lib/memo-check/find-addresses'
import type { Homes } from '#lib/memo-check/homes'
import { Gathering, type Findings } from '#lib/memo-check/mention'
import { isPng, listSvgMarks, readPngMarks } from '#lib/memo-check/read-marks'
import { addMarks, readOffice, type Reading } from '#lib/memo-check/read-office'
import { readPdfMemo } from '#lib/memo-check/read-pdf-memo'

/** The most bytes of a file that are read, and that are unpacked of it. */
const FILE_CAP = 25_000_000
const UNPACKED_CAP = 200_000_000

/** A file, as far as it is read here. */
interface MemoFile {
  name: string
  size: number
  content: Blob
}

const startReading = (homes: Homes): Reading => ({
  homes,
  gathering: new Gathering(),
  budget: new UnpackBudget(UNPACKED_CAP),
})

/** The pictures that a page or a mail has inside as data. */
const DATA_PICTURE = /data:image\/(png|svg\+xml)(?:;charset=[\w-]+)?(;base64)?,([^"'\s)<>]+)/gi

function readDataPictures(text: string, reading: Reading): void {
  for (const [, type = '', base64, data = ''] of text.matchAll(DATA_PICTURE)) {
    const place = 'picture in the text'
    const content = base64 ? decodeBase64(data) : decodeText(data)
    if (!content) continue
    const marks =
      type.toLowerCase() === 'png'
        ? [readPngMarks(content)]
        : listSvgMarks(new TextDecoder().decode(content))
    for (const mark of marks)
      if (mark)
        addMarks(mark, reading, {
          kind: 'picture',
          place,
          format: type.toLowerCase() === 'png' ? 'png' : 'svg',
        })
  }
}

/** The beginning of a picture's bytes, in which its marks stand. */
function decodeBase64(data: string): Uint8Array | null {
  try {
    const start = data.slice(0, 400_000)
    const whole = atob(start.slice(0, start.length - (start.length % 4)))
    return Uint8Array.from(whole, (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

function decodeText(data: string): Uint8Array | null {
  try {
    return new TextEncoder().encode(decodeURIComponent(data))
  } catch {
    return null
  }
}

const isSvg = (text: string) =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!(?:--|DOCTYPE)[^>]*>\s*)*<svg\b/.test(text)

function readTextInto(text: string, reading: Reading, name = 'picture'): void {
  const drawings = listSvgMarks(text)
  const isPicture = isSvg(text)
  const place = isPicture ? 'the picture' : 'picture in the text'
  for (const marks of drawings) addMarks(marks, reading, { kind: 'picture', place, format: 'svg' })
  if (isPicture && drawings.length > 0) return
  if (isPicture) reading.gathering.addStranger(name, place)
  findAddresses(text, { ...reading, place: null })
  readDataPictures(text, reading)
}

/** Finds the figures of ours in a pasted text, which may be Markdown or HTML. */
export function readMemoText(text: string, homes: Homes): Findings {
  const reading = startReading(homes)
  readTextInto(text, reading)
  return reading.gathering.finish()
}

const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10

/** What bytes are, by how they begin. */
function sniff(
  head: Uint8Array,
): 'zip' | 'pdf' | 'png' | 'old-office' | 'picture' | 'text' | 'other' {
  const text = new TextDecoder('latin1').decode(head)
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('PK\u0005\u0006')) return 'zip'
  if (text.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (isPng(head)) return 'png'
  if (text.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old-office'
  if (/^(?:\u00ff\u00d8\u00ff|GIF8|RIFF....WEBP)/s.test(text)) return 'picture'
  return text.includes('\0') && !/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(text) ? 'other' : 'text'
}

/** A text in the encoding that its first bytes say; UTF-8 where they say none. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null
  return new TextDecoder(wide ?? 'utf-8').decode(bytes)
}

/**
 * Finds the figures of ours in a file. Nothing of it leaves the reader's machine. Throws an Error that
 * says in a sentence why a file cannot be read: too large, damaged, locked, of no kind that is read.
 */
export async function readMemo({ name, size, content }: MemoFile, homes: Homes): Promise<Findings> {
  if (size > FILE_CAP)
    throw new Error(
      `${name} has ${megabytes(size)} MB; at most ${megabytes(FILE_CAP)} MB are read. Save it with smaller pictures, or paste its text.`,
    )
  if (size === 0) throw new Error(`${name} is empty.`)
  const reading = startReading(homes)
  const head = new Uint8Array(await content.slice(0, 4096).arrayBuffer())
  const bytes = async () => new Uint8Array(await content.arrayBuffer())
  switch (sniff(head)) {
    case 'zip':
      await readOfficeNamed(name, content, reading)
      break
    case 'pdf':
      await readPdfMemo(await bytes(), name, reading)
      break
    case 'png': {
      const marks = readPngMarks(await bytes())
      if (marks) addMarks(marks, reading, { kind: 'picture', place: 'the picture', format: 'png' })
      else reading.gathering.addStranger(name, 'the picture')
      break
    }
    case 'old-office':
      throw new Error(
        `${name} is in an old format of Word, PowerPoint or Excel, or locked by a password. Save it as .docx, .pptx or .xlsx without one.`,
      )
    case 'picture':
      reading.gathering.addStranger(name, 'the picture')
      break
    case 'text':
      readTextInto(decode(await bytes()), reading, name)
      break
    case 'other':
      throw new Error(
        `${name} cannot be read here. Give a .docx, .pptx, .xlsx, .pdf, .md, .html, .png or .svg file, or paste its text.`,
      )
  }
  return reading.gathering.finish()
}

async function readOfficeNamed(name: string, content: Blob, reading: Reading): Promise<void> {
  try {
    await readOffice(content, reading)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    throw new Error(`${name} ${error.message}.`, { cause: error })
  }
}
