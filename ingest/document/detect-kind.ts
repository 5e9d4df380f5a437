import type { IngestedDocument } from '#ingest/document/document'
import { IngestError } from '#ingest/exit-codes'

/** Characters in which a document shows what it is. */
const HEAD = 4096

/** Files of other kinds by their first bytes, with what to do instead. */
const OTHERS: readonly [start: string, sentence: string][] = [
  [
    'PK\u0003\u0004',
    'This is a zip archive or an office document: give the PDF in it, or its text.',
  ],
  ['\u001f\u008b', 'This is a compressed file: unpack it first.'],
  ['\u00d0\u00cf\u0011\u00e0', 'This is an old office document: give the PDF, or its text.'],
  ['\u0089PNG', 'This is a picture: give the PDF, or its text.'],
  ['{', 'This is data or a file of an office program: give the PDF, or its text.'],
  ['\u00ff\u00d8\u00ff', 'This is a picture: give the PDF, or its text.'],
]

/**
 * Tells from its bytes what a document is, whatever its name. Throws an `IngestError` for what is
 * neither PDF, HTML nor text.
 */
export function detectKind(bytes: Uint8Array): IngestedDocument['kind'] {
  const head = Array.from(bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join('')
  if (head.trim() === '') throw new IngestError('The document is empty.')
  const other = OTHERS.find(([start]) => head.startsWith(start))
  if (other) throw new IngestError(other[1])
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  const isWide = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')
  if (!isWide && head.includes('\0')) throw new IngestError('This is not a PDF, HTML or text file.')
  return /<(?:!doctype html|html|head|body|table|div|document)\b/i.test(head) ? 'html' : 'text'
}
