/**
 * The source of a pattern that finds words however a PDF reader broke them: `three` also finds
 * `thr ee`. Letters may be followed by one blank, and a blank may be missing. What the pattern's own
 * syntax needs, `\d` or `[^.]` say, stays as it is.
 */
export function loosen(source: string): string {
  return source.replace(SYNTAX, (piece) => {
    if (piece.startsWith(' ')) return '\\s*'
    const [, letter, quantifier] = /^([A-Za-z])([?*+]?)$/.exec(piece) ?? []
    if (letter === undefined) return piece
    return quantifier ? `(?:${letter}\\s?)${quantifier}` : `${letter}\\s?`
  })
}

const SYNTAX =
  /\\[A-Za-z]|\\.|\(\?<\w+>|\(\?[:=!]|\(\?<[=!]|\[[^\]]*\]|\{[\d,]*\}|[A-Za-z][?*+]?| \??|./g

/** A loosened pattern as an expression, case-insensitive and global. */
export function loosePattern(source: string): RegExp {
  return new RegExp(loosen(source), 'gi')
}
