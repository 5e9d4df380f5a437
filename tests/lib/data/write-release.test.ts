import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDataFile } from '#lib/data/data-files'
import { parseRelease } from '#lib/data/release'
import { writeDataFile, writeRelease } from '#lib/data/write-release'

const NAMES = readdirSync('data/releases').filter((name) => name.endsWith('.json'))

test.each(NAMES)('%s is written as it was read, byte for byte', (name) => {
  const text = readFileSync(`data/releases/${name}`, 'utf8')
  expect(writeRelease(parseRelease(text, name))).toBe(text)
})

test.each(['sources.json', 'corrections.json'] as const)('%s is, too', (name) => {
  const text = readFileSync(`data/${name}`, 'utf8')
  expect(writeDataFile(parseDataFile(text, name))).toBe(text)
})

test('what was accepted is a line of the header, and no part of the release', () => {
  const [name = ''] = NAMES
  const file = parseRelease(readFileSync(`data/releases/${name}`, 'utf8'), name)
  const text = writeRelease({ ...file, accepted: { growth: 'The company rounds it otherwise' } })
  expect(text.split('\n')[8]).toBe('"accepted": {"growth":"The company rounds it otherwise"},')
  const again = parseRelease(text, name)
  expect(again.accepted).toEqual({ growth: 'The company rounds it otherwise' })
  expect(again.release).toEqual(file.release)
})
