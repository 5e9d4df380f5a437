import { API_PATHS, CHECK_PATH } from '#lib/api/api-paths'
import { CHARTS } from '#lib/charts/charts'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { METRICS } from '#lib/metrics/metrics'

/**
 * The site for programs that read for people, as llms.txt has it: what the figures are and are not,
 * then the addresses. `publicUrl` has no slash at the end.
 */
export function writeSiteNotes(dataset: Dataset, publicUrl: string): string {
  const newest = dataset.releases.at(-1)
  const link = (name: string, path: string, about: string) =>
    `- [${name}](${publicUrl}${path}): ${about}`
  const paths = API_PATHS.map(({ path, summary }) => `- \`${path}\`: ${summary}`)
  const formats = EXPORT_FORMATS.map(({ extension }) => extension).join(', ')
  return `# Quarterdeck

> Alibaba Group's (NYSE: BABA, HKEX: 9988) quarterly and fiscal-year figures as its results announcements printed them. Every number names its document, page, publication date and reporting structure.

As of ${latestVintage(dataset)}: ${METRICS.length} metrics, ${CHARTS.length} charts, ${dataset.releases.length} releases up to ${newest?.id}. Not the company's product and not advice.

## Before you cite a number

- Fiscal years end on 31 March: FY2026-Q2 is the quarter to 30 September 2025.
- \`structure\` names the segment structure. \`"break": true\` begins another: values on its two sides cannot be compared, and growth is never computed across it.
- A missing value is null with a \`reason\`, never 0.
- \`quality\` is primary for the company's own document. Mirror and secondary values are provisional: say so.
- \`status\` says whether a value was restated or recast since it was first printed.
- \`@YYYY-MM-DD\` after a name pins it to what was known on that date. Cite the pinned address with the value's document and page.
- Amounts are CNY million unless \`unit\` says otherwise; growth is in percent.

## For assistants

${link('MCP', '/api/mcp', 'streamable HTTP, stateless: find metrics, read series, charts and releases, list restatements, check a text, cite')}
${link('OpenAPI', '/api/v1/openapi.json', 'every address, parameter and answer')}
${link('Catalogue', '/api/v1', 'every metric with its newest value, every chart, parameter and format')}
- \`POST ${CHECK_PATH.path}\`: the figures of a text (JSON: text, date), each held against the releases

## API

Formats of series and charts: ${formats}. No key; any site may read it. Errors name every fault and what is allowed.

${paths.join('\n')}

## Data

${link('dataset.parquet', '/api/v1/dataset.parquet', 'every fact with types')}
${link('dataset.csv', '/api/v1/dataset.csv', 'the same as text')}
${link('model.xlsx', '/api/v1/model.xlsx', 'every metric by quarter and fiscal year as a workbook, ratios as formulas')}
${link('datapackage.json', '/api/v1/datapackage.json', 'the columns and their meanings')}
${link('Recipes', '/data#recipes', 'DuckDB, pandas, R, Excel, Google Sheets, Spark')}

## Pages

${link('Dashboard', '/', 'the newest quarter')}
${link('Metrics', '/metrics', 'every line with its newest value')}
${link('Table', '/table', 'every metric in the newest quarters or years, as amounts, growth or ratios; the same as /api/v1/table.csv')}
${link('Charts', '/charts', 'every chart')}
${link('Releases', '/releases', 'each results announcement as it was known on its day')}
${link('Changes', '/changes', 'what each release restated')}
${link('Claims', '/claims', 'what other texts state, with verdicts')}
${link('Memo check', '/memo-check', 'which charts and numbers of a finished memo have changed since; GET /api/v1/freshness.json does it for one address')}
${link('About', '/about', 'how numbers are computed and what a pin promises')}
${link('Feed', '/feed.xml', 'releases and what each restated (Atom)')}
`
}
