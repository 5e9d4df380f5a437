import { isRateChart, type Chart } from '#lib/charts/chart'
import type { Tick } from '#lib/drawing/model/scale'
import { isDrawnInBillions } from '#lib/words/format'
import { decimalsOf, isIndex, POINTS } from '#lib/words/units'

/** How numbers of a chart are written beside their marks and along their axis. */
export interface NumberForm {
  /** Decimals of a number as published, in the unit drawn. */
  decimalsOf: (value: number) => number
  /** True for changes, which carry a plus. */
  signed: boolean
  /** True for millions that are written as billions. */
  billions: boolean
}

/** Decimals that a number needs, within those of its unit. */
function countDecimals(value: number, least: number, most: number): number {
  let digits = Math.round(value * 10 ** most)
  let decimals = most
  while (decimals > least && digits % 10 === 0) {
    digits /= 10
    decimals -= 1
  }
  return decimals
}

/** Changes in whole percent: `+45`. */
export const RATES: NumberForm = { decimalsOf: () => 0, signed: true, billions: false }

/** How a chart writes its values, as its drawing does. */
export function formOf(chart: Pick<Chart, 'query' | 'unit' | 'ratio'>): NumberForm {
  const { unit, ratio } = chart
  const billions = isDrawnInBillions(unit)
  if (unit === POINTS) return { decimalsOf: () => 1, signed: true, billions }
  if (isRateChart(chart)) return RATES
  if (ratio || billions) return { decimalsOf: () => 1, signed: false, billions }
  if (unit === 'percent' || isIndex(unit)) return { decimalsOf: () => 0, signed: false, billions }
  const [least, most] = decimalsOf(unit)
  const own = (value: number) => countDecimals(value, least, most)
  return { decimalsOf: own, signed: false, billions }
}

/** How many signs a number takes, about. */
export function countSigns(value: number, form: NumberForm): number {
  const decimals = form.decimalsOf(value)
  const drawn = Math.abs(form.billions ? value / 1000 : value)
  const whole = Math.max(1, Math.floor(Math.log10(Math.max(drawn, 1))) + 1)
  const sign = form.signed || value < 0 ? 1 : 0
  return whole + Math.floor((whole - 1) / 3) + (decimals > 0 ? decimals + 1 : 0) + sign
}

/** A format of office programs; a comma at its end divides by a thousand. */
function writeFormat(decimals: number, { signed, billions }: NumberForm, zero: boolean): string {
  const point = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  const digits = `#,##0${point}${billions ? ',' : ''}`
  if (zero) return `${digits};${digits}` // a number that rounds to zero has no sign
  return signed ? `+${digits};"\u2212"${digits};${digits}` : `${digits};"\u2212"${digits}`
}

/** A format that says a text whatever the number. */
export const formatAs = (text: string): string => Array<string>(3).fill(`"${text}"`).join(';')

/** The format of one number. */
export function formatOfValue(value: number, form: NumberForm): string {
  const decimals = form.decimalsOf(value)
  const drawn = form.billions ? value / 1000 : value
  return writeFormat(decimals, form, Math.abs(drawn) < 0.5 / 10 ** decimals)
}

/** The format of an axis with these ticks. */
export function formatOfTicks(ticks: readonly Tick[], form: NumberForm): string {
  const most = Math.max(0, ...ticks.map(({ value }) => countDecimals(value, 0, 2)))
  return writeFormat(most, form, false)
}
