import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDocx } from '../lib/memo-check/make-files'

const HOME = 'https://deck.example'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'memo-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command on a file with this content. */
function run(name: string, content: string | Uint8Array) {
  const file = join(folder, name)
  writeFileSync(file, content)
  const args = ['--import', 'tsx', 'scripts/memo-check.ts', file]
  const env = { ...process.env, PUBLIC_URL: `${HOME}/` }
  return new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr })
    })
  })
}

describe('npm run memo-check', () => {
  it('lists what changed in a Word document, with what to put in its place, and exits with 1', async () => {
    const memo = makeDocx(['Cloud.', `${HOME}/charts/cloud?as-of=2023-08-10`])
    const { code, said } = await run('memo.docx', memo)
    expect(said).toContain('Restated since: Cloud revenue, as known on 10 Aug 2023\n  In: text\n')
    expect(said).toContain(
      '  Cloud, Jun Q 2023: 25,123 then, 25,065 now, −58 · 16 Nov 2023, Sep Q 2023 release\n',
    )
    expect(said).toContain(`  As known now: ${HOME}/charts/cloud?as-of=2026-08-20\n`)
    expect(said).toMatch(/\n1 figure of ours: 1 changed since\.\n$/)
    expect(code).toBe(1)
  })

  it('exits with 0 where nothing changed, and with 2 where a file cannot be read', async () => {
    const current = `${HOME}/charts/capex?as-of=2024-05-14`
    const [good, bad] = await Promise.all([run('a.md', current), run('b.docx', 'PK\u0003\u0004')])
    expect(good).toMatchObject({ code: 0, said: expect.stringContaining('Current: Capital') })
    expect(bad).toMatchObject({ code: 2, said: expect.stringMatching(/^b\.docx is damaged/) })
  })
})
