import { LRUCache } from 'lru-cache'
import { encodeTexts } from '#lib/exports/encode-texts'
import type { Observation } from '#lib/series/observation'
import { unlabel } from '#lib/series/vary'

/** A text, or UTF-8 already. */
type Piece = string | Uint8Array

/** Bytes that are remembered, and what each text takes beside its own. */
const MEMORY = { size: 6 * 1024 * 1024, beside: 200 }

/** Of observations as JSON what follows the label: the same ones are shown in one window after another. */
const WRITTEN = new LRUCache<Observation, Uint8Array>({
  maxSize: MEMORY.size,
  sizeCalculation: ({ length }) => length + MEMORY.beside,
})

/** What follows the label; inside a text its quotes would have a backslash before them. */
const AFTER_LABEL = ',"value":'

function writeAfterLabel(observation: Observation): Uint8Array {
  const same = unlabel(observation)
  const known = WRITTEN.get(same)
  if (known) return known
  const text = JSON.stringify(same)
  const bytes = encodeTexts([text.slice(text.indexOf(AFTER_LABEL))])
  WRITTEN.set(same, bytes)
  return bytes
}

function addObservation(before: string, observation: Observation, to: Piece[]): void {
  const { period, periodEnd, label, value } = observation
  if (value === null) {
    to.push(before + JSON.stringify(observation)) // short, and mostly a new one
    return
  }
  const head = JSON.stringify({ period, periodEnd, label })
  to.push(before + head.slice(0, -1), writeAfterLabel(observation))
}

/** Adds the JSON of an object member by member. */
function addMembers(before: string, object: object, to: Piece[]): void {
  let start = `${before}{`
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) continue
    addValue(`${start}${JSON.stringify(name)}:`, value, to)
    start = ','
  }
  to.push(start === ',' ? '}' : `${start}}`)
}

/** Adds the JSON of a list item by item. */
function addItems(before: string, items: readonly unknown[], to: Piece[]): void {
  let start = `${before}[`
  for (const item of items) {
    addValue(start, item, to)
    start = ','
  }
  to.push(start === ',' ? ']' : `${start}]`)
}

/** Adds a text and after it the JSON of a value, a series observation by observation. */
function addValue(before: string, value: unknown, to: Piece[]): void {
  if (Array.isArray(value)) addItems(before, value, to)
  else if (isObservation(value)) addObservation(before, value, to)
  else if (hasObservations(value)) addMembers(before, value, to)
  else to.push(before + JSON.stringify(value))
}

const hasObservations = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'observations' in value

const isObservation = (value: unknown): value is Observation =>
  typeof value === 'object' && value !== null && 'periodEnd' in value && 'inputs' in value

/**
 * An object as JSON in UTF-8, byte for byte as `JSON.stringify` has it. Each member, and each item of a
 * list, is written by itself: a text with a single dash in it, as every figure has in its source line, is
 * held in two bytes a letter throughout, and to write and encode that takes twice as long.
 */
export function writeJson(object: object): Uint8Array<ArrayBuffer> {
  const pieces: Piece[] = []
  addMembers('', object, pieces)
  return encodeTexts(pieces)
}
