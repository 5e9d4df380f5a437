import { drawHatches, drawNodes, type Ink } from '#lib/drawing/draw-node'
import { listLetters, type Letters } from '#lib/drawing/list-letters'
import type { Scene, Words } from '#lib/drawing/scene'
import { PALETTES, type Theme } from '#lib/drawing/theme'
import { escapeXml } from '#lib/words/escapes'

const FACES = [
  {
    face: 'font-family:Fit;font-weight:400;size-adjust:91%',
    names: ['Segoe UI', 'Roboto', 'Helvetica Neue', 'Arial', 'Liberation Sans'],
  },
  {
    face: 'font-family:Fit;font-weight:600 700;size-adjust:91%',
    names: [
      'Segoe UI Semibold',
      'Roboto Medium',
      'Helvetica Neue Bold',
      'Arial Bold',
      'Liberation Sans Bold',
    ],
  },
  { face: 'font-family:FitSerif;font-weight:600;size-adjust:93%', names: ['Georgia Bold'] },
]

/**
 * Embeds load no font, and a page may forbid the fonts of a drawing that is put into it. In these rules
 * of CSS, faces that most systems have are `Fit` and `FitSerif`, set a little smaller, so that they are
 * as wide as Source Sans 3 and Source Serif 4, by which labels are placed; a `local` face is read from
 * the reader's own.
 */
export const FIT_FACES = FACES.map(({ face, names }) => {
  const sources = names.map((name) => `local("${name}")`).join(',')
  return `@font-face{${face};src:${sources}}`
}).join('\n')

/** A file of its own: colors of one theme, title, description and source inside. */
interface FileOptions {
  theme: Theme
}

/** Part of an HTML page, in the colors of whatever theme the page is in. */
interface PageOptions {
  /** Begins the ids of this drawing, so that many can share a page: letters, digits, hyphens. */
  prefix: string
  /** True where the drawing speaks for itself; false where a table beside it does. */
  labelled: boolean
}

/** What a file has of its own, so that several can be put into one page. */
export interface OwnFaces {
  /** Begins all ids of the file and names its faces: letters, digits, hyphens, a letter first. */
  name: string
  /** Rules of CSS that bring the faces, `name` and `name-serif`, for the letters that are drawn. */
  writeFaces: (letters: Letters, name: string) => string
}

const list = (...families: readonly (string | undefined)[]) =>
  families.filter((family) => family !== undefined).join(',')

const nameSans = (own?: OwnFaces) =>
  list("'Source Sans 3','Source Sans Pro'", own?.name, "Fit,'Helvetica Neue',Arial,sans-serif")
const nameSerif = (own?: OwnFaces) =>
  list("'Source Serif 4','Source Serif Pro'", own && `${own.name}-serif`, 'FitSerif,Georgia,serif')

/** The colors and names of a drawing that is a file. */
export function inkOfFile(theme: Theme, own?: OwnFaces): Ink {
  const palette = PALETTES[theme]
  const prefix = own ? `${own.name}-` : ''
  return {
    color: (token) => palette[token],
    hatch: (token) => `${prefix}hatch-${token}`,
    serif: nameSerif(own),
  }
}

/** The colors and names of a drawing in a page. */
export function inkOfPage(prefix: string): Ink {
  return {
    color: (token) => `var(--${token})`,
    hatch: (token) => `${prefix}-${token}`,
    serif: nameSerif(),
  }
}

const size = ({ width, height }: Pick<Scene, 'width' | 'height'>) =>
  `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`

/** The three layers, each in a group that scripts can find, with the fills they need before them. */
export function drawLayers({ back, marks, front }: Scene, ink: Ink): string {
  return [
    drawHatches([...back, ...marks, ...front], ink),
    `<g class="chart-back">${drawNodes(back, ink)}</g>`,
    `<g class="chart-marks">${drawNodes(marks, ink)}</g>`,
    `<g class="chart-front">${drawNodes(front, ink)}</g>`,
  ].join('')
}

/** Names of Dublin Core for the facts that it has; the others stand in a vocabulary of our own. */
const CORE: Readonly<Record<string, string>> = {
  Title: 'title',
  Description: 'description',
  Documents: 'source',
  'As of': 'date',
  Address: 'identifier',
}

type Facts = readonly (readonly [name: string, text: string])[]

/** Facts for programs, as RDF. */
function writeMetadata(facts: Facts): string {
  const written = facts.map(([name, text]) => {
    const core = CORE[name]
    const tag = core ? `dc:${core}` : `figure:${name.toLowerCase()}`
    return `<${tag}>${escapeXml(text)}</${tag}>`
  })
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:figure="urn:quarterdeck:figure"><rdf:Description>${written.join('')}</rdf:Description></rdf:RDF>`
}

interface WholeFile {
  width: number
  height: number
  words: Words
  theme: Theme
  facts?: Facts
  /** Absent where the faces are at hand and the file stands alone. */
  own?: OwnFaces
}

/**
 * A whole SVG file around what is drawn: size, faces for its `letters`, title, description, source and
 * ground.
 */
export function wrapFile(file: WholeFile, drawn: readonly string[], letters: Letters): string {
  const { own, theme } = file
  const { title, alt, source } = file.words
  const metadata = file.facts ? writeMetadata(file.facts) : escapeXml(source)
  const [titleId, altId] = ['title', 'alt'].map((id) => (own ? `${own.name}-${id}` : id))
  const faces = own ? `${own.writeFaces(letters, own.name)}\n` : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size(file)} role="img" aria-labelledby="${titleId} ${altId}" font-family="${nameSans(own)}">`,
    `<title id="${titleId}">${escapeXml(title)}</title><desc id="${altId}">${escapeXml(alt)}</desc>`,
    `<metadata>${metadata}</metadata>`,
    `<style>${faces}${FIT_FACES}</style>`,
    `<rect width="${file.width}" height="${file.height}" fill="${PALETTES[theme].page}"/>`,
    ...drawn,
    '</svg>\n',
  ].join('')
}

function drawInPage(scene: Scene, { prefix, labelled }: PageOptions): string {
  const label = labelled
    ? `role="img" aria-label="${escapeXml(`${scene.words.title}. ${scene.words.alt}`)}"`
    : 'aria-hidden="true"'
  const layers = drawLayers(scene, inkOfPage(prefix))
  return `<svg class="chart-svg" ${size(scene)} ${label}>${layers}</svg>`
}

/** A placed drawing as SVG text: a file of its own, or a part of a page. Every text is escaped. */
export function drawSvg(scene: Scene, options: FileOptions | PageOptions): string {
  if (!('theme' in options)) return drawInPage(scene, options)
  const { theme } = options
  const letters = listLetters([...scene.back, ...scene.marks, ...scene.front])
  return wrapFile({ ...scene, theme }, [drawLayers(scene, inkOfFile(theme))], letters)
}
