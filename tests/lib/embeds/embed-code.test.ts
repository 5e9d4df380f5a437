// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { CHARTS, findChart, resolveChartQuery } from '#lib/charts/charts'
import { writeIframe } from '#lib/embeds/embed-code'
import type { FigureView } from '#lib/figures/figure'
import type { Query } from '#lib/query/params'
import { parseHtml, readEmbed } from './ask-embed'

const PUBLIC_URL = 'https://figures.example'

const viewOf = (id: string, query: Partial<Query> = {}): FigureView => ({
  kind: 'chart',
  id,
  query,
})

function readFrame(code: string): HTMLIFrameElement {
  const frame = parseHtml(code).querySelector('iframe')
  if (!frame) throw new Error(`no iframe in ${code}`)
  return frame
}

describe('the code to paste', () => {
  it('is one frame with a title and a size, loaded when it is seen', () => {
    const code = writeIframe(PUBLIC_URL, viewOf('cloud', { labels: 'fiscal' }), '2025-11-25')
    const frame = readFrame(code)
    expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/)
    expect(frame.title).toBe('Cloud revenue')
    expect([frame.width, frame.height]).toEqual(['600', '400'])
    expect(frame.getAttribute('loading')).toBe('lazy')
    expect(frame.src).toMatch(/^https:\/\/figures\.example\/embed\/cloud@2025-11-25\?/)
    expect(frame.src).toContain('labels=fiscal')
  })

  it('writes out the defaults, so that a later default alters nothing', () => {
    const { src } = readFrame(writeIframe(PUBLIC_URL, viewOf('cloud'), null))
    expect(new URL(src).pathname).toBe('/embed/cloud')
    expect(Object.fromEntries(new URL(src).searchParams)).toEqual({
      frequency: 'quarter',
      last: '12',
      basis: 'latest',
      labels: 'release',
      provisional: 'show',
      structure: 'auto',
      transform: 'level',
      currency: 'CNY',
      theme: 'light',
    })
  })

  it.each(CHARTS.map(({ id }) => id))('shows what %s shows by default', async (id) => {
    const { src } = readFrame(writeIframe(PUBLIC_URL, viewOf(id), null))
    const drawing = (html: string) => /<svg[\s\S]*<\/details>/.exec(html.replace(/<a [^>]*>/g, ''))
    expect(drawing(await readEmbed(src.slice(`${PUBLIC_URL}/embed/`.length)))?.[0]).toBe(
      drawing(await readEmbed(id))?.[0],
    )
  })

  it('takes a whole query for the choices that made it', () => {
    const row = findChart('capex-plan')
    if (!row) throw new Error('capex-plan is a chart')
    const asked = { to: 'FY2026-Q2', labels: 'fiscal' } as const
    const whole = writeIframe(PUBLIC_URL, viewOf(row.id, resolveChartQuery(row, asked)), null)
    expect(whole).toBe(writeIframe(PUBLIC_URL, viewOf(row.id, asked), null))
  })

  it('names the version of the drawing where it is pinned, and the height that its host needs', () => {
    const code = writeIframe(PUBLIC_URL, viewOf('cloud'), '2025-11-25', 422)
    expect(new URL(readFrame(code).src).searchParams.get('style')).toBe('2')
    expect(readFrame(code).height).toBe('422')
    const live = writeIframe(PUBLIC_URL, viewOf('cloud'), null)
    expect(new URL(readFrame(live).src).searchParams.has('style')).toBe(false)
  })

  it('embeds series under the names of their metrics', async () => {
    const view: FigureView = { kind: 'series', id: 'cloud,aidc', query: { transform: 'yoy' } }
    const { title, src } = readFrame(writeIframe(PUBLIC_URL, view, '2025-11-25'))
    expect(title).toBe('Cloud, AIDC')
    expect(src).toMatch(/\/embed\/series\/cloud,aidc@2025-11-25\?.*transform=yoy.*style=2/)
    expect(await readEmbed(src.slice(`${PUBLIC_URL}/embed/`.length))).toContain(
      'as known on 25 Nov',
    )
  })

  it('refuses a chart that is not in the catalogue', () => {
    expect(() => writeIframe(PUBLIC_URL, viewOf('clud'), null)).toThrow('there is no chart clud')
  })
})
