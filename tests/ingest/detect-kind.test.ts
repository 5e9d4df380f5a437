import { expect, it } from 'vitest'
import { detectKind } from '#ingest/document/detect-kind'
import { decodeText } from '#ingest/document/read-html'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

it.each([
  ['%PDF-1.7\n', 'pdf'],
  ['\r\n%PDF-1.7\n', 'pdf'],
  ['<!DOCTYPE html><p>', 'html'],
  ['<DOCUMENT>\n<TYPE>EX-99.1', 'html'],
  ['Alibaba Group Announces', 'text'],
  ['\u00ff\u00feA\0l\0i\0', 'text'],
])('%j begins a document of kind %s', (head, kind) => {
  expect(detectKind(bytes(head))).toBe(kind)
})

it.each([
  ['', 'The document is empty.'],
  [' \n\n', 'The document is empty.'],
  [
    'PK\u0003\u0004…',
    'This is a zip archive or an office document: give the PDF in it, or its text.',
  ],
  ['\u0089PNG\r\n', 'This is a picture: give the PDF, or its text.'],
  ['\u001f\u008b\u0008', 'This is a compressed file: unpack it first.'],
  ['{"pages": []}', 'This is data or a file of an office program: give the PDF, or its text.'],
  ['A\0\u0001B', 'This is not a PDF, HTML or text file.'],
])('%j is refused', (head, sentence) => {
  expect(() => detectKind(bytes(head))).toThrow(sentence)
})

it('text is read in its own encoding', () => {
  expect(decodeText(new Uint8Array(Buffer.from('“Group”')))).toBe('“Group”')
  expect(decodeText(bytes('\u0093Group\u0094'))).toBe('“Group”')
  expect(decodeText(new Uint8Array(Buffer.from('\ufeff“Group”', 'utf16le')))).toBe('“Group”')
})
