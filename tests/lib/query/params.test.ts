import { describe, expect, it } from 'vitest'
import { describeGrammar, readText } from '#lib/query/grammar'
import { PARAM_NAMES, PARAMS, type ParamName } from '#lib/query/params'
import { QUERY_NAMES } from '#lib/query/query-names'
import { readParams, writeParams } from '#lib/query/read-params'
import { resolveDefaults } from '#lib/query/resolve-defaults'

const read = (query: string) => readParams(new URLSearchParams(query), PARAM_NAMES)

const GOOD: [ParamName, string, unknown][] = [
  ['segments', 'cloud,aidc', ['cloud', 'aidc']],
  ['structure', '2025', '2025'],
  ['frequency', 'ttm', 'ttm'],
  ['from', 'FY2026', 'FY2026'],
  ['to', 'FY2026-Q2', 'FY2026-Q2'],
  ['last', '1', 1],
  ['last', '60', 60],
  ['transform', 'share-of-revenue', 'share-of-revenue'],
  ['start', 'FY2025-Q4', 'FY2025-Q4'],
  ['as-of', '2025-11-25', '2025-11-25'],
  ['metric', 'members-88vip', 'members-88vip'],
  ['width', '1080', 1080],
  ['height', '630', 630],
  ['scale', '3', '3'],
]

const BAD: [ParamName, string][] = [
  ['segments', 'cloud,cloud'],
  ['segments', 'cloud,'],
  ['segments', 'Cloud'],
  ['segments', Array.from({ length: 13 }, (_, index) => `s${index}`).join(',')],
  ['structure', '2015'],
  ['frequency', 'month'],
  ['frequency', 'QUARTER'],
  ['from', 'FY2024-H1'],
  ['from', 'CY2024'],
  ['to', 'banana'],
  ['to', 'FY1999'],
  ['from', 'FY2026-Q5'],
  ['from', ' FY2026'],
  ['last', '0'],
  ['last', '61'],
  ['last', '-1'],
  ['last', '1e1'],
  ['last', '3.5'],
  ['last', ' 5'],
  ['transform', '__proto__'],
  ['transform', 'constructor'],
  ['start', 'FY2025'],
  ['as-of', '25 November 2025'],
  ['metric', 'a,b'],
  ['width', '319'],
  ['width', '2401'],
  ['width', '-360'],
  ['width', 'NaN'],
  ['height', '0'],
  ['scale', '4'],
]

describe('reading a parameter', () => {
  it.each(GOOD)('%s=%s is read', (name, text, value) => {
    expect(readText(PARAMS[name].grammar, text)).toEqual(value)
  })

  it.each(BAD)('%s=%s is refused and says what is allowed', (name, text) => {
    const { values, faults } = read(`${name}=${encodeURIComponent(text)}`)
    expect(values).toEqual({})
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({
      parameter: name,
      allowed: expect.arrayContaining([expect.any(String)]),
    })
  })

  it('names the grammar of periods for a half-year', () => {
    expect(read('from=FY2024-H1').faults[0]?.allowed).toEqual([
      'a fiscal year such as FY2026',
      'a fiscal quarter such as FY2026-Q2',
    ])
  })
})

describe('reading a whole query', () => {
  it('lists every fault at once', () => {
    const { values, faults } = read('last=99&colour=red&from=banana&transform=yoy&labels=')
    expect(faults.map((fault) => fault.parameter).sort()).toEqual([
      'colour',
      'from',
      'labels',
      'last',
    ])
    expect(values).toEqual({ transform: 'yoy' })
  })

  it('refuses a repeated parameter and says how often it stands there', () => {
    const { values, faults } = read('last=4&last=8')
    expect(values).toEqual({})
    expect(faults[0]?.detail).toBe('last is given 2 times; give it once.')
  })

  it('passes over tracking parameters', () => {
    const query = 'utm_source=mail&fbclid=1&gclid=x&_=1764385637&last=4'
    expect(read(query)).toEqual({ values: { last: 4 }, faults: [] })
  })

  it('names parameters it does not know', () => {
    expect(read('frequencey=ttm').faults[0]?.parameter).toBe('frequencey')
  })

  it('survives names that objects are born with', () => {
    const { values, faults } = read('__proto__=1&constructor=2')
    expect(values).toEqual({})
    expect(faults.map((fault) => fault.parameter)).toEqual(['__proto__', 'constructor'])
  })

  it('repeats at most 60 characters of what was sent', () => {
    const { faults } = read(`${'x'.repeat(900)}=1&transform=${'y'.repeat(900)}`)
    expect(faults).toHaveLength(2)
    for (const fault of faults) expect(fault.detail.length).toBeLessThan(140)
  })
})

describe('the table', () => {
  it('has a default for every choice that its own grammar allows', () => {
    for (const name of PARAM_NAMES) {
      const { grammar, default: value } = PARAMS[name]
      if (grammar.kind === 'choice') expect(readText(grammar, String(value))).toBe(value)
      else expect(value).toBeNull()
    }
  })

  it('makes a query of all its query parameters', () => {
    const whole = resolveDefaults({ compare: '2025-05-15', axis: 'log', view: 'seasons' })
    expect(Object.keys(whole)).toEqual([...QUERY_NAMES])
    // What came later stands in a query only where it was asked for, so that answers stay as they were.
    const asked: readonly string[] = ['compare', 'axis', 'view']
    const always = QUERY_NAMES.filter((name) => !asked.includes(name))
    expect(Object.keys(resolveDefaults({}))).toEqual(always)
    expect(Object.keys(resolveDefaults({ compare: null, axis: 'linear', view: 'lines' }))).toEqual(
      always,
    )
  })

  it('lets what was asked win over a chart, and a chart over the table', () => {
    const query = resolveDefaults({ transform: 'qoq' }, { transform: 'yoy', last: 12 })
    expect(query).toMatchObject({ transform: 'qoq', last: 12, labels: 'release' })
  })

  it('describes each parameter in JSON Schema with its allowed values', () => {
    expect(describeGrammar(PARAMS.last.grammar)).toMatchObject({ minimum: 1, maximum: 60 })
    expect(describeGrammar(PARAMS.layout.grammar)).toMatchObject({ enum: ['long', 'wide'] })
  })
})

describe('writing an address', () => {
  it('writes what differs from the defaults, in the order of the table', () => {
    const chosen = {
      last: 8,
      transform: 'yoy',
      labels: 'release',
      segments: ['cloud', 'aidc'],
    } as const
    const params = writeParams({ ...chosen, segments: [...chosen.segments] })
    expect(decodeURIComponent(String(params))).toBe('segments=cloud,aidc&last=8&transform=yoy')
  })

  it('leaves out what is usual for a chart', () => {
    expect(String(writeParams({ transform: 'share' }, { transform: 'share' }))).toBe('')
    expect(String(writeParams({ transform: 'level' }, { transform: 'share' }))).toBe(
      'transform=level',
    )
  })

  it('is read back as it was chosen', () => {
    const chosen = { from: 'FY2024', to: 'FY2026-Q2', 'as-of': '2025-11-25', last: 5 } as const
    const { values, faults } = readParams(writeParams(chosen), PARAM_NAMES)
    expect(faults).toEqual([])
    expect(values).toEqual(chosen)
  })
})
