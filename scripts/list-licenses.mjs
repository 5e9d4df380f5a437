/** @typedef {{ name: string, version: string, license: string, isTool: boolean }} Package */

/** Licenses under which anyone may use a package here, by their SPDX names. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
])
/** Packages that may have another one, each with its reason. */
const EXCEPTIONS = [
  // Next installs it to make pictures smaller. Nothing here loads it, and no image has it.
  { name: /^@img\/sharp-/, license: 'LGPL-3.0-or-later' },
]

/**
 * Every package that the lock file names, with the license that the package itself states where it is
 * installed, else the one that the lock file has from the registry.
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean }> }} lock
 * @param {(place: string) => { license?: unknown, licenses?: unknown } | null} readInstalled
 * @returns {Package[]}
 */
export function listPackages({ packages }, readInstalled) {
  const places = Object.entries(packages).filter(([place]) => place !== '')
  const rows = places.map(([place, { version = '', license, dev = false }]) => {
    const installed = readInstalled(place)
    const stated = nameLicense(installed?.license ?? installed?.licenses) ?? license ?? 'none'
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return { name, version, license: stated, isTool: dev }
  })
  return rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/**
 * Why a package may not be used, or null.
 * @param {Package} used
 */
export function judgeLicense({ name, version, license }) {
  const more = EXCEPTIONS.flatMap((row) => (row.name.test(name) ? row.license : []))
  const isAllowed = (/** @type {string} */ id) => ALLOWED.has(id) || more.includes(id)
  const bare = license.replace(/[()]/g, '')
  const choices = bare.split(' OR ').map((choice) => choice.split(' AND '))
  if (choices.some((all) => all.every(isAllowed))) return null
  return `${name} ${version}: ${license} is not a license that this project allows`
}

/**
 * The license of a package.json: a name, or, in old ones, objects with a `type`.
 * @param {unknown} stated
 * @returns {string | null}
 */
function nameLicense(stated) {
  if (typeof stated === 'string') return stated
  if (Array.isArray(stated)) return stated.map(nameLicense).join(' OR ')
  if (typeof stated === 'object' && stated && 'type' in stated) return String(stated.type)
  return null
}
