import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DataError } from '#lib/data/fact'
import { parseRelease } from '#lib/data/release'
import { writeRelease } from '#lib/data/write-release'
import { RELEASE_TEXTS } from '../fixtures/frozen-data'
import { histories } from './histories'

const PAGES = 40
const words = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
const page = fc.integer({ min: 1, max: PAGES })

/** What a fact may say beside its value, in every combination that its file may have. */
const details = fc
  .record({
    where: fc.oneof(
      fc.record({ page }),
      fc.record({ source: words, copies: fc.option(fc.integer({ min: 2, max: 9 })) }),
      fc.constant({}),
    ),
    rate: fc.option(
      fc.record(
        {
          printedYoy: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
          yoyPage: page,
          yoySource: words,
        },
        { requiredKeys: ['printedYoy'] },
      ),
    ),
    more: fc.record(
      { derived: words, unconfirmed: fc.constant(true), note: words },
      { requiredKeys: [] },
    ),
  })
  .map(({ where, rate, more }) => {
    const { copies, ...place } = { copies: null, ...where }
    return { ...place, ...(copies === null ? {} : { copies }), ...rate, ...more }
  })

/** A file of made-up facts, as its text. */
const texts = fc
  .tuple(histories(), fc.array(details, { minLength: 20, maxLength: 20 }))
  .map(([[file], more]) => {
    if (!file) throw new Error('a history has a release')
    const header = { ...file.release, pages: PAGES }
    const { id, kind, ...rest } = header
    const lines = Object.entries({ release: id, ...rest }).map(
      ([key, value]) => `"${key}": ${JSON.stringify(value)},`,
    )
    const rows = file.facts.map(({ line, period, value, printedYoy }, at) =>
      JSON.stringify({
        ...{ line, period, value, printedYoy: printedYoy ?? undefined },
        ...more[at % more.length],
      }),
    )
    return {
      kind,
      fileName: file.fileName,
      text: `{\n${lines.join('\n')}\n"facts": [\n${rows.join(',\n')}\n]\n}\n`,
    }
  })

it('a made-up release file that is read and written is read as the same again', () => {
  fc.assert(
    fc.property(texts, ({ text, fileName }) => {
      const file = parseRelease(text, fileName)
      const written = writeRelease(file)
      expect(parseRelease(written, fileName)).toEqual(file)
      expect(writeRelease(parseRelease(written, fileName))).toBe(written)
    }),
    { numRuns: 60 },
  )
})

it('a release file in which anything is changed is read, or refused with its name and a line', () => {
  const [[name, text] = ['', '']] = [...RELEASE_TEXTS].slice(-1)
  const piece = fc.oneof(
    fc.constantFrom('"', '{', '}', '[', ']', ',', '\n', 'null', '1e999', '-0', '"__proto__": 1,'),
    fc.string({ maxLength: 12, unit: 'binary' }),
  )
  const change = fc.record({ at: fc.nat(text.length), drop: fc.nat(60), piece })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = changes.reduce(
        (sofar, { at, drop, piece: put }) => sofar.slice(0, at) + put + sofar.slice(at + drop),
        text,
      )
      const start = performance.now()
      try {
        parseRelease(changed, `releases/${name}`)
      } catch (error) {
        expect(error).toBeInstanceOf(DataError)
        expect(String(error)).toContain(`releases/${name}`)
      }
      expect(performance.now() - start).toBeLessThan(2000)
    }),
    { numRuns: 100 },
  )
})
