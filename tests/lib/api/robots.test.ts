import { expect, test, vi } from 'vitest'
import { API_PATHS } from '#lib/api/api-paths'
import { answerHealth, answerSiteNotes } from '#lib/api/answers/files'
import { VERSION } from '#lib/api/version'
import { CHARTS } from '#lib/charts/charts'
import { parseClaimFile } from '#lib/claims/read-texts'
import { METRICS } from '#lib/metrics/metrics'
import { readPublicUrl } from '../../../app/_page/public-url.ts'
import robots from '../../../app/robots.ts'
import sitemap from '../../../app/sitemap.ts'
import { dataset } from '../../fixtures/frozen-data'
import { askFictional, FICTIONAL } from './fictional.ts'

const PUBLIC_URL = readPublicUrl()

test('the site map lists every page once, under the public address', () => {
  const pages = sitemap()
  const sorts = ['', 'charts', 'explore', 'table', 'releases', 'changes', 'metrics', 'claims']
  sorts.push('claims/check', 'memo-check', 'canvas', 'data', 'about')
  const rows = CHARTS.length + METRICS.length + dataset.releases.length
  expect(pages).toHaveLength(sorts.length + rows)
  const addresses = pages.map(({ url }) => url)
  for (const path of sorts) expect(addresses).toContain(`${PUBLIC_URL}/${path}`)
  expect(new Set(addresses).size).toBe(pages.length)
  for (const path of ['/charts/cloud', '/metrics/cmr', '/releases/FY2026-Q1'])
    expect(addresses).toContain(`${PUBLIC_URL}${path}`)
  const september = pages.find(({ url }) => url.endsWith('/releases/FY2026-Q2'))
  expect(september?.lastModified).toBe('2025-11-25')
})

test('robots may read everything and are told where the site map is', () => {
  const { rules, sitemap: map } = robots()
  expect(rules).toEqual({ userAgent: '*', allow: '/' })
  expect(map).toBe(`${PUBLIC_URL}/sitemap.xml`)
})

test('the health of the service: ready or warming, version, newest vintage, counts, never cached', async () => {
  const health = answerHealth(() => ({ dataset: FICTIONAL, texts: [] }))
  const answer = await askFictional(health, '/healthz')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toEqual({
    ready: true,
    warming: false,
    version: VERSION,
    vintage: FICTIONAL.releases.at(-1)?.published,
    releases: FICTIONAL.releases.length,
    filings: FICTIONAL.filings.length,
    facts: FICTIONAL.facts.length,
    metrics: METRICS.length,
    charts: CHARTS.length,
    claims: 0,
  })
  const early = await askFictional(health, '/healthz?warming')
  expect(await early.json()).toMatchObject({ ready: true, warming: true })
})

test('data that breaks a rule is said with file and line, and without a stack', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const health = answerHealth(() => ({
    dataset: FICTIONAL,
    texts: [parseClaimFile('{', 'claims/a.json')],
  }))
  const answer = await askFictional(health, '/healthz')
  expect(answer.status).toBe(500)
  expect(await answer.json()).toMatchObject({
    detail: expect.stringMatching(/^claims\/a\.json:1: /),
  })
  expect(logged).not.toHaveBeenCalled()
})

test('the notes for assistants name the API, MCP and every path that there is', async () => {
  const answer = await askFictional(answerSiteNotes, '/llms.txt')
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const text = await answer.text()
  expect(text).toMatch(/^# Quarterdeck\n\n> Alibaba/)
  expect(text).toContain('(https://figures.example/api/mcp)')
  for (const { path } of API_PATHS) expect(text).toContain(`\`${path}\``)
  const pages = sitemap().map(({ url }) => new URL(url).pathname)
  const linked = [...text.matchAll(/\]\(https:\/\/figures\.example(\/[^)#]*)/g)]
  const ours = linked.map(([, path = '']) => path).filter((path) => !/^\/(api|feed)/.test(path))
  expect(ours.length).toBeGreaterThan(5)
  for (const path of ours) expect(pages).toContain(path)
})
