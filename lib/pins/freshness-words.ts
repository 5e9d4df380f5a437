/** What has become of a figure that someone's document shows, the weightiest first. */
export const FRESHNESS_IDS = [
  'restated',
  'replaced',
  'corrected',
  'moved',
  'not-known',
  'current',
  'live',
  'not-ours',
] as const
export type FreshnessId = (typeof FRESHNESS_IDS)[number]

/** What has become of one number. */
export const NUMBER_CHANGES = ['restated', 'replaced', 'corrected', 'moved'] as const
export type NumberChange = (typeof NUMBER_CHANGES)[number]

interface FreshnessWords {
  label: string
  tone: 'good' | 'warn' | 'bad' | 'info' | 'mute'
  /** What it means, in a sentence. */
  help: string
}

const WORDS: Readonly<Record<FreshnessId, FreshnessWords>> = {
  restated: {
    label: 'Restated since',
    tone: 'bad',
    help: 'The company has given another value for a number in it.',
  },
  replaced: {
    label: 'Replaced since',
    tone: 'bad',
    help: 'A provisional number in it has given way to the company’s own, or to a better source.',
  },
  corrected: {
    label: 'Corrected since',
    tone: 'bad',
    help: 'Our own data of a number in it was mended: a document was read again, or one that we did not have.',
  },
  moved: {
    label: 'On another structure since',
    tone: 'warn',
    help: 'A newer structure gives its periods too. Values of two structures do not compare.',
  },
  'not-known': {
    label: 'Not known',
    tone: 'mute',
    help: 'It is ours, but cannot be compared as it stands.',
  },
  current: {
    label: 'Current',
    tone: 'good',
    help: 'No number in it has changed since its date.',
  },
  live: {
    label: 'Follows today’s figures',
    tone: 'info',
    help: 'It has no date: who opens it sees the newest figures, and a number copied from it may have changed.',
  },
  'not-ours': {
    label: 'Not ours',
    tone: 'mute',
    help: 'A picture, chart or workbook without our marks, or an address of another service.',
  },
}

/** A freshness in words. */
export function sayFreshness(id: FreshnessId): FreshnessWords {
  return WORDS[id]
}
