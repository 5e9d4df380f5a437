import { expect, test } from 'vitest'
import type { Observation, Series } from '../../lib/series/observation'
import { download, readAddress, runPython } from './client'

const base = `${readAddress()}/api/v1`
const BOOKS = [
  'charts/cloud@2026-08-20.xlsx',
  'charts/segment-ebita@2026-08-20.xlsx',
  'charts/capex-plan@2026-08-20.xlsx',
  'series/cloud,employees,cloud-margin@2026-08-20.xlsx',
  'releases/FY2026-Q2.xlsx',
  'canvas@2026-08-20.xlsx',
  'model@2026-08-20.xlsx',
  'model@2020-05-22.xlsx',
]

/** What openpyxl makes of a workbook: its sheets, and of each its charts, links and formulas. */
const DESCRIBE = `
import json, sys, warnings, openpyxl
warnings.simplefilter("ignore")  # the files name no default style
def describe(path):
    book = openpyxl.load_workbook(path)
    cells = lambda sheet: [cell for row in sheet.iter_rows() for cell in row]
    return {sheet.title: {
        "charts": len(sheet._charts),
        "links": sum(1 for cell in cells(sheet) if cell.hyperlink),
        "formulas": sum(1 for cell in cells(sheet) if cell.data_type == "f"),
        "frozen": sheet.freeze_panes,
    } for sheet in book}
`

interface Described {
  charts: number
  links: number
  formulas: number
  frozen: string | null
}

async function describeBook(file: string): Promise<Record<string, Described>> {
  return JSON.parse(
    await runPython(`${DESCRIBE}\nprint(json.dumps(describe(${JSON.stringify(file)})))`),
  )
}

async function askSeries(name: string): Promise<Series[]> {
  return (await (await fetch(`${base}/${name}.json`)).json()).series
}

test.each(BOOKS)('openpyxl reads every sheet of %s', async (name) => {
  const sheets = await describeBook(await download(`${base}/${name}`))
  expect(Object.keys(sheets).length).toBeGreaterThan(1)
  if (/^(charts|series)/.test(name)) {
    expect(sheets.Chart?.charts).toBeGreaterThan(0)
    expect(sheets.Wide?.frozen).toBe('F7')
    expect(sheets.Data?.links).toBeGreaterThan(8)
  }
  if (name.startsWith('model')) {
    expect(sheets.Margins?.formulas).toBeGreaterThan(100)
    expect(sheets['Income statement']?.links).toBeGreaterThan(300)
  }
})

test('openpyxl finds the API’s numbers in the wide sheet, dates as dates, each with its page', async () => {
  const file = await download(`${base}/series/cloud,revenue@2026-08-20.xlsx`)
  const said = await runPython(`
import json, warnings, openpyxl
warnings.simplefilter("ignore")
sheet = openpyxl.load_workbook(${JSON.stringify(file)})["Wide"]
head = [cell.value for cell in sheet[1]]
rows = [row for row in sheet.iter_rows(min_row=7) if row[4].value == "value"]
print(json.dumps({
    "values": {row[0].value: {head[at]: cell.value for at, cell in enumerate(row) if at > 4} for row in rows},
    "links": {row[0].value: {head[at]: cell.hyperlink and cell.hyperlink.target for at, cell in enumerate(row) if at > 4} for row in rows},
    "ends": {head[at]: cell.value.strftime("%Y-%m-%d") for at, cell in enumerate(sheet[6]) if at > 4},
    "as_of": sheet["B3"].value.strftime("%Y-%m-%d"),
}))`)
  const { values, links, ends, as_of } = JSON.parse(said)
  expect(as_of).toBe('2026-08-20')
  for (const { metric, observations } of await askSeries('series/cloud,revenue@2026-08-20'))
    for (const { period, periodEnd, value, url } of observations) {
      expect([period, values[metric][period]]).toEqual([period, value])
      expect(ends[period]).toBe(periodEnd)
      if (url !== null) expect(links[metric][period]).toBe(url)
    }
})

test('openpyxl finds each formula of the model workbook and what it gives', async () => {
  const file = await download(`${base}/model@2026-08-20.xlsx`)
  const said = await runPython(`
import json, warnings, openpyxl
warnings.simplefilter("ignore")
path = ${JSON.stringify(file)}
written, shown = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
sheet = written["Margins"]
head = [cell.value for cell in sheet[1]]
found = {}
for row in sheet.iter_rows(min_row=7):
    if row[4].value != "value": continue
    for at, cell in enumerate(row):
        if at > 4 and cell.value is not None:
            found[f"{row[0].value} {head[at]}"] = [cell.value, shown["Margins"][cell.coordinate].value]
print(json.dumps(found))`)
  const found: Record<string, [formula: string, value: number]> = JSON.parse(said)
  const wanted = (await askSeries('series/cloud-margin,gross-margin@2026-08-20')).flatMap(
    ({ metric, observations }) =>
      observations.map((one: Observation) => [`${metric} ${one.period}`, one.value] as const),
  )
  expect(wanted.length).toBeGreaterThan(80)
  for (const [key, value] of wanted) {
    if (value === null) expect(found[key]).toBeUndefined()
    else expect([key, ...(found[key] ?? [])]).toEqual([key, expect.stringMatching(/^=/), value])
  }
})

test('pandas reads a workbook by its first sheet, every column in its type', async () => {
  const file = await download(`${base}/series/cloud@2026-08-20.xlsx`)
  const said = await runPython(`
import json, warnings, pandas
warnings.simplefilter("ignore")
df = pandas.read_excel(${JSON.stringify(file)}, dtype={"structure": "string"})
print(json.dumps({"types": {name: str(kind) for name, kind in df.dtypes.items()}, "values": df["value"].tolist()}))`)
  const { types, values } = JSON.parse(said)
  expect(types).toMatchObject({
    ...{ period_end: 'datetime64[ns]', vintage: 'datetime64[ns]', break: 'bool' },
    ...{ structure: 'string', period: 'object' },
  })
  const [cloud] = await askSeries('series/cloud@2026-08-20')
  expect(values).toEqual(cloud?.observations.map(({ value }) => value))
})
