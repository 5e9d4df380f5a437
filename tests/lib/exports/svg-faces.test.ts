// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { readFace, subsetFont, type Face } from '#lib/exports/subset-font'
import { ask } from '../api/ask'

const FILES = ['source-sans-3-400', 'source-sans-3-600', 'source-serif-4-600']
const openFace = (file: string) => readFace(readFileSync(`lib/exports/fonts/${file}.ttf`))

const askSvg = async (name: string) => (await ask(`/api/v1/charts/${name}`)).text()
const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml')

/** The faces inside a file, in the order of `FILES`. */
function readFaces(svg: string): Face[] {
  const rules = [...svg.matchAll(/@font-face\{[^}]*base64,([^)]*)\)\}/g)]
  return rules.map(([, text = '']) => readFace(Buffer.from(text, 'base64')))
}

const codeOf = (letter: string) => letter.codePointAt(0) ?? 0

it.each(FILES)('%s cut down draws and measures each letter as the whole face does', (file) => {
  const whole = openFace(file)
  const letters = 'Alibaba 2026 −7,5% – “Ünïcode” é ½ fi'
  const part = readFace(subsetFont(whole, letters))
  for (const code of new Set([...letters].map(codeOf))) {
    const [from, to] = [whole.glyphOf(code), part.glyphOf(code)]
    expect(to, String.fromCodePoint(code)).toBeGreaterThan(0)
    expect(part.metricsOf(to)).toEqual(whole.metricsOf(from))
    const [outline, cut] = [whole.outlineOf(from), part.outlineOf(to)]
    const composed = outline.length > 0 && outline.readInt16BE(0) < 0
    if (!composed) expect(Buffer.compare(cut.subarray(0, outline.length), outline)).toBe(0)
  }
  expect(part.glyphOf(codeOf('z'))).toBe(0)
  expect(subsetFont(whole, letters)).toEqual(subsetFont(whole, [...letters].reverse().join('')))
})

it('letters composed of others bring their parts with them', () => {
  const whole = openFace('source-sans-3-400')
  const part = readFace(subsetFont(whole, 'é'))
  const outline = part.outlineOf(part.glyphOf(codeOf('é')))
  expect(outline.readInt16BE(0)).toBe(-1)
  const first = part.outlineOf(outline.readUInt16BE(12))
  const e = whole.outlineOf(whole.glyphOf(codeOf('e')))
  expect(Buffer.compare(first.subarray(0, e.length), e)).toBe(0)
})

it('every SVG file has the faces of all that it writes, and stays small', async () => {
  for (const { id } of CHARTS) {
    const svg = await askSvg(`${id}.svg`)
    const [regular, bold, serif] = readFaces(svg)
    if (!regular || !bold || !serif) throw new Error(`${id} lacks a face`)
    for (const text of parse(svg).querySelectorAll('text')) {
      const styled = text.closest('[font-weight]')
      const face = text.closest('g[font-family],text[font-family]')
        ? serif
        : styled
          ? bold
          : regular
      const own = [...text.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      for (const letter of own.map(({ textContent }) => textContent ?? '').join(''))
        expect(face.glyphOf(codeOf(letter)), `${id}: ${letter}`).toBeGreaterThan(0)
      for (const letter of text.querySelector('tspan')?.textContent ?? '')
        expect(regular.glyphOf(codeOf(letter)), `${id}: ${letter}`).toBeGreaterThan(0)
    }
    expect(svg.length, id).toBeLessThan(36_000)
    expect(gzipSync(svg).length, id).toBeLessThan(15_000)
  }
})

it('files put into one page keep their names, hatches and faces', async () => {
  const names = ['cloud.svg', 'cloud.svg?theme=dark', 'cloud.svg?width=500', 'cmr.svg']
  const files = await Promise.all(names.map(askSvg))
  const ids = files.map((svg) => [...parse(svg).querySelectorAll('[id]')].map(({ id }) => id))
  expect(new Set(ids.flat()).size).toBe(ids.flat().length)
  files.forEach((svg, index) => {
    const used = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)
    const spoken = parse(svg).documentElement.getAttribute('aria-labelledby')?.split(' ') ?? []
    expect(used.length).toBeGreaterThan(0)
    expect(ids[index]).toEqual(expect.arrayContaining([...used, ...spoken]))
  })
  const families = files.map((svg) => /@font-face\{font-family:([^;]*)/.exec(svg)?.[1])
  expect(new Set(families).size).toBe(names.length)
  expect(await askSvg('cloud.svg')).toBe(files[0])
})
