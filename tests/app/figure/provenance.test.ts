import { describe, expect, test } from 'vitest'
import type { ProvenanceEntry } from '#app/_figure/provenance/links.ts'
import type { Evidence } from '#app/_figure/provenance/prints.ts'
import { readProvenance } from '#app/_figure/provenance/provenance.ts'
import type { Period } from '#lib/period/period'
import { fetchChart } from '../server'
import { writePlace } from '#lib/series/print-words'

async function read(id: string, period: Period, search = '', asOf: string | null = null) {
  return readProvenance(await fetchChart(id, search), period, asOf)
}

/** The entry of one name. */
async function readOne(id: string, period: Period, name: string, search = '') {
  const { entries } = await read(id, period, search)
  const found = entries.find((entry) => entry.name === name)
  if (!found) throw new Error(`no ${name} in ${entries.map((entry) => entry.name).join(', ')}`)
  return found
}

const tell = ({ label, value, place }: Evidence) => `${label}: ${value}, ${writePlace(place)}`
const tellPrints = ({ prints }: ProvenanceEntry) =>
  prints.map(({ published, value, place }) => `${published}: ${value}, ${writePlace(place)}`)

test('a period is named in full, with its other labels and its days', async () => {
  expect(await read('cloud', 'FY2026-Q2')).toMatchObject({
    name: 'September quarter 2025',
    labels: 'FY2026 Q2 · Q3 2025 · three months to 30 September 2025',
  })
  const { name, labels } = await read('cloud', 'FY2026-Q3', '?frequency=ttm')
  expect(name).toBe('Four quarters to December 2025')
  expect(labels).toBe('FY2026 Q3 · Q4 2025 · twelve months to 31 December 2025')
})

