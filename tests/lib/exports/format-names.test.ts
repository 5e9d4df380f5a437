import { expect, test } from 'vitest'
import { FORMAT_NAMES } from '#lib/exports/format-names'
import { EXPORT_FORMATS } from '#lib/exports/index'

test('the names of formats are those of the formats, in their order', () => {
  expect(FORMAT_NAMES).toEqual(EXPORT_FORMATS.map(({ extension, label }) => ({ extension, label })))
})
