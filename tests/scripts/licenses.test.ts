import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { judgeLicense, listPackages } from '../../scripts/list-licenses.mjs'

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const lock = readJson('package-lock.json')

it('every package has a license that the project allows', () => {
  const packages = listPackages(lock, (place) => {
    try {
      return readJson(`${place}/package.json`)
    } catch {
      return null // for another system
    }
  })
  expect(packages.length).toBeGreaterThan(500)
  expect(packages.flatMap((row) => judgeLicense(row) ?? [])).toEqual([])
})

it('a license that is not on the list is named with its package', () => {
  const rows = [
    ['left', 'GPL-3.0-only', /^left 1\.0\.0: GPL-3\.0-only is not/],
    ['none', undefined, /^none 1\.0\.0: none is not/],
    ['both', 'MIT AND GPL-2.0', /^both /],
    ['choice', '(GPL-2.0 OR MIT)', null],
    ['other', 'LGPL-3.0-or-later', /^other /],
    ['@img/sharp-x', 'Apache-2.0 AND LGPL-3.0-or-later', null],
  ] as const
  for (const [name, license, refusal] of rows) {
    const packages = { [`node_modules/a/node_modules/${name}`]: { version: '1.0.0', license } }
    const [row] = listPackages({ packages } as Parameters<typeof listPackages>[0], () => null)
    if (!row) throw new Error('it is not listed')
    expect(row.name).toBe(name)
    if (refusal) expect(judgeLicense(row)).toMatch(refusal)
    else expect(judgeLicense(row)).toBeNull()
  }
})

it('a package’s own word counts before the lock file’s', () => {
  const packages = { 'node_modules/old': { version: '2.0.0', license: 'MIT' } }
  const [row] = listPackages({ packages }, () => ({ licenses: [{ type: 'GPL-2.0' }] }))
  expect(row?.license).toBe('GPL-2.0')
})

it('the lock file names no registry', () => {
  const places = Object.entries<{ resolved?: string }>(lock.packages)
  expect(places.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})
