import { expect, it } from 'vitest'
import { answer } from '#lib/api/answer'
import { answerFile } from '#lib/api/answers/files'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { dataset } from '../../fixtures/frozen-data'

const askFile = (name: string) =>
  answer(new Request(`http://host.invalid/api/v1/${name}`), answerFile, () => ({
    dataset,
    publicUrl: 'https://figures.example',
  }))

it('the data package describes every column of the file, in order, and where it is', async () => {
  const { resources, sources } = await (await askFile('datapackage.json')).json()
  const [header = '', ...lines] = (await (await askFile('dataset.csv')).text()).split('\r\n')
  const [{ path, schema }, parquet, model] = resources
  expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(header.split(','))
  for (const { name, description } of schema.fields) expect(description).not.toBe(name)
  expect(path).toBe('https://figures.example/api/v1/dataset.csv')
  expect(parquet.path).toBe('https://figures.example/api/v1/dataset.parquet')
  expect(parquet.schema.fields).toEqual(schema.fields)
  expect(model.path).toBe('https://figures.example/api/v1/model.xlsx')
  expect(sources.length).toBe(dataset.releases.length + dataset.sources.length)
  expect(lines.length - 1).toBe(dataset.facts.length)
})

/** What the published schema of Data Package 2.0 asks of what this package has, as facts. */
const PATH = /^(?:(?=[^./~])(?!file:)(?:(?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(?:http|ftp)s?:\/\/.*)$/
const TYPES = ['string', 'number', 'integer', 'boolean', 'date', 'year', 'any']

it('the data package is what Data Package 2.0 asks for', async () => {
  const answer = await (await askFile('datapackage.json')).json()
  expect(answer.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
  for (const key of ['name', 'title', 'description', 'version', 'homepage'])
    expect(answer[key], key).toEqual(expect.any(String))
  expect(URL.canParse(answer.homepage)).toBe(true)
  for (const { name, path } of answer.licenses) {
    expect(name).toMatch(/^[-a-zA-Z0-9._]+$/)
    expect(path).toMatch(PATH)
  }
  for (const { title, path = 'none.pdf' } of answer.sources) {
    expect(title).toEqual(expect.any(String))
    expect(path).toMatch(PATH)
  }
  const names = answer.resources.map(({ name }: { name: string }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const resource of answer.resources) {
    expect(resource.path).toMatch(PATH)
    expect(resource.name).toMatch(/^[a-z0-9._-]+$/)
    expect(resource.mediatype).toMatch(/^.+\/.+$/)
    expect(resource).not.toHaveProperty('data')
    if (resource.name === 'model') continue // a workbook is no table, and has no schema
    expect(resource.type).toBe('table')
    const fields: { name: string; type: string }[] = resource.schema.fields
    for (const { name, type } of fields) expect(TYPES, name).toContain(type)
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    expect(fields.find(({ name }) => name === 'structure')?.type).toBe('string')
  }
})

it('every cell of the file is of the type that the data package gives its column', async () => {
  const { resources } = await (await askFile('datapackage.json')).json()
  const bytes = await (await askFile('dataset.parquet')).arrayBuffer()
  const rows = await parquetReadObjects({ file: bytes })
  const known: Record<string, (value: unknown) => boolean> = {
    string: (value) => typeof value === 'string' && value !== '',
    number: (value) => typeof value === 'number',
    integer: (value) => Number.isInteger(value),
    date: (value) => value instanceof Date && value.getUTCHours() === 0,
  }
  const [{ schema }] = resources
  for (const { name, type } of schema.fields as { name: string; type: string }[]) {
    const values = rows.map((row): unknown => row[name]).filter((value) => value !== null)
    expect(values.length, name).toBeGreaterThan(0)
    expect(values.filter((value) => !known[type]?.(value)).slice(0, 3), name).toEqual([])
  }
})

it('the Parquet file has the rows of the CSV file, its types, and says what it is', async () => {
  const answer = await askFile('dataset.parquet')
  expect(answer.headers.get('content-disposition')).toContain('"dataset.parquet"')
  const bytes = await answer.arrayBuffer()
  const { num_rows: rows, key_value_metadata: about = [] } = parquetMetadata(bytes)
  expect(Number(rows)).toBe(dataset.facts.length)
  const said = Object.fromEntries(about.map(({ key, value }) => [key, value]))
  expect(said).toMatchObject({ license: 'MIT', homepage: 'https://figures.example' })
  expect(said['version']).toBe(dataset.releases.at(-1)?.published)
  const columns = parquetSchema(parquetMetadata(bytes)).children.map(({ element }) => element)
  const typeOf = (name: string) => columns.find((column) => column.name === name)
  expect(typeOf('value')?.type).toBe('DOUBLE')
  expect(typeOf('page')?.type).toBe('INT32')
  expect(typeOf('structure')?.converted_type).toBe('UTF8')
  expect(typeOf('vintage')?.converted_type).toBe('DATE')
  const again = new Uint8Array(await (await askFile('dataset.parquet')).arrayBuffer())
  expect(again).toEqual(new Uint8Array(bytes))
})

it('every row of the file names its release and date, oldest first', async () => {
  const lines = (await (await askFile('dataset.csv')).text()).split('\r\n').slice(1, -1)
  const vintages = lines.map((line) => line.split(',')[1] ?? '')
  expect(vintages).toEqual([...vintages].sort())
  expect(new Set(vintages).size).toBe(dataset.releases.length)
})
