import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { BuildFiles } from '#server/build-files.mjs'
import { Door } from '#server/door.mjs'
import { Framework } from '#server/framework.mjs'
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
