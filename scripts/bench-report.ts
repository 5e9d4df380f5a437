/** The value that `percent` of a hundred values do not exceed; Infinity of none. */
export function centile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Infinity
}

/** Says what something took beside its limit; over it, the program ends with a fault. */
export function report(what: string, limit: number, milliseconds: number): void {
  console.log(`${what}: ${milliseconds.toFixed(milliseconds < 10 ? 3 : 0)} ms (limit ${limit})`)
  if (!(milliseconds <= limit)) process.exitCode = 1
}