describe('a printed value', () => {
  test('names its document and page, its standing and its line', async () => {
    const cloud = await readOne('cloud', 'FY2026-Q2', 'Cloud')
    expect(cloud).toMatchObject({
      value: '39,824',
      unit: 'CNY million',
      plain: '39824',
      quality: 'primary',
      status: 'as printed',
      structure: '2025',
      covers: 'Cloud Intelligence, before eliminations.',
      change: null,
      made: null,
    })
    expect(tellPrints(cloud)).toEqual(['25 Nov 2025: 39,824, Sep Q 2025 release, p. 6'])
    expect(cloud.prints[0]?.place.url).toMatch(/\.pdf#page=6$/)
    expect(cloud.links).toEqual({
      metric: '/metrics/cloud?from=FY2026-Q2&to=FY2026-Q2#vintages',
      results: { text: 'Sep Q 2025 results', href: '/releases/FY2026-Q2' },
    })
  })

  test('has growth with the pair it was taken from, each with its page', async () => {
    const { growth } = await readOne('cloud', 'FY2026-Q2', 'Cloud')
    expect(growth).toMatchObject({
      rate: '+34%',
      than: 'on Sep Q 2024',
      words: '+34.5%: 39,824 on 29,610, as printed together',
      notes: [],
    })
    expect(growth?.rows.map(tell)).toEqual([
      'Sep Q 2025: 39,824, Sep Q 2025 release, p. 6',
      'Sep Q 2024: 29,610, Sep Q 2025 release, p. 6',
    ])
  })

  test('says that its growth was taken on another structure', async () => {
    const { structure, growth } = await readOne('cmr', 'FY2025-Q4', 'CMR')
    expect(structure).toBe('2025')
    expect(growth?.words).toBe('+11.8%: 71,077 on 63,574, as printed together')
    expect(growth?.notes).toEqual([
      'Both on the 2023 structure, the newest that has this period and its year-ago.',
    ])
  })

  test('says that it rests on a report', async () => {
    const { quality, prints } = await readOne('cash-flow', 'FY2027-Q1', 'Operating cash flow')
    expect(quality).toBe('secondary')
    expect(prints[0]?.place).toEqual({
      text: 'Jun Q 2026 release',
      url: expect.stringMatching(/alibabagroup\.com.*June%20Quarter%202026%20Results\.pdf$/),
      copy: {
        text: 'reported in public notes of the results call',
        url: 'https://github.com/two-dimension/knowledge',
        remark: 'one report only',
      },
    })
  })
})

describe('a restated value', () => {
  test('lists the first print, the release that changed it and the one cited', async () => {
    const cloud = await readOne('cloud', 'FY2024-Q1', 'Cloud', '?last=17')
    expect(cloud.status).toBe('restated')
    expect(cloud.change?.text).toBe(
      'Restated: first printed 25,123, now −58. ' +
        'Without DingTalk, which moved to all others in the September 2023 release.',
    )
    expect(tellPrints(cloud)).toEqual([
      '10 Aug 2023: 25,123, Jun Q 2023 release, p. 8',
      '16 Nov 2023: 25,065, Sep Q 2023 release: six months less the September quarter',
      '15 Aug 2024: 25,065, Jun Q 2024 release, p. 6',
    ])
    expect(
      cloud.prints.map(({ place }) => /#page=\d+$/.exec(place.url ?? '')?.[0] ?? null),
    ).toEqual(['#page=8', null, '#page=6'])
  })

  test('keeps the rate that its own release printed, where that differs', async () => {
    const { growth } = await readOne('cloud', 'FY2024-Q1', 'Cloud', '?last=17')
    expect(growth?.rate).toBe('+3%')
    expect(growth?.notes).toEqual(['The Jun Q 2023 release printed +4%.'])
  })

  test('in dollars shows no yuan as its own', async () => {
    const cloud = await readOne('cloud', 'FY2024-Q1', 'Cloud', '?last=17&currency=USD')
    expect(cloud.change?.text).toMatch(/^Restated: first printed 25,123\. /)
    expect(cloud.prints.map(({ value }) => value)).toEqual(['25,123', '25,065', ''])
    expect(cloud.notes).toContain(
      'In dollars at the period-end rate; what it rests on was printed in yuan.',
    )
  })
})

test('a recast value says from which structure and by how much', async () => {
  const cloud = await readOne('cloud', 'FY2023-Q3', 'Cloud', '?from=FY2023-Q1')
  expect(cloud.status).toBe('recast')
  const first = cloud.prints[0]
  expect(first?.place.text).toMatch(/\(2021 structure\)$/)
  expect(cloud.change?.kind).toBe('recast')
  expect(cloud.change?.text).toBe(
    `Recast: first printed ${first?.value} on the 2021 structure, now +7,185 on the 2023 structure.`,
  )
})

describe('a computed value', () => {
  test('lists what it was made of, each with its page', async () => {
    const { status, made } = await readOne('aidc', 'FY2026-Q4', 'AIDC')
    expect(status).toBe('computed')
    expect(made?.words).toBe('The year less three quarters')
    expect(made?.rows.map(tell)).toEqual([
      'FY2026: 144,170, Form 20-F',
      'Jun Q 2025: 34,741, Jun Q 2025 release, p. 5',
      'Sep Q 2025: 34,799, Sep Q 2025 release, p. 6',
      'Dec Q 2025: 39,201, Dec Q 2025 release, p. 6',
    ])
  })

  test('lists the pages of an input that was computed itself', async () => {
    const { growth } = await readOne('aidc', 'FY2026-Q4', 'AIDC')
    const [now, before] = growth?.rows ?? []
    expect(now && tell(now)).toBe('Mar Q 2026: 35,429, computed, as above')
    expect(before && tell(before)).toBe('Mar Q 2025: 33,579, the year less three quarters')
    expect(before?.inputs.map(tell)).toEqual([
      'FY2025: 132,300, Form 20-F',
      'Jun Q 2024: 29,293, Jun Q 2025 release, p. 5',
      'Sep Q 2024: 31,672, Sep Q 2025 release, p. 6',
      'Dec Q 2024: 37,756, Dec Q 2025 release, p. 6',
    ])
  })

  test('as a share names every segment of the sum', async () => {
    const { value, made } = await readOne('segment-mix', 'FY2026-Q2', 'Cloud')
    expect(value).toBe('14.7%')
    expect(made?.words).toMatch(/^39,824 of [\d,]+, the segments’ sum$/)
    expect(made?.rows.map(({ label }) => label).sort()).toEqual([
      'AIDC',
      'All others',
      'China e-commerce',
      'Cloud',
    ])
    expect(made?.rows.every(({ place }) => /#page=\d+$/.test(place.url ?? ''))).toBe(true)
  })

  test('as a rate is exact to one decimal and says what it is of what', async () => {
    const { entries } = await read('growth', 'FY2026-Q3')
    expect(entries.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'Cloud +36.4%',
      'AIDC +3.8%',
      'CMR +0.8%',
    ])
    expect(entries[0]?.made?.words).toBe('43,284 on 31,742, as printed together')
  })

  test('as spend in sum adds the quarters shown', async () => {
    const spend = await readOne('capex-plan', 'FY2026-Q1', 'In sum from Mar Q 2025')
    expect(spend.value).toBe('63,288')
    expect(spend.made?.rows.map(({ value }) => value)).toEqual(['24,612', '38,676'])
  })
})

test('a missing value says why, and what continues it stands beside it', async () => {
  const { entries } = await read('aidc', 'FY2027-Q1')
  expect(entries.map(({ value, missing }) => [value, missing])).toEqual([
    [null, 'AIDC ends with Mar Q 2026.'],
    ['27,761', null],
  ])
})

test('links keep the date the page is seen from', async () => {
  const { entries } = await read('cloud', 'FY2026-Q2', '', '2025-11-25')
  expect(entries[0]?.links.metric).toContain('as-of=2025-11-25')
})
