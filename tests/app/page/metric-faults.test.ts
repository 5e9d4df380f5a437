import { expect, it } from 'vitest'
import { listViewFaults } from '#app/_metric/view.ts'
import { readPage } from '#app/_page/read-page.ts'
import { dataset } from '../../fixtures/frozen-data'

const read = async (search: Record<string, string>) => {
  const page = await readPage(Promise.resolve(search), dataset, { kind: 'series', id: 'cloud' })
  return listViewFaults(page).map(({ parameter, allowed }) => [parameter, ...allowed])
}

it('a metric’s page says that it leaves out a transform or a sum, which no release prints', async () => {
  expect(await read({ transform: 'chained' })).toEqual([['transform', 'level']])
  expect(await read({ frequency: 'ttm' })).toEqual([['frequency', 'quarter', 'fiscal-year']])
  expect(await read({ transform: 'level', frequency: 'fiscal-year' })).toEqual([])
})
