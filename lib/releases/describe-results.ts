import { joinNames } from '#lib/words/join-names'
import type { ResultsReading } from '#lib/releases/results'

/** Which structure a release used, and what stood in its place before. */
export function describeLines({ structure: change, lines, previous }: ResultsReading): string {
  const { structure, before, segments, segmentsBefore } = change
  if (!previous) return `The first release in the data, on the ${structure} structure.`
  if (before)
    return `The ${structure} structure is new with this release: ${joinNames(segments)}. The ${before} structure had ${joinNames(segmentsBefore)}.`
  const none = lines.length === 0 ? ' No line of revenue ended or began.' : ''
  return `The ${structure} structure, as in the release before: ${joinNames(segments)}.${none}`
}

/** Which periods a release was the first to give on a newer line, and how many came out the same. */
export function describeRecast({ recast }: ResultsReading): string {
  if (recast.length === 0) return 'No earlier period was first given on a newer line.'
  const periods = [...new Set(recast.map(({ periodLabel }) => periodLabel))]
  const same = recast.filter(({ difference }) => difference === 0).length
  const rest = same > 0 ? ` ${same} more came out the same.` : ''
  return `${joinNames(periods)}, first given here on a newer line; CNY million.${rest}`
}

/** What a release changed within a line. */
export function describeRestated({ restated }: ResultsReading): string {
  return restated.length === 0
    ? 'No value was changed within its own line.'
    : 'Values changed within their own line; CNY million.'
}
