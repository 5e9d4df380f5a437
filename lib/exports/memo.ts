import { describeOfficeFigure, type DocumentOptions } from '#lib/exports/office/office-figure'
import type { Amounts } from '#lib/query/params'
import type { Figure } from '#lib/figures/figure'
import { joinAddress } from '#lib/figures/figure-address'

interface MemoOptions {
  publicUrl: string
  /** The vintage, `YYYY-MM-DD`. */
  asOf: string
  /** The date that the address was pinned to; null where it named none. */
  pin: string | null
  table: 'show' | 'hide'
  amounts: Amounts
  extension: string
}

/** Several figures of one vintage as a document; `page` has the choices that they share. */
export function describeMemo(
  figures: readonly Figure[],
  page: URLSearchParams,
  { publicUrl, asOf, pin, table, amounts, extension }: MemoOptions,
) {
  const described = figures.map((figure) => describeOfficeFigure(figure, publicUrl))
  const charts = figures.map(({ id }) => id).join(',')
  const params = new URLSearchParams([['charts', charts], ...page])
  const onPage = new URLSearchParams([...params, ['as-of', asOf]])
  const marks = {
    address: `${publicUrl}${joinAddress('/charts', onPage)}`,
    file: `${publicUrl}${joinAddress(`/api/v1/memo@${asOf}.${extension}`, params)}`,
    ...{ pin, vintage: asOf, charts: described.map(({ address }) => address) },
  }
  const [only] = described
  const alone = described.length === 1 && only
  const title = alone ? only.chart.title : `Alibaba Group in ${described.length} charts`
  const description = described.map(({ chart }) => `${chart.title}: ${chart.summary}`).join(' ')
  const written: DocumentOptions = {
    words: { title, description, marks },
    table: table === 'show',
    amounts,
  }
  return { described, written }
}
