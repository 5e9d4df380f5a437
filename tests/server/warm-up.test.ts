import { describe, expect, it, vi } from 'vitest'
import { warmUp } from '#server/warm-up.mjs'
import { openServer } from './open-server.ts'

const FRONT =
  '<a class="link" href="/charts/cloud?last=8">Cloud</a><a href="/releases">Releases</a>' +
  '<a href="/releases">Again</a><a href="https://elsewhere.test/">Elsewhere</a>'
const CHART =
  '<a href="?">Reset</a><a role="radio" href="?transform=yoy">YoY</a><a href="?last=8">Last 8</a>' +
  '<a href="?last=8">Again</a><a href="?as-of=2026-05-13">Previous release</a>' +
  '<a href="?from=FY2024&amp;to=FY2025">Two choices</a>'
const CATALOGUE = {
  charts: [{ href: '/api/v1/charts/cloud.json' }],
  vintages: [{ vintage: '2026-05-13' }, { vintage: '2026-08-20' }],
}

const answer = (path: string) =>
  path === '/' ? FRONT : path === '/charts/cloud' ? CHART : JSON.stringify(CATALOGUE)

/** A server that notes what it is asked for. */
async function openNoting() {
  const asked: string[] = []
  const ask = await openServer(async ({ url = '' }, response) => {
    asked.push(url)
    response.end(answer(url))
  })
  return { asked, ask }
}

describe('a server that has just started', () => {
  it('asks itself for the pages its front page links to, and for each chart as its page offers it', async () => {
    const { asked, ask } = await openNoting()
    await warmUp(ask, () => asked.length, new AbortController().signal)
    expect(asked).toEqual([
      '/',
      '/api/v1',
      '/releases',
      '/charts/cloud',
      '/api/v1/charts/cloud.json',
      '/api/v1/charts/cloud.json?transform=yoy',
      '/api/v1/charts/cloud.json?last=8',
      '/api/v1/charts/cloud@2026-08-20.json',
      '/api/v1/charts/cloud@2026-05-13.json',
    ])
  })

  it('lets others ask first', async () => {
    const { asked, ask } = await openNoting()
    let others = 3
    const count = () => asked.length + (others > 0 ? others-- : 0)
    await warmUp(ask, count, new AbortController().signal)
    expect([asked.length, others]).toEqual([9, 0])
  })

  it('asks again where the server had too much to do', async () => {
    let refused = 2
    const asked: string[] = []
    const ask = async (path: string) => {
      asked.push(path)
      if (path === '/releases' && refused-- > 0) return new Response('', { status: 503 })
      return new Response(answer(path))
    }
    await warmUp(ask, () => asked.length, new AbortController().signal)
    expect(asked.filter((path) => path === '/releases')).toHaveLength(3)
    expect(asked).toHaveLength(11)
  })

  it('stops asking when it closes, without a word', async () => {
    const { asked, ask } = await openNoting()
    const said = vi.spyOn(console, 'error')
    await warmUp(ask, () => asked.length, AbortSignal.abort())
    expect([asked, said.mock.calls]).toEqual([[], []])
  })

  it('says why where it could not ask, and runs on', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    await warmUp(
      () => Promise.reject(new Error('refused')),
      () => 0,
      new AbortController().signal,
    )
    expect(said).toHaveBeenCalledOnce()
  })
})
