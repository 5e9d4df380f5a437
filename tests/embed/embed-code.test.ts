// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { CHARTS, findChart, resolveChartQuery } from '#lib/charts'
import { writeIframe } from '#lib/embed-code'
import { parseHtml, readEmbed } from './ask-embed'

const PUBLIC_URL = 'https://figures.example'

function readFrame(code: string): HTMLIFrameElement {
  const frame = parseHtml(code).querySelector('iframe')
  if (!frame) throw new Error(`no iframe in ${code}`)
  return frame
}

describe('the code to paste', () => {
  it('is one frame with a title and a size, loaded when it is seen', () => {
    const code = writeIframe(PUBLIC_URL, 'cloud', '2025-11-25', { labels: 'fiscal' })
    const frame = readFrame(code)
    expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/)
    expect(frame.title).toBe('Cloud revenue')
    expect([frame.width, frame.height]).toEqual(['600', '400'])
    expect(frame.getAttribute('loading')).toBe('lazy')
    expect(frame.src).toMatch(/^https:\/\/figures\.example\/embed\/cloud@2025-11-25\?/)
    expect(frame.src).toContain('labels=fiscal')
  })

  it('writes out the defaults, so that a later default alters nothing', () => {
    const { src } = readFrame(writeIframe(PUBLIC_URL, 'cloud', null, {}))
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
      theme: 'auto',
    })
  })

  it.each(CHARTS.map(({ id }) => id))('shows what %s shows by default', async (id) => {
    const { src } = readFrame(writeIframe(PUBLIC_URL, id, null, {}))
    const drawing = (html: string) => /<svg[\s\S]*<\/details>/.exec(html.replace(/<a [^>]*>/g, ''))
    expect(drawing(await readEmbed(src.slice(`${PUBLIC_URL}/embed/`.length)))?.[0]).toBe(
      drawing(await readEmbed(id))?.[0],
    )
  })

  it('takes a whole query for the choices that made it', () => {
    const row = findChart('capex-plan')
    if (!row) throw new Error('capex-plan is a chart')
    const asked = { to: 'FY2026-Q2', labels: 'fiscal' } as const
    const whole = writeIframe(PUBLIC_URL, row.id, null, resolveChartQuery(row, asked))
    expect(whole).toBe(writeIframe(PUBLIC_URL, row.id, null, asked))
  })

  it('refuses a chart that is not in the catalogue', () => {
    expect(() => writeIframe(PUBLIC_URL, 'clud', null, {})).toThrow('there is no chart clud')
  })
})
