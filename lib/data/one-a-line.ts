import type { z } from 'zod'
import { DataError } from '#lib/data/fact'

/** What a data file says, with the means to name a line of it. */
export interface OneALine<T> {
  value: T
  /** Line of the file, counted from 1, on which a row stands. */
  lineOfRow: (index: number) => number
  lineOfKey: (key: string) => number
  stop: (line: number, message: string) => never
}

/**
 * Reads a data file that keeps one row a line: a JSON array, or an object whose key `rowsKey` holds
 * the rows. Throws a `DataError` naming file and line where the text is not valid JSON, a row spans lines,
 * or the schema is broken.
 */
export function parseOneALine<S extends z.ZodType>(
  schema: S,
  text: string,
  fileName: string,
  rowsKey: string | null,
): OneALine<z.infer<S>> {
  const lines = text.split('\n')
  const opener = rowsKey === null ? '[' : `"${rowsKey}": [`
  const first = lines.findIndex((line) => line.trim() === opener) + 1
  const stop = (line: number, message: string): never => {
    throw new DataError(`${fileName}:${line}: ${message}`)
  }
  const lineOfRow = (index: number) => first + index + 1
  const lineOfKey = (key: string) => lines.findIndex((line) => line.includes(`"${key}":`)) + 1 || 1

  const parsed = parseJson(text, lines, first, stop)
  const result = schema.safeParse(parsed)
  if (result.success) {
    const end = lines.findIndex((line, index) => index >= first && /^\]/.test(line))
    const rows = rowsKey === null ? result.data : Object(result.data)[rowsKey]
    if (Array.isArray(rows) && rows.length > 0 && end - first !== rows.length)
      stop(first + 1, `must keep one row a line: ${rows.length} rows on ${end - first} lines`)
    return { value: result.data, lineOfRow, lineOfKey, stop }
  }
  const issue = result.error.issues[0]
  const path = issue?.path ?? []
  const [where, field] = typeof path[1] === 'number' ? path.slice(1) : path
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const line = typeof where === 'number' ? lineOfRow(where) : lineOfKey(String(where ?? unknown))
  const key = typeof where === 'number' ? field : where
  return stop(line, `${key === undefined ? '' : `${String(key)}: `}${issue?.message}`)
}

/** Parses the text; where it is not valid JSON, finds the first line that is to blame. */
function parseJson(
  text: string,
  lines: readonly string[],
  first: number,
  stop: (line: number, message: string) => never,
): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const blame = lines.findIndex((line, index) => {
      const bare = line.trim().replace(/,$/, '')
      if (/^([[\]{}]|"\w+": \[)?$/.test(bare)) return false
      const nextCloses = /^\]/.test(lines[index + 1] ?? ']')
      const commaWrong = index >= first && line.trim().endsWith(',') === nextCloses
      return commaWrong || !isJson(index < first ? `{${bare}}` : bare)
    })
    return stop(blame + 1 || 1, `is not valid JSON: ${error instanceof Error ? error.message : ''}`)
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
