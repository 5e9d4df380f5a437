import type { Dataset } from '#lib/data/dataset'
import { addValues } from '#lib/series/line'
import type { Observation, Print } from '#lib/series/observation'

/** The data with the two vintages that values are held against each other on. */
export interface TwoDates {
  dataset: Dataset
  /** The earlier vintage and the later one, `YYYY-MM-DD`. */
  since: string
  to: string
}

/** Everything a value was made of, what its inputs were made of included. */
export const listInputs = (inputs: readonly Print[]): Print[] =>
  inputs.flatMap((input) => [input, ...listInputs(input.inputs)])

/** One value less an earlier one; null where one of them is missing. */
export function subtract(now: Observation, then: Observation): number | null {
  return now.value === null || then.value === null ? null : addValues([now.value, -then.value])
}
