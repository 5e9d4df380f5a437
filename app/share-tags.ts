import type { Metadata } from 'next'
import { readPublicUrl } from '#app/public-url.ts'

/** What a link to a page unfurls to. */
export interface ShareCard {
  title: string
  description: string
  /** Path of the page with its choices. */
  path: string
  /** Path of the picture, a PNG of the API at its usual size. */
  image: string
  /** The picture in words. */
  alt: string
  /** True where the page's address can be embedded, as oEmbed tells. */
  embeds?: boolean
}

const SIZE = { width: 2400, height: 1260 } as const

/** Title, description, Open Graph and Twitter tags of a page as it was asked for. */
export function describeShare(card: ShareCard): Metadata {
  const { title, description, path, image, alt, embeds = false } = card
  const url = `${readPublicUrl()}${path}`
  const oembed = `${readPublicUrl()}/api/oembed?url=${encodeURIComponent(url)}`
  const picture = { url: `${readPublicUrl()}${image}`, alt }
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
