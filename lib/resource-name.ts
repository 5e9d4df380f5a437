import { Problem } from '#lib/problem'

/** The longest file name an address may end in, in characters as sent. */
export const NAME_CAP = 400

/** The last part of an address, `cloud,cmr@2025-11-25.csv`, taken apart; nothing in it checked yet. */
export interface ResourceName {
  id: string
  /** What stands after each `@`: none, the pin, or too many. */
  pins: string[]
  /** Without the dot; empty where there is none. */
  extension: string
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null // a stray % is no encoding of anything
  }
}

/**
 * The last part of an address, still percent-encoded, taken apart. Throws a Problem: 400 where it
 * is too long, 404 where it holds what no name holds (slashes, control characters).
 */
export function parseResourceName(segment: string): ResourceName {
  if (segment.length > NAME_CAP) {
    const allowed = [`at most ${NAME_CAP} characters`]
    const detail = `The last part of the address has ${segment.length} characters.`
    throw new Problem(400, detail, [{ parameter: 'path', detail, allowed }])
  }
  const name = decode(segment)
  if (name === null || /[/\\\p{Cc}]/u.test(name)) {
    throw new Problem(404, 'The address holds characters that no name here has.')
  }
  const dot = name.lastIndexOf('.')
  const [id = '', ...pins] = (dot < 0 ? name : name.slice(0, dot)).split('@')
  return { id, pins, extension: dot < 0 ? '' : name.slice(dot + 1) }
}
