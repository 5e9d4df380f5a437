/** A ZIP that is damaged, or larger inside than is read; its message says which, for people. */
export class ZipError extends Error {
  override name = 'ZipError'
}

/** A file inside a ZIP, as the list at its end has it. */
export interface ZipEntry {
  name: string
  /** Bytes as packed, and how: 0 not at all, 8 deflated. */
  packed: number
  method: number
  /** Where its own header begins. */
  at: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** Bytes of the record that ends a ZIP, and the longest comment after it. */
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
/** The most files, and the most bytes of their list. */
const MOST_ENTRIES = 10_000
const MOST_LIST = 4_000_000
const [STORED, DEFLATED] = [0, 8]

/** What may be unpacked of one file that someone gives, all that is inside it together. */
export class UnpackBudget {
  constructor(private left: number) {}

  /** Takes bytes from what is left. Throws a ZipError where there is not enough. */
  take(bytes: number): void {
    this.left -= bytes
    if (this.left < 0) throw new ZipError('unpacks to more than can be read here')
  }
}

async function viewOf(blob: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await blob.slice(from, to).arrayBuffer())
}

async function findEnd(zip: Blob): Promise<DataView> {
  const from = Math.max(0, zip.size - END_SIZE - LONGEST_COMMENT)
  const view = await viewOf(zip, from, zip.size)
  for (let at = view.byteLength - END_SIZE; at >= 0; at -= 1)
    if (view.getUint32(at, true) === END) return new DataView(view.buffer, at, END_SIZE)
  throw new ZipError('is damaged: the list of its parts is missing')
}

/** The files inside a ZIP. Throws a ZipError for one that is damaged or has too many. */
export async function listZip(zip: Blob): Promise<ZipEntry[]> {
  const end = await findEnd(zip)
  const [count, size, from] = [
    end.getUint16(10, true),
    end.getUint32(12, true),
    end.getUint32(16, true),
  ]
  if (count > MOST_ENTRIES || size > MOST_LIST)
    throw new ZipError(`has more than ${MOST_ENTRIES} parts`)
  const list = await viewOf(zip, from, from + size)
  const names = new TextDecoder()
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== CENTRAL)
      throw new ZipError('is damaged: the list of its parts breaks off')
    const lengths = [28, 30, 32].map((offset) => list.getUint16(at + offset, true))
    const [length = 0] = lengths
    if (at + 46 + length > list.byteLength)
      throw new ZipError('is damaged: the list of its parts breaks off')
    entries.push({
      name: names.decode(new Uint8Array(list.buffer, list.byteOffset + at + 46, length)),
      packed: list.getUint32(at + 20, true),
      method: list.getUint16(at + 10, true),
      at: list.getUint32(at + 42, true),
    })
    at += 46 + lengths.reduce((sum, part) => sum + part, 0)
  }
  return entries
}

/** The bytes of a stream, up to `most` of them, each taken from the budget as it comes. */
async function readStream(
  stream: ReadableStream<Uint8Array>,
  most: number,
  budget: UnpackBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    while (length < most) {
      const { done, value } = await reader.read()
      if (done) break
      budget.take(value.length)
      chunks.push(value)
      length += value.length
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/**
 * The bytes of a file inside a ZIP, or its first `most`. Unpacking stops at the budget, whatever the
 * ZIP says of its sizes. Throws a ZipError.
 */
export async function readEntry(
  zip: Blob,
  { at, packed, method }: ZipEntry,
  budget: UnpackBudget,
  most = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = await viewOf(zip, at, at + 30)
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL)
    throw new ZipError('is damaged: a part is not where its list says')
  const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const part = zip.slice(from, from + packed)
  if (method !== STORED && method !== DEFLATED)
    throw new ZipError('is packed in a way that cannot be read here')
  const stream = part.stream()
  try {
    const unpacked =
      method === STORED ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'))
    return await readStream(unpacked, most, budget)
  } catch (error) {
    if (error instanceof ZipError) throw error
    throw new ZipError('is damaged: a part cannot be unpacked', { cause: error })
  }
}
