import { expect, it } from 'vitest'
import { readMemo } from '#app/_panel/read-memo.ts'
import { CHARTS } from '#lib/charts/charts'
import { dataset } from '../../fixtures/frozen-data'

const read = (query: Record<string, string | string[]>) => readMemo(Promise.resolve(query), dataset)

it('reads the charts of a memo in the order of the address, each once', async () => {
  const { charts, faults, search, page } = await read({
    charts: ['growth, cloud', 'cloud'],
    last: '8',
  })
  expect(charts).toEqual(['growth', 'cloud'])
  expect(faults).toEqual([])
  expect(page.faults).toEqual([])
  expect(search).toBe('?last=8&charts=growth,cloud')
})

it('leaves out what is not known and what is one too many, and says so', async () => {
  const ids = CHARTS.map(({ id }) => id)
  const { charts, faults } = await read({ charts: `clowd,${ids.slice(0, 13).join(',')}` })
  expect(charts).toEqual(ids.slice(0, 12))
  expect(faults.map(({ detail }) => detail)).toEqual([
    'There is no chart "clowd". The nearest is cloud.',
    `A memo holds 12 charts; ${ids[12]} is left out.`,
  ])
})

it('has no list where the address names none', async () => {
  expect(await read({})).toMatchObject({ charts: [], faults: [], search: '' })
})
