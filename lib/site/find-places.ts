import { findByName, type Named } from '#lib/words/find-by-name'
import { labelPeriod, quarterName, type Quarter } from '#lib/period/period'
import { readTypedPeriod } from '#lib/period/read-typed-period'

/** What of the API's catalogue a reader can be taken to. */
export interface CatalogueNames {
  metrics: readonly Named[]
  charts: readonly { id: string; title: string }[]
  /** Oldest first. */
  vintages: readonly { release: Quarter }[]
}

/** A page of the site that has a name. */
export interface SitePlace extends Named {
  kind: 'chart' | 'metric' | 'results'
  href: string
}

/** Every chart, metric and results page of a catalogue, results newest first. */
export function listPlaces({ metrics, charts, vintages }: CatalogueNames): SitePlace[] {
  return [
    ...charts.map(({ id, title }): SitePlace => {
      const names = { id, label: title, shortLabel: title, aliases: [] }
      return { ...names, kind: 'chart', href: `/charts/${id}` }
    }),
    ...metrics.map(({ id, label, shortLabel, aliases, labels = {} }): SitePlace => {
      const names = { id, label, shortLabel, aliases, labels }
      return { ...names, kind: 'metric', href: `/metrics/${id}` }
    }),
    ...vintages.toReversed().map(({ release: id }): SitePlace => {
      const names = { id, label: quarterName(id), shortLabel: labelPeriod(id, 'release') }
      const aliases = [labelPeriod(id, 'fiscal'), labelPeriod(id, 'calendar')]
      return { ...names, aliases, kind: 'results', href: `/releases/${id}` }
    }),
  ]
}

/**
 * The places whose names hold every word of a text, best answer first, as `findByName` has it. A
 * text that is a period, such as `2QFY26`, finds that quarter's results first.
 */
export function findPlaces(text: string, places: readonly SitePlace[]): SitePlace[] {
  const quarter = readTypedPeriod(text, 'calendar')
  const results = places.filter(({ id }) => id === quarter)
  const named = findByName(text, places)
  return [...results, ...named.filter((place) => !results.includes(place))]
}
