import { describe, expect, it } from 'vitest'
import { isPictureRequest, PictureServer } from '#server/picture-server.mjs'
import { openServer } from './open-server'

type Page = { status: number; headers: [string, string][]; body: Buffer }

const drawn = (text: string): Page => ({
  status: 200,
  headers: [
    ['content-type', 'image/png'],
    ['etag', `"${text}"`],
  ],
  body: Buffer.from(text),
})

/** Serves what `take` draws; resolves with a way to ask for a path. */
async function open(take: (url: string) => Promise<Page>) {
  const pictures = new PictureServer(take)
  return openServer((request, response) => pictures.serve(request, response))
}

describe('a picture', () => {
  it('is drawn once, and answered from memory with its validator', async () => {
    const asked: string[] = []
    const ask = await open(async (url) => {
      asked.push(url)
      return drawn('cloud')
    })
    const [first, second] = await Promise.all([ask('/cloud.png'), ask('/cloud.png')])
    expect([await first.text(), await second.text()]).toEqual(['cloud', 'cloud'])
    const fresh = await ask('/cloud.png', { headers: { 'if-none-match': '"cloud"' } })
    expect([fresh.status, await fresh.text()]).toEqual([304, ''])
    const head = await ask('/cloud.png', { method: 'HEAD' })
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['5', ''])
    expect(asked).toEqual(['/cloud.png'])
  })

  it('that could not be drawn is asked for again', async () => {
    let asked = 0
    const ask = await open(async () => {
      asked += 1
      return asked === 1 ? { ...drawn('busy'), status: 503 } : drawn('cloud')
    })
    expect((await ask('/cloud.png')).status).toBe(503)
    expect((await ask('/cloud.png')).status).toBe(200)
  })

  it('is refused unasked where eight are on their way, and one that is known is still served', async () => {
    const asked: string[] = []
    let end: () => void = () => undefined
    const slow = new Promise<void>((resolve) => (end = resolve))
    const ask = await open(async (url) => {
      asked.push(url)
      if (url !== '/known.png') await slow
      return drawn(url)
    })
    await ask('/known.png')
    const crowd = Array.from({ length: 50 }, (_, index) => ask(`/${index}.png`))
    const refusals = await Promise.race([
      Promise.all(crowd.slice(8)),
      new Promise<never>((_, reject) => setTimeout(reject, 5000)),
    ])
    expect(refusals.every(({ status }) => status === 503)).toBe(true)
    const [refusal] = refusals
    expect(refusal?.headers.get('retry-after')).toBe('2')
    expect(refusal?.headers.get('content-type')).toContain('application/problem+json')
    expect(await refusal?.json()).toMatchObject({ status: 503, instance: '/8.png', errors: [] })
    expect((await ask('/known.png')).status).toBe(200)
    end()
    expect((await Promise.all(crowd.slice(0, 8))).every(({ ok }) => ok)).toBe(true)
    expect(asked).toHaveLength(9)
  })
})

it('knows a picture by its address', () => {
  const isPicture = (url: string, method = 'GET') => isPictureRequest({ method, url })
  expect(isPicture('/api/v1/charts/cloud@2025-11-25.png?scale=1')).toBe(true)
  expect(isPicture('/api/v1/series/cloud,cmr.png', 'HEAD')).toBe(true)
  expect(isPicture('/api/v1/charts/cloud.svg?to=.png')).toBe(false)
  expect(isPicture('/api/v1/charts/cloud.png', 'POST')).toBe(false)
  expect(isPicture('/charts/cloud.png')).toBe(false)
})
