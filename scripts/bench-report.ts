/** The value that `percent` percent of the values do not exceed; Infinity for no values. */
export function centile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Infinity
}

/** Prints a time and its limit; above the limit, the program fails. */
export function report(what: string, limit: number, milliseconds: number): void {
  console.log(`${what}: ${milliseconds.toFixed(milliseconds < 10 ? 3 : 0)} ms (limit ${limit})`)
  if (!(milliseconds <= limit)) process.exitCode = 1
}
