import { citeBibtex, citeFull, citeShort } from '#lib/copy-for/citations'
import type { ClipboardContent, Copied } from '#lib/copy-for/copied'
import {
  writeForExcel,
  writeForPython,
  writeForR,
  writeForSheets,
  writeCitation,
  writeForHtml,
  writeForTable,
  writeForLatex,
  writeForMarkdown,
} from '#lib/copy-for/text-copies'
import {
  writeForDocument,
  writeForMail,
  writeForNotion,
  writeForSlide,
  writePicture,
} from '#lib/copy-for/rich-copies'

/** A place that a figure is copied for. */
export interface Destination {
  name: string
  /** What it gets, in two or three words; empty where the name says it. */
  hint: string
  /** What the reader does then, in one sentence. */
  then: string
  /**
   * True where the picture's bytes take the place of its address in `text/html`: Google fetches no
   * picture from an address that it cannot reach, and a mail program shows none from one without
   * being asked. Word takes addresses alone.
   */
  holdsPicture?: boolean
  write: (copied: Copied) => ClipboardContent
}

/**
 * Where a picture or a frame goes, which have a theme, a size and a caption, in the order of the
 * dialog. Adding one is adding a row.
 */
export const PICTURE_DESTINATIONS: readonly Destination[] = [
  {
    name: 'Word',
    hint: 'picture, caption',
    then: 'Paste it into the document; the caption leads back to the figure.',
    write: writeForDocument,
  },
  {
    name: 'PowerPoint',
    hint: 'slide size',
    then: 'Paste it onto a slide; Paste Special takes the picture alone.',
    write: writeForSlide,
  },
  {
    name: 'Google Docs',
    hint: 'picture, caption',
    then: 'Paste it into the document; the caption leads back to the figure.',
    holdsPicture: true,
    write: writeForDocument,
  },
  {
    name: 'Notion',
    hint: 'embed, or picture',
    then: 'Paste it on an empty line and choose Embed.',
    write: writeForNotion,
  },
  {
    name: 'Picture',
    hint: 'nothing beside it',
    then: 'Paste it where its source stands already.',
    holdsPicture: true,
    write: writePicture,
  },
  {
    name: 'Markdown',
    hint: 'light and dark',
    then: 'Paste it on a line of its own; the footnote may go to the end of the text.',
    write: writeForMarkdown,
  },
  {
    name: 'LaTeX',
    hint: 'figure, BibTeX',
    then: 'Paste the figure into the text and the entry into the .bib file, and save the picture under the name it gives.',
    write: writeForLatex,
  },
  {
    name: 'Mail',
    hint: 'PNG at set width',
    then: 'Paste it into a message in rich text.',
    holdsPicture: true,
    write: writeForMail,
  },
  {
    name: 'HTML',
    hint: 'iframe, no script',
    then: 'Paste it into the source of the page.',
    write: writeForHtml,
  },
]

/** Where the figures themselves go. */
export const FIGURE_DESTINATIONS: readonly Destination[] = [
  {
    name: 'Table',
    hint: 'with standing',
    then: 'Paste it into a document or a sheet.',
    write: writeForTable,
  },
  {
    name: 'Excel',
    hint: 'Power Query',
    then: 'Open Data, Get Data, Blank Query, Advanced Editor, and paste it in place of what is there.',
    write: writeForExcel,
  },
  {
    name: 'Google Sheets',
    hint: 'IMPORTDATA',
    then: 'Paste it into an empty cell with room below and to the right.',
    write: writeForSheets,
  },
  {
    name: 'Python',
    hint: 'one line',
    then: 'Paste it into a program or a notebook that has pandas.',
    write: writeForPython,
  },
  { name: 'R', hint: 'one line', then: 'Paste it into a script.', write: writeForR },
]

/** Everything that a figure can be copied for. */
export const DESTINATIONS = [...PICTURE_DESTINATIONS, ...FIGURE_DESTINATIONS]

/** The addresses of the figure alone, the short one of its page first. */
export const ADDRESSES: readonly Destination[] = [
  {
    name: 'Page',
    hint: '',
    then: 'Paste it wherever a link may stand.',
    write: ({ link }) => ({ 'text/plain': link }),
  },
  {
    name: 'Embed',
    hint: '',
    then: 'Paste it where a figure can be embedded.',
    write: ({ embed }) => ({ 'text/plain': embed }),
  },
]

/** Citations alone. */
export const CITATIONS: readonly Destination[] = [
  {
    name: 'Short',
    hint: '',
    then: 'Paste it as a note or under a picture.',
    write: writeCitation(citeShort),
  },
  {
    name: 'Full',
    hint: '',
    then: 'Paste it where sources are listed.',
    write: writeCitation(citeFull),
  },
  {
    name: 'BibTeX',
    hint: '',
    then: 'Paste it into the .bib file.',
    write: writeCitation(citeBibtex),
  },
]
