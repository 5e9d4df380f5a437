import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'
import rules from '../.dependency-cruiser.mjs'

const eslint = new ESLint()

async function lint(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId)
}

it('refuses an import from a higher floor, and takes one from a lower', async () => {
  const importing = (name: string) =>
    `import type { Chart } from '${name}'\nexport type X = Chart\n`
  expect(await lint('lib/words/format.ts', importing('#lib/charts/chart'))).toContain(
    'import/no-restricted-paths',
  )
  expect(await lint('lib/exports/csv.ts', importing('#lib/charts/chart'))).toEqual([])
})

it('refuses an import between two folders of one floor', async () => {
  const code = "import { CHARTS } from '#lib/charts/charts'\nexport const LIST = CHARTS\n"
  expect(await lint('lib/releases/list.ts', code)).toContain('import/no-restricted-paths')
})

it('finds a circle of two files that take only types from each other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'circle-'))
  try {
    writeFileSync(join(folder, 'one.ts'), "import type { B } from './two'\nexport type A = B\n")
    writeFileSync(
      join(folder, 'two.ts'),
      "import type { A } from './one'\nexport interface B {\n  a: A\n}\n",
    )
    const { forbidden, options } = rules
    const { output } = await cruise([folder], {
      ...options,
      validate: true,
      ruleSet: { forbidden },
    })
    expect(typeof output === 'string' ? 0 : output.summary.error).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('refuses a promise that nobody waits for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'promise-'))
  try {
    const code =
      'async function save(): Promise<void> {}\nexport const run = () => {\n  save()\n}\n'
    writeFileSync(join(folder, 'run.ts'), code)
    const values = ['--type-aware', '--config', '.oxlintrc.json', '--format', 'json', folder]
    const { stdout } = spawnSync('node_modules/.bin/oxlint', values, { encoding: 'utf8' })
    expect(stdout).toContain('typescript(no-floating-promises)')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
