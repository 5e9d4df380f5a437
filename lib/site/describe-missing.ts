import { CHARTS } from '#lib/charts/charts'
import type { Dataset } from '#lib/data/dataset'
import { METRICS } from '#lib/metrics/metrics'
import { quarterName } from '#lib/period/period'
import { findNearest } from '#lib/words/nearest'

/** Longer than any name; the rest of a text is not said again. */
const LONGEST = 60

export interface Missing {
  /** The unknown name, in a sentence: `No chart is called “clout”.` */
  sentence: string
  /** The page that may have been meant. */
  nearest: { href: string; label: string } | null
  /** All pages of that kind. */
  all: { href: string; label: string }
}

interface Kind {
  noun: string
  folder: string
  all: string
  pages: (dataset: Dataset) => readonly { id: string; label: string; aliases?: readonly string[] }[]
}

const KINDS: readonly Kind[] = [
  {
    noun: 'chart',
    folder: '/charts',
    all: 'All charts',
    pages: () => CHARTS.map(({ id, title }) => ({ id, label: title })),
  },
  {
    noun: 'release',
    folder: '/releases',
    all: 'All releases',
    pages: ({ releases }) =>
      releases.map(({ id }) => ({ id, label: `${quarterName(id)} results, ${id}` })),
  },
  { noun: 'metric', folder: '/metrics', all: 'All metrics', pages: () => METRICS },
]

/** The last part of a path as it was meant, as far as it can be read. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * What the address of an unknown chart, release or metric may have meant; null for
 * any other address. `path` is as sent, percent-encoded, without its query.
 */
export function describeMissing(dataset: Dataset, path: string): Missing | null {
  const kind = KINDS.find(({ folder }) => path.startsWith(`${folder}/`))
  const name = kind ? decode(path.slice(kind.folder.length + 1)).slice(0, LONGEST) : ''
  if (!kind || name === '') return null
  const pages = kind.pages(dataset)
  const nearest = pages.find(({ id }) => id === findNearest(name, pages))
  return {
    sentence: `No ${kind.noun} is called “${name}”.`,
    nearest: nearest ? { href: `${kind.folder}/${nearest.id}`, label: nearest.label } : null,
    all: { href: kind.folder, label: kind.all },
  }
}
