import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDataFile } from '#lib/data/data-files'
import { parseRelease } from '#lib/data/release'
import { writeDataFile, writeRelease } from '#lib/data/write-release'
import { DATA_FOLDER } from './live-data'

const read = (name: string) => readFileSync(join(DATA_FOLDER, name), 'utf8')

test('every release file stands as ingest would write it', () => {
  for (const name of readdirSync(join(DATA_FOLDER, 'releases'))) {
    const text = read(`releases/${name}`)
    expect(writeRelease(parseRelease(text, name)), name).toBe(text)
  }
})

test.each(['sources.json', 'corrections.json'] as const)('%s does, too', (name) => {
  expect(writeDataFile(parseDataFile(read(name), name))).toBe(read(name))
})
