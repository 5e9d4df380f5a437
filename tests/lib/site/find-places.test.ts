import { describe, expect, it } from 'vitest'
import { describeCatalogue } from '#lib/api/catalogue'
import { findPlaces, listPlaces } from '#lib/site/find-places'
import { dataset } from '../../fixtures/frozen-data'

const places = listPlaces(describeCatalogue(dataset))
const first = (text: string) => findPlaces(text, places)[0]?.href

describe('a page by its name', () => {
  it.each([
    ['AliCloud', '/metrics/cloud'],
    ['segment mix', '/charts/segment-mix'],
    ['380', '/charts/capex-plan'],
    ['88VIP', '/metrics/members-88vip'],
    ['2QFY26', '/releases/FY2026-Q2'],
    ['Sep 2025', '/releases/FY2026-Q2'],
    ['September quarter 2025', '/releases/FY2026-Q2'],
    ['FY2026 Q2', '/releases/FY2026-Q2'],
    ['legend', '/about'],
    ['restatements', '/changes'],
    ['dataset', '/api/v1/dataset.csv'],
    ['cloud growth', '/charts/growth'],
    ['segment profit', '/charts/segment-ebita'],
    ['segment profit growth', '/charts/segment-ebita?transform=contribution'],
    ['EBITA growth', '/charts/segment-ebita?transform=contribution'],
    ['seasons', '/explore?metrics=revenue&view=seasons'],
    ['estimate', '/about'],
  ])('%s leads to %s', (text, href) => {
    expect(first(text)).toBe(href)
  })

  it('is every chart, metric, page and release once for an empty text', () => {
    const all = findPlaces('', places).map(({ href }) => href)
    expect(new Set(all).size).toBe(all.length)
    expect(all[0]).toBe('/charts/growth')
    expect(all.at(-1)).toBe(`/releases/${dataset.releases[0]?.id}`)
  })

  it('has the newest value of a metric', () => {
    expect(findPlaces('cloud', places).find(({ href }) => href === '/metrics/cloud')).toMatchObject(
      {
        newest: { label: 'Jun Q 2026', value: 48437, unit: 'CNY million' },
      },
    )
  })

  it('is none for a name nobody has', () => {
    expect(findPlaces('zeppelin', places)).toEqual([])
  })
})
