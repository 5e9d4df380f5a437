import { describe, expect, it } from 'vitest'
import { splitPages } from '#ingest/document/split-pages'

const words = (page: number) => `Figures of page ${page}. `.repeat(20).trim()

describe('pages of a text', () => {
  it('end at form feeds, and the last may end with one', () => {
    const { pages, marked } = splitPages('one\ftwo\fthree\f\n')
    expect(marked).toBe(true)
    expect(pages).toEqual([
      { number: 1, text: 'one' },
      { number: 2, text: 'two' },
      { number: 3, text: 'three' },
    ])
  })

  it.each([
    ['at the foot', (page: number) => `${words(page)}\n ${page} \n`],
    ['at the head', (page: number) => ` \n ${page}     \n${words(page)}\n`],
    ['at the foot with dashes', (page: number) => `${words(page)}\n- ${page} -\n`],
  ])('are told apart by numbers %s', (_, draw) => {
    const { pages, marked } = splitPages([1, 2, 3, 4].map(draw).join(''))
    expect(marked).toBe(true)
    expect(pages.map(({ number, text }) => [number, text.trim()])).toEqual(
      [1, 2, 3, 4].map((page) => [page, words(page)]),
    )
  })

  it('are not guessed from a number or two that stand alone', () => {
    const text = `${words(1)}\n1\n${words(2)}\n2\n${words(3)}`
    expect(splitPages(text)).toEqual({ pages: [{ number: 1, text }], marked: false })
  })

  it('are not guessed where one number could be in two places', () => {
    const stray = `${words(2)}\n2\n${words(2)}\n2\n`
    const text = `${words(1)}\n1\n${stray}${words(3)}\n3\n${words(4)}\n4\n`
    expect(splitPages(text).marked).toBe(false)
  })

  it('keep what stands behind the last number', () => {
    const text = [1, 2, 3].map((page) => `${words(page)}\n${page}\n`).join('') + 'The end.'
    expect(splitPages(text).pages.at(-1)).toEqual({ number: 4, text: '\nThe end.' })
  })
})
