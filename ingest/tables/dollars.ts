/** Amounts from which the company at times moves dollars by one more, so that they add up. */
const LARGE = 500

/**
 * Whether dollars are what an amount in yuan gives at a rate, within the rounding of both. `printed`
 * tells the decimals: amounts per share have two, all others none.
 */
export function isDollarsOf(printed: string, yuan: number, dollars: number, rate: number): boolean {
  const step = /\.\d\d/.test(printed) ? 0.01 : 1
  const slack = step === 1 && Math.abs(yuan) >= LARGE ? 2 : 1
  return Math.abs(yuan / rate - dollars) <= step * slack * 1.02
}
