import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Letters } from '#lib/drawing/list-letters'
import { readFace, subsetFont, type Face } from '#lib/exports/subset-font'
import { memoize } from '#lib/memo/memo'
import { once } from '#lib/memo/once'

const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/exports/fonts')

const openFace = (file: string): (() => Face) =>
  once(() => readFace(readFileSync(path.join(/* turbopackIgnore: true */ FOLDER, file))))

const FACES: Readonly<
  Record<keyof Letters, { open: () => Face; family: (name: string) => string; weight: number }>
> = {
  regular: { open: openFace('source-sans-3-400.ttf'), family: (name) => name, weight: 400 },
  bold: { open: openFace('source-sans-3-600.ttf'), family: (name) => name, weight: 600 },
  serif: {
    open: openFace('source-serif-4-600.ttf'),
    family: (name) => `${name}-serif`,
    weight: 600,
  },
}

/** Sets of letters that are kept: a chart has much the same ones whatever is asked of it. */
const KEPT = 300

/** The part of a face that letters need, as text for an address. */
const cutFace = memoize(
  'exports/embed-faces/cutFace',
  (face: Face, letters: string) => ({ file: subsetFont(face, letters).toString('base64') }),
  KEPT,
)

/** Each letter once, in one order. */
const sortLetters = (letters: string) => [...new Set(letters)].sort().join('')

/**
 * Rules of CSS that bring the faces of a drawing, cut down to its letters and written into the rules
 * themselves, because a picture may load nothing.
 */
export function writeFaces(letters: Letters, name: string): string {
  const keys = ['regular', 'bold', 'serif'] as const
  return keys
    .filter((key) => letters[key] !== '')
    .map((key) => {
      const { open, family, weight } = FACES[key]
      const { file } = cutFace(open(), sortLetters(letters[key]))
      return `@font-face{font-family:${family(name)};font-weight:${weight};src:url(data:font/ttf;base64,${file})}`
    })
    .join('\n')
}

/** A name that two files share only where everything that they say of themselves is the same. */
export function nameFile(said: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex')
  return `qd-${digest.slice(0, 10)}`
}
