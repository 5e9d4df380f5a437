/** A question that the API answers, and the address to ask. Each is opened by a test. */
export interface Example {
  ask: string
  path: string
}

export const EXAMPLES: readonly Example[] = [
  {
    ask: 'The last eight quarters of cloud and customer management revenue, with pages',
    path: '/api/v1/series/cloud,cmr.json?last=8',
  },
  {
    ask: 'The same for a spreadsheet, periods across',
    path: '/api/v1/series/cloud,cmr.csv?last=8&layout=wide',
  },
  {
    ask: 'Cloud as it was known on 25 November 2025',
    path: '/api/v1/series/cloud@2025-11-25.csv',
  },
  {
    ask: 'Growth of group revenue by fiscal year',
    path: '/api/v1/series/revenue.csv?transform=yoy&frequency=fiscal-year',
  },
  { ask: 'Capital expenditure in dollars', path: '/api/v1/series/capex.csv?currency=USD' },
  {
    ask: 'Each segment’s share of revenue, as a workbook',
    path: '/api/v1/charts/segment-mix.xlsx',
  },
  { ask: 'The cloud chart as a picture', path: '/api/v1/charts/cloud.png?width=1200' },
  { ask: 'Every fact that one release printed', path: '/api/v1/releases/FY2026-Q2.csv' },
  { ask: 'What the company restated in cloud', path: '/api/v1/restatements.csv?metric=cloud' },
  {
    ask: 'What changed in the cloud chart since a date',
    path: '/api/v1/changes.json?chart=cloud&since=2025-11-25',
  },
  {
    ask: 'Cloud then and now, with the change and the release that made it',
    path: '/api/v1/charts/cloud@2026-05-13.csv?compare=2025-05-15',
  },
  {
    ask: 'Whether an embed pinned long ago is still current',
    path: '/api/v1/freshness.json?address=/embed/cloud@2023-08-10',
  },
  {
    ask: 'Growth of every metric in one table',
    path: '/api/v1/table.csv?transform=yoy&last=8',
  },
  {
    ask: 'Growth and the cloud as a Word memo; .pptx for PowerPoint',
    path: '/api/v1/memo.docx?charts=growth,cloud',
  },
  {
    ask: 'What other texts get wrong',
    path: '/api/v1/claims.csv?verdict=contradicted',
  },
]

/** A file or a description of everything, in one click. */
export interface WholeFile {
  label: string
  path: string
  about: string
}

export const WHOLE_FILES: readonly WholeFile[] = [
  {
    label: 'dataset.csv',
    path: '/api/v1/dataset.csv',
    about: 'every fact of every release, one row each, with document, page, vintage and structure',
  },
  {
    label: 'dataset.parquet',
    path: '/api/v1/dataset.parquet',
    about: 'the same with types, for DuckDB, pandas, R and Spark',
  },
  {
    label: 'model.xlsx',
    path: '/api/v1/model.xlsx',
    about:
      'every metric by quarter and fiscal year, a sheet for each family: ratios as live formulas, each value opens its page; model@2025-11-25.xlsx as known then',
  },
  {
    label: 'datapackage.json',
    path: '/api/v1/datapackage.json',
    about: 'the columns of the dataset, their types and meanings (Data Package 2.0)',
  },
  {
    label: 'restatements.csv',
    path: '/api/v1/restatements.csv',
    about: 'every value that a later release changed, then and now',
  },
  {
    label: 'claims.csv',
    path: '/api/v1/claims.csv',
    about: 'what other texts state, with verdicts',
  },
  {
    label: 'plan.json',
    path: '/api/v1/plan.json',
    about: 'the RMB 380 billion plan: statements and spending',
  },
  {
    label: 'canvas.xlsx',
    path: '/api/v1/canvas.xlsx',
    about: 'the business model canvas with its series',
  },
  {
    label: 'openapi.json',
    path: '/api/v1/openapi.json',
    about: 'the API as programs read it (OpenAPI)',
  },
  {
    label: 'feed.xml',
    path: '/feed.xml',
    about: 'releases and what each restated, for feed readers (Atom); each metric has its own',
  },
]
