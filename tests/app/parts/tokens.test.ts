import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LIGHT, writeSeriesColorsCss, writeTokensCss } from '#lib/drawing/theme'

it.each([
  ['tokens.css', writeTokensCss()],
  ['series-colors.css', writeSeriesColorsCss()],
])('%s is what `npm run tokens` writes', (name, text) => {
  expect(readFileSync(`app/styles/${name}`, 'utf8')).toBe(text)
})

describe('the style sheets', () => {
  it('name no color that is not a token', () => {
    const list = readFileSync('app/site-styles.ts', 'utf8')
    const sheets = [...list.matchAll(/#(app\/[\w-]+\/[\w-]+\.css)/g)].map(([, path = '']) => path)
    expect(sheets.length).toBeGreaterThan(10)
    for (const sheet of sheets) {
      const text = readFileSync(sheet, 'utf8')
      if (!sheet.endsWith('tokens.css')) expect(text).not.toMatch(/#[0-9a-f]{3,8}\b/i)
      for (const [, name = ''] of text.matchAll(/var\(--([\w-]+)\)/g)) {
        const local = new RegExp(`--${name}:`).test(text)
        const given = ['sans', 'serif', 'mark', 'mark-text', 'at', 'count', 'step'].includes(name)
        expect(local || given || name in LIGHT, `${sheet} reads --${name}`).toBe(true)
      }
    }
  })
})
