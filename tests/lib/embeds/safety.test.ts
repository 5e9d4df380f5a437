// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { askEmbed, parseHtml, readEmbed } from './ask-embed'

const ADDRESSES = CHARTS.flatMap(({ id }) => [id, `${id}?theme=dark`, `${id}@2025-11-25`])
const BAD = [
  'clud',
  'cloud?transform=banana',
  'cloud?%3Cscript%3Ealert(1)%3C/script%3E=1',
  'cloud?from="><img src=x onerror=alert(1)>',
  'cloud?labels=fiscal&labels=%27%22%3E%3Csvg/onload=alert(1)%3E',
  'growth?segments=<b>',
  "%3Cscript%3E'",
  'cloud@<script>',
  '__proto__',
]

/** What no browser may be made to run or fetch. */
function findDangers(html: string): string[] {
  const document = parseHtml(html)
  const found: string[] = []
  for (const element of document.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase()
    if (['script', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'image'].includes(name))
      found.push(name)
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^src/i.test(attribute)) found.push(`${name} ${attribute}`)
      const inside = value.startsWith('#') || /^https?:\/\//.test(value)
      if (/href$/i.test(attribute) && !inside) found.push(`${name} ${attribute}=${value}`)
    }
  }
  return found
}

describe.each([...ADDRESSES, ...BAD])('/embed/%s', (address) => {
  it('holds nothing that runs or is fetched, under a policy that would not let it', async () => {
    const response = await askEmbed(address)
    const html = await response.text()
    expect(html).toMatch(/^<!doctype html>/)
    expect(html).not.toMatch(/<script|<[^>]*\s(on\w+|style)=|javascript:|url\((?!#)|@import/i)
    expect(findDangers(html)).toEqual([])

    const policy = response.headers.get('content-security-policy') ?? ''
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text ?? '')
    expect(styles).toHaveLength(1)
    const hash = createHash('sha256').update(styles.join()).digest('base64')
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(response.headers.get('x-frame-options')).toBeNull()
  })
})

describe('links', () => {
  it('open outside the frame and cannot reach back into it', async () => {
    for (const { id } of CHARTS) {
      const document = parseHtml(await readEmbed(id))
      const links = [...document.querySelectorAll('a')]
      expect(links.length).toBeGreaterThan(5)
      for (const link of links) {
        expect(link.target).toBe('_blank')
        expect(link.rel).toBe('noopener')
      }
    }
  })
})
