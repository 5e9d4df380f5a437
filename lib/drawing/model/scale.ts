import { formatExact, formatRate, formatSigned } from '#lib/words/format'

export interface Tick {
  value: number
  text: string
}

/** A vertical scale before it meets pixels: the least and greatest value drawn, and its gridlines. */
export interface Scale {
  min: number
  max: number
  ticks: Tick[]
  /** Where its numbers are powers of ten: 2 stands for 100. It has no zero. */
  log?: true
}

const STEPS = [1, 2, 2.5, 5, 10]
/** A low plot has room for two gridlines, which 4 fits more often. */
const LOW_STEPS = [1, 2, 2.5, 4, 5, 10]
/** Rates have a gridline each 20 points, unless they hardly move or go far beyond. */
const RATE_STEPS = [
  { span: 12, step: 5 },
  { span: 24, step: 10 },
  { span: 130, step: 20 },
  { span: 320, step: 50 },
  { span: 650, step: 100 },
]

function roundStep(least: number, steps: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const step = steps.find((candidate) => candidate * power >= least * 0.999999) ?? 10
  return step * power
}

function listTicks(first: number, last: number, step: number, signed: boolean): Tick[] {
  const write = signed ? formatRate : formatExact
  return Array.from({ length: Math.round((last - first) / step) + 1 }, (_, index) => {
    const value = Math.round((first + index * step) * 1e9) / 1e9 + 0
    return { value, text: write(value) }
  })
}

interface ScaleOptions {
  /** True for rates, whose ticks carry a sign. */
  signed: boolean
  /** True for a plot with room for two gridlines only. */
  low?: boolean
}

/** From zero, with gridlines at 1, 2, 2.5 or 5 × 10ⁿ; a small dip under zero gets no gridline. */
export function scaleFromZero(
  values: readonly number[],
  { signed, low = false }: ScaleOptions,
): Scale {
  const min = Math.min(0, ...values)
  const max = Math.max(0, ...values)
  if (min === max) return { min: 0, max: 1, ticks: listTicks(0, 1, 1, signed) }
  const step = low ? roundStep((max - min) / 2, LOW_STEPS) : roundStep((max - min) / 4, STEPS)
  const down = -min / step
  const first = down % 1 < 0.3 ? Math.floor(down) : Math.ceil(down)
  const up = max / step
  const last = min < 0 && up % 1 < 0.3 ? Math.floor(up) : Math.ceil(up)
  return { min, max, ticks: listTicks(-first * step, last * step, step, signed) }
}

/** Rates drawn as lines: a gridline each 20 points, zero among them, the outermost around the data. */
export function scaleRates(values: readonly number[]): Scale {
  const min = Math.min(0, ...values)
  const max = Math.max(0, ...values)
  const span = max - min
  const usual = RATE_STEPS.find((row) => span <= row.span)?.step
  const step = usual ?? roundStep(span / 6, STEPS)
  const first = Math.floor(min / step) * step
  const last = Math.max(Math.ceil(max / step) * step, first + step)
  return { min, max, ticks: listTicks(first, last, step, true) }
}

/** Changes in percentage points: from zero like rates, and as finely as they need. */
export function scalePoints(values: readonly number[]): Scale {
  const scale = scaleFromZero(values, { signed: true })
  const ticks = scale.ticks.map(({ value }) => ({ value, text: formatSigned(value) }))
  return { ...scale, ticks }
}

/** Only the range the values take, for what zero says nothing of: indexes, ratios, exchange rates. */
export function scaleRange(values: readonly number[]): Scale {
  const min = Math.min(...values)
  const max = Math.max(...values)
  if (!(max > min)) return scaleFromZero(values, { signed: false })
  const step = roundStep((max - min) / 4, STEPS)
  const first = Math.floor(min / step) * step
  return { min, max, ticks: listTicks(first, Math.ceil(max / step) * step, step, false) }
}

/** Scales for plots in which a unit is equally high: gridlines at one step, each only as far as its values. */
export function scaleAlike(groups: readonly (readonly number[])[]): Scale[] {
  const ranges = groups.map((values) => [Math.min(0, ...values), Math.max(0, ...values)] as const)
  const widest = Math.max(0, ...ranges.map(([min, max]) => max - min))
  const step = widest > 0 ? roundStep(widest / 3, STEPS) : 1
  return ranges.map(([min, max]) => {
    const [first, last] = [Math.ceil(min / step), Math.floor(max / step)]
    return { min, max, ticks: listTicks(first * step, last * step, step, false) }
  })
}

/** What gridlines of a logarithmic axis stand at within each power of ten: as few as part it well. */
const LOG_STEPS = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 4, 5, 6, 8]]
/** The fewest gridlines of a logarithmic axis. */
const LEAST_TICKS = 4

/** Amounts for the gridlines of a logarithmic axis; over less than a power of ten, at one round step around it. */
function listLogAmounts(min: number, max: number): number[] {
  const powers = Array.from(
    { length: Math.ceil(Math.log10(max)) - Math.floor(Math.log10(min)) + 1 },
    (_, step) => 10 ** (Math.floor(Math.log10(min)) + step),
  )
  const within = (steps: readonly number[]) =>
    powers
      .flatMap((power) => steps.map((step) => Math.round(step * power * 1e9) / 1e9))
      .filter((value) => value >= min * 0.999 && value <= max * 1.001)
  const chosen = LOG_STEPS.map(within).find(({ length }) => length >= LEAST_TICKS)
  if (chosen) {
    const every = Math.ceil(chosen.length / 8)
    return chosen.filter((_, index) => index % every === 0)
  }
  const step = roundStep((max > min ? max - min : max) / 6, STEPS)
  const [first, last] = [Math.floor(min / step), Math.ceil(max / step)]
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
    .map((value) => Math.round(value * 1e9) / 1e9)
    .filter((value) => value > 0)
}

/**
 * A logarithmic axis over values above zero, in powers of ten: equal heights are equal ratios. Its
 * gridlines are written as the amounts that they stand for.
 */
export function scaleLog(values: readonly number[]): Scale {
  const min = Math.min(...values)
  const max = Math.max(...values)
  const ticks = listLogAmounts(min, max).map((value) => ({
    value: Math.log10(value),
    text: formatExact(value),
  }))
  return { min: Math.log10(min), max: Math.log10(max), ticks, log: true }
}
