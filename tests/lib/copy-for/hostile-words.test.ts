import { parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { clipFor, FIGURE, HOSTILE } from './figures'

describe('words that a language would run', () => {
  const clip = (name: string) => clipFor(name, {}, FIGURE)

  test.each(['Word', 'PowerPoint', 'Google Docs', 'Mail'])(
    'are words in the HTML for %s',
    (name) => {
      const whole = JSON.stringify(
        parseFragment(clip(name)['text/html'] ?? ''),
        (key, value: unknown) => (key === 'parentNode' ? undefined : value),
      )
      expect(whole).toContain(JSON.stringify(`Alibaba Group, ${HOSTILE}, as known on 25 Nov 2025`))
      expect(whole).not.toContain('"tagName":"b"')
    },
  )

  test('are words in a frame and in its title', () => {
    const text = clip('HTML')['text/plain']
    expect(text).toContain('title="&quot;R&amp;D&quot; &lt;b&gt; 100% $x_1^2')
    expect(text).not.toContain('<b>')
  })

  test('are words in Markdown', () => {
    expect(clip('Markdown')['text/plain']).toContain(
      '[Alibaba Group, "R\\&D" \\<b\\> 100% \\$x\\_1^2 #2 {d} \\~ \\\\n \\[e\\](f) \\*g\\* \\`h\\` \\| i, as known',
    )
  })

  test('are words in LaTeX and in BibTeX', () => {
    const words =
      "''R\\&D'' \\textless{}b\\textgreater{} 100\\% \\$x\\_1\\textasciicircum{}2 \\#2 \\textbraceleft{}d\\textbraceright{} \\textasciitilde{} \\textbackslash{}n [e](f) *g* `h` \\textbar{} i"
    expect(clip('LaTeX')['text/plain']).toContain(
      `\\caption[{${words}}]{Alibaba Group, ${words}, as`,
    )
    expect(clip('BibTeX')['text/plain']).toContain(`title = {{${words}}}`)
  })

  test('stay behind the comment mark, in one line', () => {
    const broken = { ...FIGURE, title: 'a\n=HYPERLINK("x")\r\nimport os' }
    for (const name of ['Python', 'R'])
      expect(clipFor(name, {}, broken)['text/plain'], name).not.toMatch(/[\r\n]/)
    expect(clipFor('Excel', {}, broken)['text/plain'].split('\n')[1]).toBe('let')
    expect(clipFor('Google Sheets', {}, broken)['text/plain'].split('\n')).toHaveLength(2)
  })
})
