import type { Param } from '#lib/query/grammar'

/** What claims are chosen by, beside their metric: ids of a text, a verdict and a block. */
export interface ClaimParamValues {
  text: string | null
  verdict: string | null
  block: string | null
}

/** Their rows in the table of all parameters. */
export const CLAIM_PARAM_ROWS: {
  readonly [Name in keyof ClaimParamValues]: Param<ClaimParamValues[Name]>
} = {
  text: { grammar: { kind: 'id' }, default: null, help: 'Keep to the claims of one text.' },
  verdict: { grammar: { kind: 'id' }, default: null, help: 'Keep to the claims of one verdict.' },
  block: {
    grammar: { kind: 'id' },
    default: null,
    help: 'Keep to the claims of one block of the business model canvas.',
  },
}
