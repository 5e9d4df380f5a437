import type { Reason } from '#lib/series/observation'

const WORDS: Readonly<Record<Reason, string>> = {
  'not-printed': 'Not printed for this period.',
  'not-collected': 'Not collected for this period.',
  'line-ended': 'The line has ended.',
  'no-year-ago': 'No value a year earlier to compare with.',
  'no-common-line': 'No single structure covers it.',
  'chain-stopped': 'A rate before it is missing, so the chain stops.',
  'sign-change': 'The sign changed, so there is no rate.',
  unconfirmed: 'Sources disagree; not shown.',
  'provisional-hidden': 'Provisional; hidden here.',
  'outside-run': 'Not part of this period’s structure.',
}

/**
 * Why a value is missing, as a sentence. For a line that ended, `line` says which and its last
 * period: `AIDC ends with Mar Q 2026.`
 */
export function sayReason(reason: Reason, line?: { name: string; last: string }): string {
  return reason === 'line-ended' && line ? `${line.name} ends with ${line.last}.` : WORDS[reason]
}
