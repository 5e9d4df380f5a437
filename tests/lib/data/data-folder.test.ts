import { expect, it, vi } from 'vitest'
import { findDataFolder } from '#lib/data/read-data'
import { FROZEN_FOLDER } from '../../fixtures/frozen-folder'

it('the folder of the data is what DATA_FOLDER names, else data', () => {
  expect(findDataFolder()).toBe(FROZEN_FOLDER)
  vi.stubEnv('DATA_FOLDER', '')
  expect(findDataFolder()).toBe('data')
})

it('a folder without releases is refused by name', () => {
  vi.stubEnv('DATA_FOLDER', 'docs')
  expect(findDataFolder).toThrow(
    'DATA_FOLDER must name a folder that contains releases/; docs does',
  )
})
