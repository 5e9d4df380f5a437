/** How a metric that no release prints follows from others. */
export interface Formula {
  unit: string
  /** The formula in words or numbers, given those of its parts: `5,628 / 48,437`. */
  write: (parts: readonly string[]) => string
  /** Its value, not rounded, given those of its parts; null where it means nothing. */
  compute: (parts: readonly number[]) => number | null
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)
const percent = (part: number, whole: number): number | null => {
  const of = ratio(part, whole)
  return of === null ? null : of * 100
}

/** Every formula, by id. Parts come in the order in which a row of `DERIVED` names them. */
export const FORMULAS = {
  /** A part of a whole, percent. */
  part: {
    unit: 'percent',
    write: ([part, whole]) => `${part} / ${whole}`,
    compute: ([part = NaN, whole = NaN]) => percent(part, whole),
  },
  /** What a whole leaves after a part, percent. */
  rest: {
    unit: 'percent',
    write: ([part, whole]) => `(${whole} − ${part}) / ${whole}`,
    compute: ([part = NaN, whole = NaN]) => percent(whole - part, whole),
  },
  /** A part without something in it, of a whole, percent. */
  without: {
    unit: 'percent',
    write: ([part, without, whole]) => `(${part} − ${without}) / ${whole}`,
    compute: ([part = NaN, without = NaN, whole = NaN]) => percent(part - without, whole),
  },
  /** Balances in sum. */
  sum: {
    unit: 'CNY million',
    write: (parts) => parts.join(' + '),
    compute: (parts) => parts.reduce((sum, part) => sum + part, 0),
  },
  /** A balance less others. */
  less: {
    unit: 'CNY million',
    write: (parts) => parts.join(' − '),
    compute: ([from = NaN, ...less]) => less.reduce((rest, part) => rest - part, from),
  },
  /** What a profit leaves unexplained after revenue and the costs taken from it. */
  unexplained: {
    unit: 'CNY million',
    write: ([profit, revenue, ...costs]) => [`${profit} − ${revenue}`, ...costs].join(' + '),
    compute: ([profit = NaN, revenue = NaN, ...costs]) =>
      costs.reduce((rest, cost) => rest + cost, profit - revenue),
  },
  /** Millions of yuan by people. */
  head: {
    unit: 'CNY thousand per head',
    write: ([amount, people]) => `${amount} / ${people}`,
    compute: ([amount = NaN, people = NaN]) => {
      const each = ratio(amount, people)
      return each === null ? null : each * 1000
    },
  },
} as const satisfies Readonly<Record<string, Formula>>

export type FormulaId = keyof typeof FORMULAS
