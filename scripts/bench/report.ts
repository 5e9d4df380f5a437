/** What a number must be: at most, or at least, this. */
export type Promised = readonly ['at most' | 'at least', number]

export interface Result {
  part: string
  what: string
  value: number
  unit: string
  promised: Promised | null
}

/** The value that `percent` percent of the values do not exceed; Infinity for no values. */
export function centile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Infinity
}

export const median = (values: readonly number[]): number => centile(values, 50)

function isKept({ value, promised }: Result): boolean {
  if (!promised) return true
  const [bound, limit] = promised
  return bound === 'at most' ? value <= limit : value >= limit
}

function write(value: number): string {
  return value.toFixed(value >= 100 || Number.isInteger(value) ? 0 : value < 10 ? 2 : 1)
}

/** All that is measured, printed as it comes; a promise that is broken makes the program fail. */
export class Report {
  readonly results: Result[] = []

  constructor(private readonly isSilent: boolean) {}

  add(part: string, what: string, value: number, unit: string, promised: Promised | null = null) {
    const result = { part, what, value, unit, promised }
    this.results.push(result)
    if (!isKept(result)) process.exitCode = 1
    if (this.isSilent) return
    const limit = promised
      ? `  (${promised[0]} ${promised[1]}${isKept(result) ? '' : ': BROKEN'})`
      : ''
    console.log(`${part.padEnd(12)} ${what.padEnd(52)} ${write(value).padStart(9)} ${unit}${limit}`)
  }

  /** Prints what breaks its promise, once more at the end. */
  close(): void {
    const broken = this.results.filter((result) => !isKept(result))
    if (this.isSilent) console.log(JSON.stringify({ results: this.results }, null, 2))
    else
      console.log(
        broken.length === 0
          ? 'Every promise is kept.'
          : `Broken: ${broken.map(({ what }) => what).join('; ')}`,
      )
  }
}
