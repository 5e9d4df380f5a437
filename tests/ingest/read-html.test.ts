import { expect, it } from 'vitest'
import { readHtml } from '#ingest/document/read-html'

it('a row of a table is a line, with brackets and percent signs beside their numbers', () => {
  const text = readHtml(`<table>
    <tr><td>Cloud</td><td></td><td>31,742</td><td>&nbsp;</td><td>13</td><td>%</td></tr>
    <tr><td><p>Inter-segment<br>elimination</p></td><td>(</td><td>29,794</td><td>)</td></tr>
  </table>`)
  expect(text).toBe('Cloud 31,742 13%\nInter-segment\nelimination\n(29,794)')
})

it('paragraphs are lines, and a footnote mark stays at its label', () => {
  expect(readHtml('<p>All <b>others</b><sup>(2)</sup></p><div>Net\n   income</div>')).toBe(
    'All others(2)\nNet income',
  )
})

it('a page ends where the document asks for a new one', () => {
  const html = `<p>First</p><hr style="page-break-after: always"><p>Second</p>
    <div style="break-before:page">Third</div>`
  expect(
    readHtml(html)
      .split('\f')
      .map((page) => page.trim()),
  ).toEqual(['First', 'Second', 'Third'])
})

it('scripts, styles and what is hidden are no text', () => {
  const html = `<html><head><title>Title</title><style>p{}</style></head><body>
    <script>document.write('<p>Revenue was 1</p>')</script><noscript>2</noscript>
    <p style="display: none">3</p><textarea>4</textarea><p onclick="alert(5)">Seen</p></body></html>`
  expect(readHtml(html)).toBe('Seen')
})

it('elements nested 20,000 deep are read', () => {
  expect(readHtml(`${'<div>'.repeat(20_000)}deep`)).toBe('deep')
})
