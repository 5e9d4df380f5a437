import { isCalendarYear, isFiscalYear, isQuarter, type Period } from '#lib/period/period'
import { YOURS_NAMES } from '#lib/query/yours-names'

/**
 * What a reader adds to a figure, as the address has it: `cloud:FY2027-Q2:52000`,
 * `FY2026-Q2:Price cut`. Nothing else stores it, and the company has no part in it.
 */
export interface Yours {
  estimate: readonly string[]
  note: readonly string[]
}

/** A reader's estimate of a metric, in the metric's own unit. */
export interface Estimate {
  metric: string
  period: Period
  value: number
}

/** A reader's note on a period. */
export interface ReaderNote {
  period: Period
  text: string
}

const isPeriod = (text: string): text is Period =>
  isQuarter(text) || isFiscalYear(text) || isCalendarYear(text)

/** Text that an address is known to allow; throws for any other. */
function readPeriod(text: string): Period {
  if (!isPeriod(text)) throw new Error(`${text} is not a period`)
  return text
}

/** An estimate that its grammar allows, taken apart. */
export function readEstimate(text: string): Estimate {
  const [metric = '', period = '', value = ''] = text.split(':')
  return { metric, period: readPeriod(period), value: Number(value) }
}

/** A note that its grammar allows, taken apart: its text may hold colons. */
export function readNote(text: string): ReaderNote {
  const at = text.indexOf(':')
  return { period: readPeriod(text.slice(0, at)), text: text.slice(at + 1).trim() }
}

/** What a request's values have of the reader's own; undefined where they have nothing. */
export function pickYours(values: {
  estimate?: readonly string[] | null
  note?: readonly string[] | null
}): Yours | undefined {
  const { estimate, note } = values
  if (!estimate?.length && !note?.length) return undefined
  return { estimate: estimate ?? [], note: note ?? [] }
}

/** Parameters with what is the reader's own after them, in order. */
export function appendYours(params: URLSearchParams, yours: Yours | undefined): void {
  for (const name of YOURS_NAMES) for (const text of yours?.[name] ?? []) params.append(name, text)
}

/** What is the reader's own less the parameters at fault, for pages, which pass over what they cannot show. */
export function dropUnfit(
  yours: Yours | undefined,
  faults: readonly { parameter: string }[],
): Yours | undefined {
  if (!yours) return undefined
  const isFit = (name: string) => faults.every(({ parameter }) => parameter !== name)
  const [estimate, note] = YOURS_NAMES.map((name) => (isFit(name) ? yours[name] : []))
  return pickYours({ estimate: estimate ?? [], note: note ?? [] })
}
