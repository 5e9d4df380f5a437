import { buildChart } from '#lib/charts/build-chart'
import { findChart, resolveChartQuery } from '#lib/charts/charts'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { announcedQuarter } from '#lib/data/fact'
import { COPY_COLUMNS, flattenCopy } from '#lib/exports/copy-columns'
import { typeOfColumn, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { PARQUET } from '#lib/exports/parquet'
import { XLSX } from '#lib/exports/xlsx'
import { writeParquet } from '#lib/exports/write-parquet'
import { describeFact } from '#lib/releases/describe-release'

/** The plan: all that was said of it, official or not, and spend held against it. */
export function describePlan(dataset: Dataset) {
  const row = findChart('capex-plan')
  if (!row) throw new Error('CHARTS has no capex-plan')
  const asOf = latestVintage(dataset)
  const { plan } = buildChart(dataset, row, resolveChartQuery(row, {}), asOf)
  return { asOf, chart: '/api/v1/charts/capex-plan.json', statements: dataset.plan, reading: plan }
}

/** The columns of `dataset.csv`, in their order: the release and its date, then those of a release's own file. */
const MEANINGS = {
  release: 'Fiscal quarter of the results announcement that printed the figure',
  vintage: 'Date that announcement was published',
  period: 'Fiscal period of the figure; fiscal years end on 31 March',
  period_end: 'Last day of the period',
  label: 'Name of the line',
  metric: 'Id of the series the line belongs to; empty where it belongs to none',
  line: 'Id of the line within its segment structure',
  structure: 'Segment structure, named by the year it began; empty for group totals',
  value: 'The figure as printed; empty where only a rate was printed',
  unit: 'Unit of the value',
  printed_yoy: 'Year-over-year percent printed beside it',
  standing: 'series, unconfirmed or left-out',
  why: 'Why a figure stands in no series',
  quality: 'primary: the company’s document; mirror: a copy; secondary: a report of it',
  document: 'Title of the company’s document',
  page: 'Page of its PDF',
  url: 'Where the document is, opened at the page',
  derived: 'How a figure that was not printed follows from others',
  note: 'What else there is to know',
  copy: 'The copy or report that was read instead of the document, and how many agree',
  copy_url: 'Where that can be read; empty where it has no public address',
}

const NUMBERS: readonly string[] = ['value', 'printed_yoy', 'page']

export const DATASET_COLUMNS: readonly CsvColumn[] = Object.keys(MEANINGS).map((key) => {
  return { key, kind: NUMBERS.includes(key) ? 'number' : 'text' }
})
export const RELEASE_COLUMNS = DATASET_COLUMNS.slice(2, -COPY_COLUMNS.length)

/** Every fact of every release, oldest release first, as rows of `dataset.csv`. */
export function listDatasetRows(dataset: Dataset): CsvRow[] {
  return dataset.facts.map((fact) => {
    const { periodEnd, printedYoy, copy, ...rest } = describeFact(fact)
    const { document } = fact
    const dates = { period_end: periodEnd, printed_yoy: printedYoy }
    const { published } = document
    const copied = flattenCopy(copy)
    return { release: announcedQuarter(document), vintage: published, ...rest, ...dates, ...copied }
  })
}

const fieldsOf = (columns: readonly CsvColumn[]) =>
  columns.map((column) => {
    const { key: name } = column
    return {
      name,
      type: typeOfColumn(column),
      description: MEANINGS[name as keyof typeof MEANINGS],
    }
  })

/** What the data is, for whoever finds it without this service. */
const ABOUT = {
  title: 'Alibaba Group, quarterly and fiscal-year figures as printed',
  description:
    'Every figure read from the results announcements, with its document and page. Figures are facts and free to use; the documents belong to the company. The compilation is under the MIT license, without warranty.',
}

/** The whole data as a Frictionless Data Package, version 2: the columns of its files and their sources. */
export function describePackage(dataset: Dataset, publicUrl: string) {
  const documents = dataset.releases.map(({ title, url }) => ({ title, path: url }))
  const others = dataset.sources.map(({ title, url }) => ({ title, ...(url ? { path: url } : {}) }))
  const schema = { fields: fieldsOf(DATASET_COLUMNS), missingValues: [''] }
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'quarterdeck',
    ...ABOUT,
    homepage: publicUrl,
    version: latestVintage(dataset),
    licenses: [{ name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' }],
    sources: [...documents, ...others],
    resources: [
      {
        name: 'dataset',
        path: `${publicUrl}/api/v1/dataset.csv`,
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n' },
        schema,
      },
      {
        name: 'dataset-parquet',
        path: `${publicUrl}/api/v1/dataset.parquet`,
        type: 'table',
        format: 'parquet',
        mediatype: PARQUET.contentType,
        schema: { fields: schema.fields },
      },
      {
        name: 'model',
        title:
          'Every metric by quarter and fiscal year, a sheet for each family, ratios as formulas',
        path: `${publicUrl}/api/v1/model.xlsx`,
        format: 'xlsx',
        mediatype: XLSX.contentType,
      },
    ],
  }
}

/** The bytes of `dataset.parquet`, with what the data package says of it in its metadata. */
export function writeDatasetParquet(dataset: Dataset, publicUrl: string) {
  const about = [
    ...Object.entries(ABOUT),
    ['version', latestVintage(dataset)] as const,
    ['license', 'MIT'] as const,
    ['homepage', publicUrl] as const,
    ['schema', JSON.stringify({ fields: fieldsOf(DATASET_COLUMNS) })] as const,
  ]
  return writeParquet(DATASET_COLUMNS, listDatasetRows(dataset), about)
}
