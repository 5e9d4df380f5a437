import { describe, expect, it } from 'vitest'
import {
  hashScript,
  isDataPush,
  readInlineScripts,
  TrustedScripts,
} from '#server/trusted-scripts.mjs'

const THEME = 'document.documentElement.dataset.theme = localStorage.theme'
const DATA = 'self.__next_f.push([1,"a \\u003c/script> in a string"])'

describe('inline scripts', () => {
  it('are read whatever their attributes, and hashed as a browser hashes them', () => {
    expect(readInlineScripts('<script id="a>b" >one</script><SCRIPT>two\r\n</SCRIPT >')).toEqual([
      'one',
      'two\n',
    ])
    // The digest of the empty-alert example in the standard's own text.
    expect(hashScript("alert('Hello, world.');")).toBe(
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    )
  })

  it('are not files, nor blocks of data', () => {
    const html =
      '<script src="/a.js"></script><script type="application/ld+json">{}</script><script type="module">m</script>'
    expect(readInlineScripts(html)).toEqual(['m'])
  })
})

describe('a data push', () => {
  it('hands one JSON value to the framework', () => {
    expect(isDataPush(DATA)).toBe(true)
    expect(isDataPush('(self.__next_f=self.__next_f||[]).push([0])')).toBe(true)
    expect(
      isDataPush(
        '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});',
      ),
    ).toBe(true)
  })

  it('is nothing that computes', () => {
    expect(isDataPush('self.__next_f.push([1,""]);alert(1)')).toBe(false)
    expect(isDataPush('self.__next_f.push([1,""]),alert(1)')).toBe(false)
    expect(isDataPush('self.__next_f.push(alert(1))')).toBe(false)
    expect(isDataPush('alert(1)')).toBe(false)
  })
})

describe('trusted scripts', () => {
  const scripts = new TrustedScripts()
  scripts.learn(`<script>${THEME}</script>`)

  it('are the fixed ones of a page made for nobody, and data', () => {
    const html = `<script>${THEME}</script><script>${DATA}</script><script>${DATA}</script>`
    expect(scripts.inspect(html)).toEqual({
      hashes: [hashScript(THEME), hashScript(DATA)],
      refused: [],
    })
  })

  it('are not whatever a page was served with', () => {
    const html = `<script>${THEME}</script><script>alert(1)</script>`
    expect(scripts.inspect(html)).toEqual({ hashes: [hashScript(THEME)], refused: ['alert(1)'] })
  })
})
