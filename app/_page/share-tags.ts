import type { Metadata } from 'next'
import { getDataset } from '#app/_page/dataset.ts'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { chartOnPage, type PageRequest } from '#app/_page/read-page.ts'
import { chartParamsOf } from '#lib/charts/chart-params'
import { chartAddress } from '#lib/charts/chart-search'
import { findChart } from '#lib/charts/charts'
import { joinAddress } from '#lib/figures/figure-address'

/** What a link to a page unfurls to. */
interface ShareCard {
  title: string
  description: string
  /** Path of the page with its choices. */
  path: string
  /** Path of the picture, a PNG of the API without a size. */
  image: string
  /** The picture in words. */
  alt: string
  /** True where the page's address can be embedded, as oEmbed tells. */
  embeds?: boolean
}

/** The size that sites show a link at, and its pixels; a picture left to itself may be higher. */
const ASKED = 'width=1200&height=630'
const SIZE = { width: 2400, height: 1260 } as const

/** Title, description, Open Graph and Twitter tags of a page as it was asked for. */
export function describeShare(card: ShareCard): Metadata {
  const { title, description, path, image, alt, embeds = false } = card
  const url = `${readPublicUrl()}${path}`
  const oembed = `${readPublicUrl()}/api/oembed?url=${encodeURIComponent(url)}`
  const sized = `${image}${image.includes('?') ? '&' : '?'}${ASKED}`
  const picture = { url: `${readPublicUrl()}${sized}`, alt }
  return {
    title,
    description,
    alternates: {
      canonical: path.split('?')[0] ?? path,
      ...(embeds ? { types: { 'application/json+oembed': [{ url: oembed, title }] } } : {}),
    },
    openGraph: {
      type: 'article',
      siteName: 'Quarterdeck',
      title,
      description,
      url,
      images: [{ ...picture, ...SIZE, type: 'image/png' }],
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  }
}

/**
 * The tags of a page without a chart of its own: it shows one of the catalogue, with the page's
 * choices, as its picture. Throws for an id without a chart.
 */
export function shareWithChart(
  id: string,
  page: PageRequest,
  words: Pick<ShareCard, 'title' | 'description'> & { path: string },
): Metadata {
  const row = findChart(id)
  if (!row) throw new Error(`there is no chart ${id}`)
  return describeShare({
    ...words,
    path: joinAddress(words.path, page.params),
    image: chartAddress(chartParamsOf(row), page.params, 'png'),
    alt: chartOnPage(getDataset(), row, page).alt,
  })
}
