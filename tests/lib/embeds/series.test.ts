// @vitest-environment jsdom
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { askEmbed, parseHtml, readEmbed } from './ask-embed'

const textOf = (document: Document, selector: string) =>
  document.querySelector(selector)?.textContent ?? ''

describe('the embed of series', () => {
  it('is one metric with its growth, twelve quarters of it, and leads to the metric’s page', async () => {
    const document = parseHtml(await readEmbed('series/cloud@2025-11-25'))
    expect(textOf(document, 'h1')).toBe('Cloud Intelligence Group')
    expect(textOf(document, 'main > p')).toContain(
      'as known on 25 Nov 2025. Sep Q 2025: 39.8, +34%',
    )
    expect(document.querySelectorAll('tbody tr')).toHaveLength(12)
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'http://localhost:3000/metrics/cloud?as-of=2025-11-25',
    )
  })

  it('is several metrics of one unit, and leads to the page of free choice', async () => {
    const document = parseHtml(await readEmbed('series/cloud,aidc?last=4&theme=dark'))
    expect(textOf(document, 'h1')).toBe('Cloud, AIDC')
    expect(document.querySelectorAll('tbody tr')).toHaveLength(8)
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'http://localhost:3000/explore?metrics=cloud,aidc&last=4',
    )
  })

  it('is drawn as small multiples where it is asked for', async () => {
    const names = async (address: string) => {
      const document = parseHtml(await readEmbed(address))
      const texts = [...document.querySelectorAll('.wide .chart-back text')]
      return texts
        .map(({ textContent }) => textContent)
        .filter((text) => /^[A-Z]+/i.test(text ?? ''))
    }
    const small = await names('series/revenue,capex?last=4&view=multiples')
    expect(small).toEqual(expect.arrayContaining(['Revenue', 'Capex']))
    expect(await names('series/revenue,capex?last=4')).not.toContain('Revenue')
    const chart = await askEmbed('cloud?view=multiples')
    expect(chart.status).toBe(400)
  })

  it('is 15 kB at most when compressed, with as much as one can ask', async () => {
    const address = 'series/cloud,cmr,aidc,revenue,free-cash-flow,operating-cash-flow?last=60'
    expect(gzipSync(await readEmbed(address)).length).toBeLessThanOrEqual(15_000)
  })

  it.each([
    ['series/cloud,employees', 400, 'A picture has one axis, and these metrics have 2 units'],
    ['series/clud', 404, 'There is no metric "clud". The nearest is cloud.'],
    ['series/cloud,cloud', 400, 'cloud is named more than once'],
    ['series/cloud,cmr,aidc,revenue,capex,free-cash-flow,net-income', 400, 'at most 6 metrics'],
    ['series/cloud?segments=cloud', 400, '"segments" is not a parameter here'],
    ['series/revenue?transform=share', 400, 'revenue is not a segment'],
    ['series/cloud@2031-01-01', 400, 'is after the newest release'],
  ])('%s is a page that says why not', async (address, status, why) => {
    const response = await askEmbed(address)
    expect(response.status).toBe(status)
    expect(parseHtml(await response.text()).body.textContent).toContain(why)
  })

  it('between two releases leads to the earlier one', async () => {
    const response = await askEmbed('series/cloud,cmr@2025-12-31?last=4')
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe('/embed/series/cloud,cmr@2025-11-25?last=4')
  })
})

describe('the strip', () => {
  it('stands outside the drawing of a pinned embed and leads to the difference', async () => {
    const document = parseHtml(await readEmbed('cloud@2023-08-10?from=FY2021-Q3'))
    const strip = document.querySelector('aside.strip')
    expect(strip?.classList.contains('warns')).toBe(true)
    expect(strip?.closest('main')).toBeNull()
    expect(strip?.textContent).toContain('1 of 11 values restated since 10 Aug 2023')
    expect(strip?.querySelector('a')?.getAttribute('href')).toBe(
      'http://localhost:3000/changes?chart=cloud&since=2023-08-10&from=FY2021-Q3',
    )
  })

  it('says so where nothing changed, without a way to a difference', async () => {
    const document = parseHtml(await readEmbed('revenue@2025-11-25?last=4'))
    expect(textOf(document, 'aside.strip')).toBe('Unchanged since 25 Nov 2025.')
    expect(document.querySelector('aside.strip a')).toBeNull()
  })

  it('is not there where the embed updates', async () => {
    expect(parseHtml(await readEmbed('cloud')).querySelector('.strip')).toBeNull()
  })

  it('takes the version of the drawing, and refuses one there is not', async () => {
    const pinned = await readEmbed('cloud@2025-11-25?style=1')
    expect(pinned).toBe(await readEmbed('cloud@2025-11-25'))
    const response = await askEmbed('cloud@2025-11-25?style=7')
    expect(response.status).toBe(400)
    expect(parseHtml(await response.text()).querySelector('.fault')?.textContent).toMatch(
      /style cannot be "7"\..*Allowed:12$/,
    )
  })
})
