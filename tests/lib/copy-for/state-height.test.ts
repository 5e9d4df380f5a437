import { expect, it } from 'vitest'
import { stateHeight } from '#lib/copy-for/state-height'
import { ask } from '../api/ask'
import { clipFor } from './figures'

async function drawPng(query: string): Promise<ArrayBuffer> {
  const response = await ask(`/api/v1/charts/cloud.png?${query}`)
  expect(response.status).toBe(200)
  return (await response.arrayBuffer()).slice(0, 24)
}

const findImage = (html: string) => /<img [^>]*>/.exec(html)?.[0] ?? ''

it.each(['Word', 'Google Docs', 'Mail'])(
  'a narrow picture for %s states the height of the picture that was fetched',
  async (name) => {
    const html = clipFor(name, { size: 'narrow' })['text/html'] ?? ''
    expect(findImage(html)).not.toContain(' height="')
    const bytes = await drawPng('width=340&scale=2')
    const height = new DataView(bytes).getUint32(20) / 2
    expect(findImage(stateHeight(html, bytes))).toContain(`width="340" height="${height}"`)
    expect(height).toBeGreaterThan(340)
  },
)

it('an image whose picture cannot be read states none', () => {
  const narrow = clipFor('Word', { size: 'narrow' })['text/html'] ?? ''
  expect(stateHeight(narrow, new ArrayBuffer(3))).toBe(narrow)
})
