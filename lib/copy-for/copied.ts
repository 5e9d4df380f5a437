import { findChart } from '#lib/charts/charts'
import { findSize, type ShareChoices, type ShareSize } from '#lib/copy-for/share-choices'
import type { SharedFigure } from '#lib/copy-for/shared-figure'
import type { Caption } from '#lib/drawing/picture/picture-options'
import type { Theme } from '#lib/drawing/theme'
import { figureAddress, pagePath, type AddressTarget } from '#lib/figures/figure-address'

/**
 * What a copy puts on the clipboard, by the type of its content. `image/png` is the address of the
 * picture whose bytes land there; `table` that of the wide sheet whose cells take the place of both texts.
 */
export interface ClipboardContent {
  'text/plain': string
  'text/html'?: string
  'image/png'?: string
  table?: string
}

/** Everything that a copy of a figure is made of, as its reader chose it. */
export interface Copied {
  title: string
  subtitle: string
  /** The picture in words; without numbers where the picture updates. */
  alt: string
  /** The vintage it was seen from, `YYYY-MM-DD`. */
  asOf: string
  /** The vintage it is fixed to; null where it updates. */
  pin: string | null
  /** Where its figures come from and how they stand. */
  sentences: readonly string[]
  caption: ShareChoices['caption']
  /** For files and references: `cloud-ttm-2026-08-20`. Figures that differ in kind differ in it. */
  slug: string
  /** For variables of code: `cloud`. */
  variable: string
  /** The addresses of its page, for citations without what a reader added, its embed and its figures. */
  page: string
  /** The address of its page with what differs from its defaults, for people. */
  link: string
  embed: string
  csv: string
  /** The address of its wide sheet. */
  wide: string
  /** The path of its file in a format, `docx` or `pptx`, on this site. */
  fileIn: (extension: string) => string
  size: ShareSize
  /** The theme of a picture that cannot follow its reader. */
  theme: Theme
  /** The embed's frame, pixels. */
  frame: { width: number; height: number }
  /** The address of its picture in a theme, at a size, without what a caption beside it says. */
  pictureIn: (theme: Theme, size: ShareSize, caption: Caption) => string
}

/** A name of letters, digits and hyphens. */
const toSlug = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')

/** What tells figures of one name apart: length of period, transform, currency and range. */
function nameKind({ query }: SharedFigure['view']): string[] {
  const { frequency, transform, currency, from, to } = query
  const unusual = [
    frequency === 'quarter' ? null : frequency,
    transform === 'level' ? null : transform,
    currency === 'CNY' ? null : currency,
  ]
  return [...unusual, from, to].flatMap((part) => part ?? [])
}

/** A name that Python and R take: `segment_mix`; never begins with a digit. */
function toVariable(id: string): string {
  const name = id.replace(/[^A-Za-z0-9]+/g, '_')
  return /^[A-Za-z]/.test(name) ? name : `figure_${name}`
}

/** A figure with a reader's choices as what its copies are made of. Throws for an unknown chart. */
export function describeCopied(
  publicUrl: string,
  figure: SharedFigure,
  choices: ShareChoices,
): Copied {
  const { view, title, subtitle, alt, asOf, sentences, heights } = figure
  const pin = choices.pinned ? asOf : null
  const addressOf = (target: AddressTarget) => figureAddress(publicUrl, view, target, pin)
  const size = findSize(choices.size)
  const narrow = size.value === 'narrow'
  const { wide, narrow: high } = pin === null ? heights.live : heights.pinned
  return {
    title,
    subtitle,
    alt: pin === null ? `${title}: ${subtitle}. Updates with new releases.` : alt,
    asOf,
    pin,
    sentences,
    caption: choices.caption,
    slug: toSlug([view.id, ...nameKind(view), pin ?? ''].join(' ')),
    variable: toVariable(view.id),
    page: figureAddress(publicUrl, { ...view, yours: undefined }, 'page', pin),
    link: publicUrl + pagePath(view, findChart(view.id)?.defaults ?? {}, pin),
    embed: `${addressOf('embed')}&theme=${choices.theme}`,
    csv: addressOf('csv'),
    wide: `${addressOf('csv')}&layout=wide`,
    fileIn: (extension) => figureAddress('', view, extension, pin),
    size,
    theme: choices.theme === 'dark' ? 'dark' : 'light',
    frame: narrow ? { width: 340, height: high } : { width: 600, height: wide },
    pictureIn: (theme, { width }, caption) => {
      // A picture of no width is the large one, as high as it must be to be read.
      const asked = width === null ? '' : `&width=${width}`
      const beside = caption === 'none' ? '' : `&caption=${caption}`
      return `${addressOf('png')}&theme=${theme}${asked}&scale=2${beside}`
    },
  }
}
