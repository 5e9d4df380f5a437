// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { API_PATHS } from '#lib/api/api-paths'
import { answerRobots, answerSiteNotes, answerSitemap } from '#lib/api/answers/files'
import { CHARTS } from '#lib/charts/charts'
import { METRICS } from '#lib/metrics/metrics'
import { askFictional, FICTIONAL } from './fictional.ts'

test('the site map is XML that lists every page once, under the public address', async () => {
  const answer = await askFictional(answerSitemap, '/sitemap.xml')
  const map = new DOMParser().parseFromString(await answer.text(), 'application/xml')
  const pages = [...map.getElementsByTagName('loc')].map(({ textContent }) => textContent ?? '')
  expect(map.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  const sorts = ['', 'charts', 'explore', 'releases', 'changes', 'metrics', 'claims']
  sorts.push('claims/check', 'canvas', 'data', 'about')
  const rows = CHARTS.length + METRICS.length + FICTIONAL.releases.length
  expect(pages).toHaveLength(sorts.length + rows)
  for (const path of sorts) expect(pages).toContain(`https://figures.example/${path}`)
  expect(new Set(pages).size).toBe(pages.length)
  for (const path of ['/charts/cloud', '/metrics/cmr', '/releases/FY2025-Q1'])
    expect(pages).toContain(`https://figures.example${path}`)
})

test('robots may read everything and are told where the site map is', async () => {
  const answer = await askFictional(answerRobots, '/robots.txt')
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.headers.get('etag')).toMatch(/^".+"$/)
  const text = await answer.text()
  expect(text).toContain('Sitemap: https://figures.example/sitemap.xml')
  expect(text).not.toContain('Disallow')
})

test('the notes for assistants name the API, MCP and every path that there is', async () => {
  const answer = await askFictional(answerSiteNotes, '/llms.txt')
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const text = await answer.text()
  expect(text).toMatch(/^# Quarterdeck\n\n> Alibaba/)
  expect(text).toContain('(https://figures.example/api/mcp)')
  for (const { path } of API_PATHS) expect(text).toContain(`\`${path}\``)
  const pages = await (await askFictional(answerSitemap, '/sitemap.xml')).text()
  const linked = [...text.matchAll(/\]\(https:\/\/figures\.example(\/[^)#]*)/g)]
  const ours = linked.map(([, path = '']) => path).filter((path) => !/^\/(api|feed)/.test(path))
  expect(ours.length).toBeGreaterThan(5)
  for (const path of ours) expect(pages).toContain(`<loc>https://figures.example${path}</loc>`)
})
