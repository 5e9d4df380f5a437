import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { BuildFiles } from '#server/build-files.mjs'
import { Door } from '#server/door.mjs'
import { Framework } from '#server/framework.mjs'
import { hashScript, readInlineScripts } from '#server/trusted-scripts.mjs'
import { listen, openServer } from './open-server'

const SHEET = 'body { color: #123 }\n'.repeat(60)

/** A folder of a build with a style sheet, a script and what no page asks for. */
function layBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'static', 'chunks'), { recursive: true })
  writeFileSync(join(folder, 'static', 'chunks', 'a.css'), SHEET)
  writeFileSync(join(folder, 'static', 'chunks', 'b.js'), 'run()')
  writeFileSync(join(folder, 'static', 'secret.txt'), 'not asked for')
  const nosniff = { key: 'X-Content-Type-Options', value: 'nosniff' }
  const rules = { headers: [{ regex: '^/.*$', headers: [nosniff] }] }
  writeFileSync(join(folder, 'routes-manifest.json'), JSON.stringify(rules))
  return folder
}

it('files of the build come while the framework answers nothing else', async () => {
  const asked: string[] = []
  let isOpen = false
  const port = await listen((request, response) => {
    asked.push(request.url ?? '')
    if (isOpen) return // it has too much to do
    response.end('{}')
  })
  const door = new Door(new Framework(async () => ({ port })), new BuildFiles(layBuild()))
  await door.open()
  isOpen = true
  asked.length = 0
  const ask = await openServer((request, response) => void door.serve(request, response))
  for (const encoding of ['br', 'gzip', 'identity']) {
    const answer = await ask('/_next/static/chunks/a.css', {
      headers: { 'accept-encoding': encoding },
    })
    expect(await answer.text()).toBe(SHEET)
    expect(answer.headers.get('content-encoding') ?? 'identity').toBe(encoding)
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    const again = await ask('/_next/static/chunks/a.css', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  }
  expect(await (await ask('/_next/static/chunks/b.js')).text()).toBe('run()')
  expect(asked).toEqual([])
})

it('only files that a build has laid there are read', async () => {
  const files = new BuildFiles(layBuild())
  expect([...files.paths].toSorted()).toEqual([
    '/_next/static/chunks/a.css',
    '/_next/static/chunks/b.js',
  ])
  for (const address of [
    '/_next/static/secret.txt',
    '/_next/static/chunks/../secret.txt',
    '/_next/static/../../../../etc/passwd',
    '/_next/static/chunks/%2e%2e/a.css',
    '/chunks/a.css',
  ])
    expect(await files.read(address)).toBeNull()
  expect(await new BuildFiles().read('/_next/static/chunks/a.css')).toBeNull()
})

it('a page has its sheets inside, with a script that its policy lets run, and names nothing ahead', async () => {
  const page = [
    '<!doctype html><head><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
    '</head><p>39,824</p>',
  ].join('')
  const port = await listen((request, response) => {
    const link = '</face.woff2>; rel=preload; as="font"'
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', Link: link })
    response.end(request.url === '/healthz' ? '{}' : page)
  })
  const door = new Door(new Framework(async () => ({ port })), new BuildFiles(layBuild()))
  await door.open()
  const ask = await openServer((request, response) => void door.serve(request, response))
  const answer = await ask('/')
  expect(answer.headers.get('link')).toBeNull()
  const html = await answer.text()
  expect(html).toContain(`<style>${SHEET}</style>`)
  expect(html.endsWith('</head><p>39,824</p>')).toBe(true)
  const policy = answer.headers.get('content-security-policy')
  const scripts = readInlineScripts(html)
  expect(scripts).toHaveLength(1)
  for (const script of scripts) expect(policy).toContain(hashScript(script))
})

it('a sheet names its files as they are named from anywhere', () => {
  const folder = layBuild()
  const face = "@font-face { src: url('../media/a.woff2') } p { fill: url(#hatch) }"
  writeFileSync(join(folder, 'static', 'chunks', 'a.css'), face)
  expect(new BuildFiles(folder).sheets.get('/_next/static/chunks/a.css')).toBe(
    "@font-face { src: url('/_next/static/media/a.woff2') } p { fill: url(#hatch) }",
  )
})
