// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { keepParagraphs, keepWords } from '#app/_parts/keep-words.tsx'

/** What of a text keeps its line, after checking that it reads and is copied as it was. */
function keptOf(text: string): (string | null)[] {
  const { container } = render(<p>{keepWords(text)}</p>)
  expect(container.textContent).toBe(text)
  return [...container.querySelectorAll('.unbroken')].map((word) => word.textContent)
}

describe('a word with a single letter at its hyphen', () => {
  it('keeps its line', () => {
    expect(keptOf('Alibaba E-commerce and International e-commerce, 27,761')).toEqual([
      'E-commerce',
      'e-commerce',
    ])
    expect(keptOf('pp. 5–19; Form 20-F; a 6-K')).toEqual(['20-F', '6-K'])
  })

  it.each(['like-for-like', 'AI-related product revenue', 'FY2026-Q2', 'Sep Q 2023 – Jun Q 2025'])(
    'is none in %s',
    (text) => {
      expect(keptOf(text)).toEqual([])
    },
  )
})

it('what is no text stays as it is, and texts become paragraphs', () => {
  const link = <a href="/changes">All changes</a>
  expect(keepWords(link)).toBe(link)
  const { container } = render(<div>{keepParagraphs(['China e-commerce', 'Cloud'])}</div>)
  expect([...container.querySelectorAll('p')].map((p) => p.textContent)).toEqual([
    'China e-commerce',
    'Cloud',
  ])
})
