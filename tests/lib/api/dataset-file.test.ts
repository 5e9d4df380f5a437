import { expect, it } from 'vitest'
import { answer } from '#lib/api/answer'
import { answerFile } from '#lib/api/answers/files'
import { dataset } from '../../fixtures/frozen-data'

const askFile = (name: string) =>
  answer(new Request(`http://host.invalid/api/v1/${name}`), answerFile, () => ({
    dataset,
    publicUrl: 'https://figures.example',
  }))

it('the data package describes every column of the file, in order, and where it is', async () => {
  const { resources, sources } = await (await askFile('datapackage.json')).json()
  const [header = '', ...lines] = (await (await askFile('dataset.csv')).text()).split('\r\n')
  const [{ path, schema }] = resources
  expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(header.split(','))
  for (const { name, description } of schema.fields) expect(description).not.toBe(name)
  expect(path).toBe('https://figures.example/api/v1/dataset.csv')
  expect(sources.length).toBe(dataset.releases.length + dataset.sources.length)
  expect(lines.length - 1).toBe(dataset.facts.length)
})

it('every row of the file names its release and date, oldest first', async () => {
  const lines = (await (await askFile('dataset.csv')).text()).split('\r\n').slice(1, -1)
  const vintages = lines.map((line) => line.split(',')[1] ?? '')
  expect(vintages).toEqual([...vintages].sort())
  expect(new Set(vintages).size).toBe(dataset.releases.length)
})
