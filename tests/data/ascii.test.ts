import { expect, it } from 'vitest'
import { answer, type Resource } from '#lib/api/answer'
import { answerClaims } from '#lib/api/answers/claims'
import { answerSeries } from '#lib/api/answers/figure'
import { answerFile } from '#lib/api/answers/files'
import { readClaimTexts } from '#lib/claims/read-texts'
import { METRICS } from '#lib/metrics/metrics'
import { DATA_FOLDER, dataset } from './live-data'

const PUBLIC = 'https://figures.example'

/** Lines of a CSV answer that Excel would spoil: see docs/decisions/0028. */
async function listBeyondAscii(resource: Resource, path: string): Promise<string[]> {
  const context = () => ({ dataset, publicUrl: PUBLIC })
  const answered = await answer(new Request(`${PUBLIC}/api/v1/${path}`), resource, context)
  expect(answered.status, path).toBe(200)
  const lines = (await answered.text()).split('\r\n')
  expect(lines.length).toBeGreaterThan(20)
  return lines.filter((line) => /[^\0-\x7f]/.test(line))
}

it.each(['dataset.csv', 'restatements.csv', 'changes.csv?chart=segment-mix&since=2023-08-10'])(
  '%s is plain ASCII',
  async (path) => expect(await listBeyondAscii(answerFile, path)).toEqual([]),
)

it('claims.csv is plain ASCII', async () => {
  const open = () => ({ dataset, texts: readClaimTexts(DATA_FOLDER) })
  expect(await listBeyondAscii(answerClaims(open), 'claims.csv')).toEqual([])
})

it.each(['frequency=quarter', 'frequency=fiscal-year'])(
  'series of all metrics are plain ASCII by %s',
  async (query) => {
    for (let at = 0; at < METRICS.length; at += 12) {
      const names = METRICS.slice(at, at + 12).map(({ id }) => id)
      const path = `series/${names.join()}.csv?${query}`
      expect(await listBeyondAscii(answerSeries, path)).toEqual([])
    }
  },
)
