import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDataFile } from '#lib/data/data-files'
import { parseRelease } from '#lib/data/release'
import { writeDataFile, writeRelease } from '#lib/data/write-release'
import { RELEASE_TEXTS } from '../../fixtures/frozen-data'
import { FROZEN_FOLDER } from '../../fixtures/frozen-folder'

test.each([...RELEASE_TEXTS])('%s is written as it was read, byte for byte', (name, text) => {
  expect(writeRelease(parseRelease(text, name))).toBe(text)
})

test.each(['sources.json', 'corrections.json'] as const)('%s is, too', (name) => {
  const text = readFileSync(join(FROZEN_FOLDER, name), 'utf8')
  expect(writeDataFile(parseDataFile(text, name))).toBe(text)
})

test('what was accepted is a line of the header, and no part of the release', () => {
  const [name = '', stored = ''] = [...RELEASE_TEXTS][0] ?? []
  const file = parseRelease(stored, name)
  const text = writeRelease({ ...file, accepted: { growth: 'The company rounds it otherwise' } })
  expect(text.split('\n')[8]).toBe('"accepted": {"growth":"The company rounds it otherwise"},')
  const again = parseRelease(text, name)
  expect(again.accepted).toEqual({ growth: 'The company rounds it otherwise' })
  expect(again.release).toEqual(file.release)
})
