import { expect, test } from 'vitest'
import { listRecipes, type Recipe } from '../../app/_data/recipes'
import { download, readAddress, requireClient, runProgram, runPython } from './client'

/** What these tests use of DuckDB's client, which is not a package of the project. */
interface DuckDb {
  DuckDBInstance: {
    create: (path: string) => Promise<{ connect: () => Promise<Connection> }>
  }
}
interface Connection {
  runAndReadAll: (sql: string) => Promise<{
    getRowObjectsJson: () => Record<string, unknown>[]
  }>
}

/** Cloud as the release of the September quarter of 2025 printed it: page 6 of its document. */
const CLOUD = { period: 'FY2026-Q2', value: 39824, unit: 'CNY million', page: 6 }

const base = readAddress()
const codeOf = (id: Recipe['id']) =>
  listRecipes(base).find((recipe) => recipe.id === id)?.code ?? ''
const addressIn = (code: string) => /http[^"')]+/.exec(code)?.[0] ?? ''

async function openDuckDb(): Promise<Connection> {
  // The package's own types are not installed with the project's.
  const { DuckDBInstance } = requireClient('@duckdb/node-api') as DuckDb
  const instance = await DuckDBInstance.create(':memory:')
  return instance.connect()
}

/** SQL as its recipe has it, on the file fetched first: httpfs is not in the npm package. */
async function queryFile(sql: string): Promise<Record<string, unknown>[]> {
  const address = addressIn(sql)
  const connection = await openDuckDb()
  const read = await connection.runAndReadAll(sql.replace(address, await download(address)))
  return read.getRowObjectsJson()
}

test('DuckDB reads the recipe’s rows from the Parquet file', async () => {
  const rows = await queryFile(codeOf('duckdb'))
  expect(rows.map(({ period }) => period)).toEqual(['FY2026-Q2', 'FY2025-Q2'])
  expect(rows[0]).toMatchObject(CLOUD)
})

test('DuckDB sees the types and the nulls of every column', async () => {
  const from = `FROM read_parquet('${base}/api/v1/dataset.parquet')`
  const columns = await queryFile(`DESCRIBE SELECT * ${from}`)
  const types = Object.fromEntries(
    columns.map(({ column_name, column_type }) => [column_name, column_type]),
  )
  expect(types).toMatchObject({
    ...{ vintage: 'DATE', period_end: 'DATE', value: 'DOUBLE', printed_yoy: 'DOUBLE' },
    ...{ page: 'INTEGER', structure: 'VARCHAR', period: 'VARCHAR', metric: 'VARCHAR' },
  })
  const csv = await (await fetch(`${base}/api/v1/dataset.csv`)).text()
  const [counted] = await queryFile(
    `SELECT count(*)::INT AS rows, count(*) FILTER (value IS NULL)::INT AS gaps,
       count(*) FILTER (value = 0)::INT AS zeros, count(*) FILTER (structure = '')::INT AS empty ${from}`,
  )
  expect(counted?.rows).toBe(csv.trimEnd().split('\r\n').length - 1)
  expect(counted?.gaps).toBeGreaterThan(0)
  expect(counted?.zeros).toBeGreaterThan(0)
  expect(counted?.empty).toBe(0)
})

test('DuckDB reads a series and the metadata of its file', async () => {
  const source = `'${base}/api/v1/series/cloud@2025-11-25.parquet'`
  const rows = await queryFile(
    `SELECT value, "break", structure FROM read_parquet(${source}) WHERE period = 'FY2026-Q2'`,
  )
  expect(rows).toEqual([{ value: 39824, break: false, structure: '2025' }])
  const about = await queryFile(
    `SELECT decode(value) AS said FROM parquet_kv_metadata(${source}) WHERE decode(key) = 'As of'`,
  )
  expect(about).toEqual([{ said: '2025-11-25' }])
})

test('DuckDB reads the CSV file with the same values as the Parquet file', async () => {
  const connection = await openDuckDb()
  const csv = await download(`${base}/api/v1/dataset.csv`)
  const parquet = await download(`${base}/api/v1/dataset.parquet`)
  const select = 'SELECT metric, line, period, structure, value, page, vintage'
  const typed = `read_csv('${csv}', types = {'structure': 'VARCHAR'})`
  const read = await connection.runAndReadAll(
    `(${select} FROM ${typed} EXCEPT ALL ${select} FROM read_parquet('${parquet}'))`,
  )
  expect(read.getRowObjectsJson()).toEqual([])
})

test('pandas runs its recipe, and has every column in its type', async () => {
  const said = await runPython(`${codeOf('pandas')}
print(json.dumps({name: str(kind) for name, kind in df.dtypes.items()}))
print(json.dumps(sorted(df["structure"].dropna().unique().tolist())))`)
  const [types = '', structures = ''] = said.trimEnd().split('\n').slice(-2)
  expect(said).toMatch(/FY2026-Q2\s+39824\.0/)
  expect(JSON.parse(types)).toMatchObject({
    ...{ vintage: 'datetime64[ns]', period_end: 'datetime64[ns]', value: 'float64' },
    ...{ structure: 'string', page: 'Int64', period: 'string' },
  })
  expect(JSON.parse(structures)).toEqual(['2014', '2016', '2021', '2023', '2025', '2026'])
})

test('R runs its recipe, and has every column in its type', async () => {
  const said = await runProgram('Rscript', [
    '-e',
    `${codeOf('r')}
cat(sapply(df[c("vintage", "structure", "value", "page")], class), "\\n")
cat(names(df)[1], nrow(df), "\\n")`,
  ])
  expect(said).toMatch(/FY2026-Q2\s+39824\s+CNY million\s+6/)
  expect(said).toMatch(/Date character (numeric|integer) integer/)
  expect(said).toMatch(/^release \d{4} /m)
})

test('Power Query’s recipe names columns of the file it reads, in their types', async () => {
  const code = codeOf('power-query')
  const header = ((await (await fetch(addressIn(code))).text()).split('\r\n')[0] ?? '').split(',')
  const answer = await fetch(`${base}/api/v1/datapackage.json`)
  const { resources }: { resources: { schema: { fields: { name: string; type: string }[] } }[] } =
    await answer.json()
  const types = new Map(resources[0]?.schema.fields.map(({ name, type }) => [name, type]))
  const M_TYPES: Record<string, string> = { 'type date': 'date', 'type number': 'number' }
  Object.assign(M_TYPES, { 'type text': 'string', 'Int64.Type': 'integer' })
  const typed = [...code.matchAll(/\{"(\w+)", (type \w+|Int64\.Type)\}/g)]
  expect(typed.length).toBeGreaterThan(4)
  for (const [, name = '', type = ''] of typed) expect(types.get(name), name).toBe(M_TYPES[type])
  const named = [...code.matchAll(/\[(\w+)\] =/g)].map(([, name = '']) => name)
  expect(named.filter((name) => name !== 'Delimiter' && !header.includes(name))).toEqual([])
})

test('Google Sheets’ recipe picks the columns it says', async () => {
  const code = codeOf('sheets')
  const [header = '', ...lines] = (await (await fetch(addressIn(code))).text()).split('\r\n')
  const picked = [...code.matchAll(/Col(\d+)/g)].map(([, at]) => header.split(',')[Number(at) - 1])
  expect(picked).toEqual(['period', 'metric', 'value', 'unit'])
  expect(lines.filter(Boolean)).toHaveLength(16)
})

test('Spark’s recipe is Python, and the file it fetches has the columns it names', async () => {
  const code = codeOf('spark')
  await runPython(`compile(${JSON.stringify(code)}, "recipe", "exec")`)
  const names = [...code.matchAll(/"(\w+)"[,)]/g)].map(([, name]) => name)
  const where = /where\("([^"]+)"\)/.exec(code)?.[1] ?? ''
  const picked = names.filter((name) => ['period', 'value', 'unit', 'page'].includes(name ?? ''))
  const rows = await queryFile(
    `SELECT ${picked.join()} FROM read_parquet('${addressIn(code)}') WHERE ${where}`,
  )
  expect(rows).toContainEqual(CLOUD)
})
