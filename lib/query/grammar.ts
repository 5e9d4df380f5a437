/** How a parameter's text is read; lists are joined by commas. */
export type Grammar =
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'count'; min: number; max: number }
  | { kind: 'ids'; max: number }
  | { kind: 'id' | 'period' | 'quarter' | 'date' }

export interface Param<Value> {
  grammar: Grammar
  default: Value
  help: string
}

/** A parameter that takes one of some words. */
export const choice = (values: readonly string[]): Grammar => ({ kind: 'choice', values })
