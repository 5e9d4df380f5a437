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
}

const SIZE = { width: 2400, height: 1260 } as const

/** Title, description, Open Graph and Twitter tags of a page as it was asked for. */
export function describeShare({ title, description, path, image, alt }: ShareCard): Metadata {
  const url = `${readPublicUrl()}${path}`
  const picture = { url: `${readPublicUrl()}${image}`, alt }
  return {
    title,
    description,
    alternates: { canonical: path.split('?')[0] ?? path },
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
