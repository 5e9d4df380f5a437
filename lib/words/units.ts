/** How the numbers of a unit are written, and what they are called aloud. */
interface UnitForm {
  /** Decimals that are always written, and the most there can be. */
  decimals: readonly [least: number, most: number]
  spoken: string
}

const WHOLE = [0, 0] as const
/** As many as were printed: no unit of these has more than two. */
const AS_PRINTED = [0, 2] as const

/** The unit of a change of percentages. */
export const POINTS = 'percentage points'

/** The unit of rates multiplied over breaks: it says itself whose it is. */
export const CHAINED = 'index chained by Quarterdeck, not a company figure'

/** Whether a unit is that of an index, of one line or chained. */
export const isIndex = (unit: string): boolean => unit === 'index' || unit === CHAINED

const FORMS: Readonly<Record<string, UnitForm>> = {
  'CNY million': { decimals: WHOLE, spoken: 'million yuan' },
  'CNY billion': { decimals: AS_PRINTED, spoken: 'billion yuan' },
  // Figures in single yuan or dollars are per ADS, unless they say per share.
  CNY: { decimals: [2, 2], spoken: 'yuan per ADS' },
  'CNY per share': { decimals: [2, 2], spoken: 'yuan per share' },
  USD: { decimals: [2, 2], spoken: 'dollars per ADS' },
  'USD million': { decimals: AS_PRINTED, spoken: 'million dollars' },
  'CNY per USD': { decimals: [4, 4], spoken: 'yuan per dollar' },
  'USD million at the period-end rate': { decimals: WHOLE, spoken: 'million dollars' },
  'USD billion at the period-end rate': { decimals: AS_PRINTED, spoken: 'billion dollars' },
  'USD per share at the period-end rate': { decimals: [2, 2], spoken: 'dollars per share' },
  'USD at the period-end rate': { decimals: [2, 2], spoken: 'dollars per ADS' },
  'million shares': { decimals: AS_PRINTED, spoken: 'million shares' },
  'million ADSs': { decimals: AS_PRINTED, spoken: 'million ADSs' },
  'million members': { decimals: AS_PRINTED, spoken: 'million members' },
  'million consumers': { decimals: AS_PRINTED, spoken: 'million consumers' },
  'million users': { decimals: AS_PRINTED, spoken: 'million users' },
  'thousand customers': { decimals: WHOLE, spoken: 'thousand customers' },
  people: { decimals: WHOLE, spoken: 'people' },
  'CNY thousand per head': { decimals: WHOLE, spoken: 'thousand yuan per head' },
  'USD thousand per head at the period-end rate': {
    decimals: WHOLE,
    spoken: 'thousand dollars per head',
  },
  [POINTS]: { decimals: AS_PRINTED, spoken: 'percentage points' },
  percent: { decimals: AS_PRINTED, spoken: 'percent' },
  index: { decimals: AS_PRINTED, spoken: '' },
  [CHAINED]: { decimals: AS_PRINTED, spoken: '' },
}

/** Whether a unit has a form of its own here, as every unit of a series must. */
export function isKnownUnit(unit: string): boolean {
  return unit in FORMS
}

/** The least and the most decimals of a unit's numbers; none to two for an unknown unit. */
export function decimalsOf(unit: string): readonly [least: number, most: number] {
  return FORMS[unit]?.decimals ?? AS_PRINTED
}

/** What a number of a unit is followed by when read aloud: `million yuan`; empty for an index. */
export function speakUnit(unit: string): string {
  return FORMS[unit]?.spoken ?? unit
}
