import { latestVintage, type Dataset } from '#lib/data/dataset'

/** A thing as schema.org has it, for search engines. */
export type StructuredData = Readonly<Record<string, unknown>>

interface DataFile {
  /** Path of the file. */
  path: string
  contentType: string
}

/** What a page offers as data. */
export interface OfferedData {
  name: string
  description: string
  /** Path of the page. */
  path: string
  files: readonly DataFile[]
  /** What is measured: labels with units. */
  measures: readonly { label: string; unit: string }[]
}

const CONTEXT = 'https://schema.org'
/** Search engines want more than a phrase. */
const WHOSE =
  'Alibaba Group’s figures as its own documents print them, or computed from those, each with its document, page and publication date.'

/** Data that a page offers as files, as schema.org's `Dataset`; `publicUrl` has no slash at the end. */
export function describeOfferedData(
  dataset: Dataset,
  publicUrl: string,
  { name, description, path, files, measures }: OfferedData,
): StructuredData {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: `Alibaba Group: ${name}`,
    description: `${description} ${WHOSE}`,
    url: `${publicUrl}${path}`,
    license: 'https://opensource.org/license/mit',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Quarterdeck', url: publicUrl },
    about: { '@type': 'Corporation', name: 'Alibaba Group', tickerSymbol: 'NYSE BABA' },
    dateModified: latestVintage(dataset),
    variableMeasured: measures.map(({ label, unit }) => {
      return { '@type': 'PropertyValue', name: label, unitText: unit }
    }),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: `${publicUrl}${file.path}`,
      encodingFormat: file.contentType.split(';')[0],
    })),
  }
}

/** The way from the front page to a page, as schema.org's `BreadcrumbList`. */
export function describeBreadcrumbs(
  publicUrl: string,
  steps: readonly (readonly [name: string, path: string])[],
): StructuredData {
  const all = [['Dashboard', '/'] as const, ...steps]
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: all.map(([name, path], index) => {
      return { '@type': 'ListItem', position: index + 1, name, item: `${publicUrl}${path}` }
    }),
  }
}
