import { encodeTexts } from '#lib/exports/encode-texts'

/** The JSON of a value in pieces: a list item by item. */
function listPieces(value: unknown): string[] {
  if (!Array.isArray(value) || value.length === 0) return [JSON.stringify(value)]
  const items = value.map((item: unknown, at) => `${at === 0 ? '[' : ','}${JSON.stringify(item)}`)
  return [...items, ']']
}

/**
 * An object as JSON in UTF-8, byte for byte as `JSON.stringify` has it. Each member, and each item of a
 * list, is written by itself: a text with a single dash in it, as every figure has in its source line, is
 * held in two bytes a letter throughout, and to write and encode that takes twice as long.
 */
export function writeJson(object: object): Uint8Array<ArrayBuffer> {
  const members = Object.entries(object).filter(([, value]) => value !== undefined)
  const pieces = members.flatMap(([name, value], at) => [
    `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    ...listPieces(value),
  ])
  pieces.push(members.length === 0 ? '{}' : '}')
  return encodeTexts(pieces)
}
