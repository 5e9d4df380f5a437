import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answer } from '#lib/api/answer'
import { answerChart, answerSeries } from '#lib/api/answers/figure'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { histories, known } from './histories'

const ADDRESSES = [
  ...['json', 'csv', 'svg'].map((extension) => ['charts', 'cloud', extension] as const),
  ...['json', 'svg'].map((extension) => ['charts', 'revenue', extension] as const),
  ...['json', 'csv', 'svg'].map((extension) => ['series', 'cloud', extension] as const),
]
const CHOICES = [
  '',
  'transform=yoy',
  'frequency=fiscal-year',
  'frequency=ttm&last=3',
  'basis=first',
]

/** What an address answers, as text, with its status. */
async function read(dataset: Dataset, address: string): Promise<string> {
  const resource = address.includes('/charts/') ? answerChart : answerSeries
  const request = new Request(`https://elsewhere.invalid${address}`)
  const response = await answer(request, resource, () => ({ dataset, publicUrl: 'https://q.test' }))
  return `${response.status} ${await response.text()}`
}

it('what is pinned never changes when a release is added: not a number, not a picture', async () => {
  let answered = 0
  await fc.assert(
    fc.asyncProperty(
      histories(),
      fc.nat(),
      fc.constantFrom(...CHOICES),
      async (files, at, choice) => {
        const count = 1 + (at % (files.length - 1))
        const then = known(files, count)
        const later = [known(files, count + 1), known(files, files.length)]
        for (const [folder, id, extension] of ADDRESSES) {
          const style = extension === 'svg' ? 'style=1' : ''
          const query = [choice, style].filter(Boolean).join('&')
          const address = `/api/v1/${folder}/${id}@${latestVintage(then)}.${extension}?${query}`
          const before = await read(then, address)
          if (before.startsWith('200')) answered += 1
          for (const dataset of later)
            expect([address, await read(dataset, address)]).toEqual([address, before])
        }
      },
    ),
    { numRuns: 12 },
  )
  expect(answered).toBeGreaterThan(30)
})
