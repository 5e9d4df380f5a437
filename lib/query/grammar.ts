import { NOTE_CAP } from '#lib/query/yours-names'

/** Kinds of text that are a value as they stand: the pattern, and its forms in words. */
const TEXTS = {
  id: { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, forms: ['one id'] },
  period: {
    pattern: /^FY20\d\d(-Q[1-4])?$/,
    forms: ['a fiscal year such as FY2026', 'a fiscal quarter such as FY2026-Q2'],
  },
  quarter: { pattern: /^FY20\d\d-Q[1-4]$/, forms: ['a fiscal quarter such as FY2026-Q2'] },
  column: {
    pattern: /^(FY20\d\d(-Q[1-4])?|CY20\d\d)$/,
    forms: ['a period such as FY2026-Q2, FY2026 or CY2025'],
  },
  words: { pattern: /^.{1,80}$/, forms: ['at most 80 characters'] },
  periods: {
    pattern: /^.{1,80}$/,
    forms: [
      'periods as people write them: 5y, last 8 quarters, ytd, max, H1 FY2026, 1H26, FY2024 on, Sep 2023 – Jun 2025',
    ],
  },
  date: { pattern: /^\d{4}-\d\d-\d\d$/, forms: ['a date such as 2025-11-25'] },
} as const

/** Kinds of text of which an address may give several, each in a parameter of its own. */
const ITEMS = {
  estimate: {
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*:(FY20\d\d(-Q[1-4])?|CY20\d\d):-?\d{1,9}(\.\d{1,4})?$/,
    schema: {},
    form: 'metric:period:value, such as cloud:FY2027-Q2:52000: a fiscal quarter or year or a calendar year, and the value in the unit of the metric without separators',
  },
  note: {
    // Nothing that breaks a line, turns the direction of what follows or has no place in XML.
    pattern:
      /^(FY20\d\d(-Q[1-4])?|CY20\d\d):(?=.*\S)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufffe\uffff]{1,200}$/u,
    schema: { pattern: '^(FY20\\d\\d(-Q[1-4])?|CY20\\d\\d):.+$', maxLength: NOTE_CAP + 10 },
    form: `period:text, such as FY2026-Q2:Price cut in July: one line of at most ${NOTE_CAP} characters`,
  },
} as const

type TextGrammar = { kind: keyof typeof TEXTS }

/** How a parameter's text is read; lists are joined by commas, but for `several`, which are repeated. */
export type Grammar =
  | { kind: 'several'; of: keyof typeof ITEMS; max: number }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'count'; min: number; max: number }
  | { kind: 'ids'; max: number }
  | TextGrammar

export interface Param<Value> {
  grammar: Grammar
  default: Value
}

const isText = (grammar: Grammar): grammar is TextGrammar => grammar.kind in TEXTS

/** A parameter that takes one of some words. */
export const choice = (values: readonly string[]): Grammar => ({ kind: 'choice', values })

/** A parameter's text as its value; undefined where the grammar does not allow it. */
export function readText(grammar: Grammar, text: string): string | number | string[] | undefined {
  if (isText(grammar)) return TEXTS[grammar.kind].pattern.test(text) ? text : undefined
  switch (grammar.kind) {
    case 'choice':
      return grammar.values.includes(text) ? text : undefined
    case 'count': {
      const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
      return count >= grammar.min && count <= grammar.max ? count : undefined
    }
    case 'ids': {
      const ids = text.split(',')
      const valid = ids.every((id) => TEXTS.id.pattern.test(id)) && ids.length <= grammar.max
      return valid && new Set(ids).size === ids.length ? ids : undefined
    }
    case 'several':
      return ITEMS[grammar.of].pattern.test(text) ? [text] : undefined
  }
}

/** What a grammar allows: its values, or its forms in words. */
export function listAllowed(grammar: Grammar): string[] {
  if (isText(grammar)) return [...TEXTS[grammar.kind].forms]
  switch (grammar.kind) {
    case 'choice':
      return [...grammar.values]
    case 'count':
      return [`a whole number from ${grammar.min} to ${grammar.max}`]
    case 'ids':
      return [`1 to ${grammar.max} different ids joined by commas`]
    case 'several':
      return [ITEMS[grammar.of].form, `at most ${grammar.max}, each as a parameter of its own`]
  }
}

/** The values of a grammar as JSON Schema. */
export function describeGrammar(grammar: Grammar): Record<string, unknown> {
  if (isText(grammar)) return { type: 'string', pattern: TEXTS[grammar.kind].pattern.source }
  switch (grammar.kind) {
    case 'choice':
      return { type: 'string', enum: grammar.values }
    case 'count':
      return { type: 'integer', minimum: grammar.min, maximum: grammar.max }
    case 'ids': {
      const items = describeGrammar({ kind: 'id' })
      return { minItems: 1, maxItems: grammar.max, type: 'array', items }
    }
    case 'several': {
      const { pattern, schema } = ITEMS[grammar.of]
      const items = { type: 'string', pattern: pattern.source, ...schema }
      return { minItems: 1, maxItems: grammar.max, type: 'array', items }
    }
  }
}
