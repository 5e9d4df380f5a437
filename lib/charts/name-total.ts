import type { Chart } from '#lib/charts/chart'

/** What the parts of a pile come to: their sum, or the growth that they are contributions to. */
export function nameTotal({ total }: Pick<Chart, 'total'>): string {
  return total ? `${total.shortLabel} growth` : 'Sum'
}
