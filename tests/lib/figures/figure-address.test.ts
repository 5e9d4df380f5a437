import { describe, expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import type { FigureView } from '#lib/figures/figure'
import { changesPath, figureAddress } from '#lib/figures/figure-address'
import { ask } from '../api/ask'
import { askEmbed } from '../embeds/ask-embed'

const PUBLIC = 'https://figures.example'
const CLOUD: FigureView = { kind: 'chart', id: 'cloud', query: { from: 'FY2024-Q1' } }
const paramsOf = (address: string) => Object.fromEntries(new URL(address).searchParams)

describe('an address that never changes', () => {
  it('names the vintage, every default, and the version of what it draws', () => {
    const whole = {
      structure: 'auto',
      frequency: 'quarter',
      from: 'FY2024-Q1',
      transform: 'level',
      basis: 'latest',
      labels: 'release',
      currency: 'CNY',
      provisional: 'show',
    }
    const svg = figureAddress(PUBLIC, CLOUD, 'svg', '2025-11-25')
    expect(svg).toMatch(/^https:\/\/figures\.example\/api\/v1\/charts\/cloud@2025-11-25\.svg\?/)
    expect(paramsOf(svg)).toEqual({ ...whole, style: '2' })
    expect(paramsOf(figureAddress(PUBLIC, CLOUD, 'csv', '2025-11-25'))).toEqual(whole)
    const embed = figureAddress(PUBLIC, CLOUD, 'embed', '2025-11-25')
    expect(new URL(embed).pathname).toBe('/embed/cloud@2025-11-25')
    expect(paramsOf(embed)).toEqual({ ...whole, style: '2' })
    const page = figureAddress(PUBLIC, CLOUD, 'page', '2025-11-25')
    expect(new URL(page).pathname).toBe('/charts/cloud')
    expect(paramsOf(page)).toEqual({ ...whole, 'as-of': '2025-11-25' })
  })

  it('is had for series too, one or several', () => {
    const one: FigureView = { kind: 'series', id: 'cloud', query: {} }
    const two: FigureView = { kind: 'series', id: 'cloud,cmr', query: { last: 8 } }
    const paths = (['page', 'embed', 'csv'] as const).flatMap((target) =>
      [one, two].map((view) => new URL(figureAddress(PUBLIC, view, target, '2025-11-25'))),
    )
    expect(paths.map(({ pathname }) => pathname)).toEqual([
      '/metrics/cloud',
      '/explore',
      '/embed/series/cloud@2025-11-25',
      '/embed/series/cloud,cmr@2025-11-25',
      '/api/v1/series/cloud@2025-11-25.csv',
      '/api/v1/series/cloud,cmr@2025-11-25.csv',
    ])
    expect(paths.map(({ searchParams }) => searchParams.get('last'))).toEqual([
      ...['12', '8', '12', '8', '12', '8'],
    ])
    expect(paths[1]?.searchParams.get('metrics')).toBe('cloud,cmr')
  })

  it('of one series is of a page that shows it: its metric’s own, or the one of free choice', () => {
    const pageOf = (query: FigureView['query']) => {
      const view: FigureView = { kind: 'series', id: 'cloud', query }
      const { pathname, searchParams } = new URL(figureAddress(PUBLIC, view, 'page', '2025-11-25'))
      return [pathname, searchParams.get('metrics')]
    }
    expect(pageOf({ frequency: 'fiscal-year', labels: 'fiscal' })).toEqual(['/metrics/cloud', null])
    for (const query of [{ transform: 'yoy' }, { currency: 'USD' }, { frequency: 'ttm' }] as const)
      expect(pageOf(query)).toEqual(['/explore', 'cloud'])
  })

  it('says of several series how a picture draws them', async () => {
    const view: FigureView = { kind: 'series', id: 'cloud,aidc', query: { view: 'multiples' } }
    const [svg, csv] = ['svg', 'csv'].map((target) => {
      return new URL(figureAddress(PUBLIC, view, target, '2025-11-25'))
    })
    expect(svg?.searchParams.get('view')).toBe('multiples')
    expect(csv?.searchParams.has('view')).toBe(false)
    for (const address of [svg, csv])
      expect((await ask(`${address?.pathname}${address?.search}`)).status).toBe(200)
  })

  it.each(CHARTS.map(({ id }) => id))('of %s is answered', async (id) => {
    const view: FigureView = { kind: 'chart', id, query: {} }
    for (const target of ['svg', 'json', 'csv']) {
      const address = new URL(figureAddress(PUBLIC, view, target, '2025-11-25'))
      expect((await ask(`${address.pathname}${address.search}`)).status).toBe(200)
    }
    const embed = figureAddress(PUBLIC, view, 'embed', '2025-11-25')
    expect((await askEmbed(embed.slice(`${PUBLIC}/embed/`.length))).status).toBe(200)
  })
})

describe('an address that updates', () => {
  it('has every default and no vintage', () => {
    const embed = figureAddress(PUBLIC, CLOUD, 'embed', null)
    expect(embed).not.toMatch(/@|style=|as-of/)
    expect(paramsOf(embed)).toMatchObject({ from: 'FY2024-Q1', labels: 'release' })
  })
})

describe('the page of what changed', () => {
  it('is asked for the same choices, since the pin', () => {
    expect(changesPath(CLOUD, '2025-11-25')).toBe(
      '/changes?chart=cloud&since=2025-11-25&from=FY2024-Q1',
    )
    const series: FigureView = { kind: 'series', id: 'cloud,cmr', query: {} }
    expect(changesPath(series, '2025-11-25', '2026-03-19')).toBe(
      '/changes?metrics=cloud,cmr&since=2025-11-25&as-of=2026-03-19',
    )
  })
})
