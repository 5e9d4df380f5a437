import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { CHART_IDS, drawingOf, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

const KB = 1000
/** Texts that only these libraries have, whatever a bundler renames. */
const MARKERS = { recharts: 'recharts-surface', zod: 'invalid_union' }

test('the first scripts of the dashboard are small, without Recharts and zod', async ({
  page,
  request,
}) => {
  const zod = readFileSync('node_modules/zod/v4/core/schemas.js', 'utf8')
  expect(zod, 'the marker of zod').toContain(MARKERS.zod)

  const html = await (await request.get('/')).text()
  const tags = html.matchAll(/<script(?![^>]*\snomodule)[^>]*\s(?:src|data-later)="([^"]+)"/gi)
  const first = new Set([...tags].map(([, source = '']) => source))
  expect(first.size).toBeGreaterThan(3)
  let bytes = 0
  for (const source of first) {
    const script = await (await request.get(source)).text()
    bytes += gzipSync(script).length
    for (const marker of Object.values(MARKERS)) expect(script, source).not.toContain(marker)
  }
  console.log(`initial JavaScript of /: ${(bytes / KB).toFixed(1)} kB gzip`)
  expect(bytes / KB).toBeLessThanOrEqual(165)

  const asked = new Set<string>()
  page.on('request', (script) => {
    if (script.url().endsWith('.js')) asked.add(script.url())
  })
  await page.goto('/')
  await expectTakenOver(page)
  await page.getByRole('link', { name: 'Last 8' }).click()
  await expect(drawingOf(page, 'cloud')).toHaveAccessibleName(/Sep Q 2024 to/)
  const later = await Promise.all([...asked].map(async (url) => (await request.get(url)).text()))
  expect(later.join(), 'what comes after the first paint').toContain(MARKERS.recharts)
  expect(later.join(), 'what the browser ever gets').not.toContain(MARKERS.zod)
})

test('every embed is small', async ({ request }) => {
  for (const id of CHART_IDS) {
    const answer = await request.get(`/embed/${id}`)
    const bytes = gzipSync(await answer.text()).length
    console.log(`embed of ${id}: ${(bytes / KB).toFixed(1)} kB gzip`)
    expect(bytes / KB, id).toBeLessThanOrEqual(15)
  }
})
