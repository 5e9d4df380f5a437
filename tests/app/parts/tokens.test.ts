import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COLORS } from '#lib/metrics/metric'
import { DARK, LIGHT } from '#lib/drawing/theme'

const css = readFileSync('app/styles/tokens.css', 'utf8')

/** The custom properties of each rule in the file, in order, in one way of writing colors. */
function readRules(text: string): Record<string, string>[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries(
      [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
        name,
        plain(value),
      ]),
    ),
  )
}
const plain = (value: string) => value.replace(/\s*\/\s*/, '/')
const plainly = (palette: Record<string, string>) =>
  Object.fromEntries(Object.entries(palette).map(([name, value]) => [name, plain(value)]))

describe('the tokens pages load', () => {
  it('are the theme’s: light, dark by the system, dark by choice', () => {
    expect(readRules(css)).toEqual([plainly(LIGHT), plainly(DARK), plainly(DARK)])
  })

  it('turn dark on screens alone, so that paper stays light', () => {
    expect(css.match(/@media [^{]+/g)).toEqual([
      '@media screen and (prefers-color-scheme: dark) ',
      '@media screen ',
    ])
  })

  it('give every business its mark and its text', () => {
    const rules = readFileSync('app/styles/series-colors.css', 'utf8')
    for (const color of COLORS) {
      expect(rules).toContain(
        `[data-color='${color}'] {\n  --mark: var(--${color});\n  --mark-text: var(--${color}-t);`,
      )
    }
  })
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
