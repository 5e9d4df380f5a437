import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MissingPage } from '#app/_shell/missing-page.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { describeMissing } from '#lib/site/describe-missing'

export const metadata: Metadata = { title: 'No such page', robots: { index: false } }

/** What the server sends, as a 404, for an unknown address, which is in `?path=`. */
export default async function MissingAddressPage({ searchParams }: PageProps<'/missing'>) {
  const { path } = await searchParams
  if (typeof path !== 'string') notFound()
  return <MissingPage missing={describeMissing(getDataset(), path)} />
}
