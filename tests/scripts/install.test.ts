import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let project: string

/** Stands in for npm: notes what it is told. */
const NPM = '#!/bin/sh\nmkdir -p node_modules && echo "$@" >> told\n'

/** What npm was told while a command made sure that the packages are there. */
function install(how = ''): string {
  const script = `import { installIfNeeded } from './scripts/install.mjs'; await installIfNeeded(${how})`
  const env = { ...process.env, PATH: `${project}/bin:${process.env.PATH}` }
  writeFileSync(join(project, 'told'), '')
  const values = ['--input-type=module', '-e', script]
  expect(spawnSync(process.execPath, values, { cwd: project, env }).status).toBe(0)
  return readFileSync(join(project, 'told'), 'utf8')
}

const change = () => writeFileSync(join(project, 'package.json'), `{ "version": "${Date.now()}" }`)

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'install-'))
  change()
  mkdirSync(join(project, 'bin'))
  writeFileSync(join(project, 'bin/npm'), NPM)
  chmodSync(join(project, 'bin/npm'), 0o755)
  cpSync('scripts', join(project, 'scripts'), { recursive: true })
})
afterEach(() => rmSync(project, { recursive: true }))

it('a start installs what a start needs, once, and never writes the lock file', () => {
  expect(install()).toMatch(/^install --no-save --omit=dev .*\n$/)
  expect(install()).toBe('')
  change()
  expect(install()).toContain('--omit=dev')
})

it('tests install the tools of developers too, and a start then leaves them there', () => {
  install()
  expect(install('{ tools: true }')).toContain('--include=dev')
  expect(install('{ tools: true }')).toBe('')
  expect(install()).toBe('')
  change()
  expect(install()).toContain('--include=dev')
})

it('what someone has installed by hand stays', () => {
  mkdirSync(join(project, 'node_modules'))
  expect(install()).toContain('--include=dev')
})
