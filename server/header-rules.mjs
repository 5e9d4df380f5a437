import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('#server/framework.mjs').Headers} Headers */
/** @typedef {{ regex: string, headers: { key: string, value: string }[] }} Rule */

/**
 * What the framework's configuration says with each path, as a build has it.
 * @param {string} folder of the build
 * @returns {(path: string) => Headers}
 */
export function readHeaderRules(folder) {
  /** @type {{ headers: Rule[] }} */
  const { headers } = JSON.parse(readFileSync(join(folder, 'routes-manifest.json'), 'utf8'))
  const rules = headers.map((rule) => {
    /** @type {Headers} */
    const pairs = rule.headers.map(({ key, value }) => [key.toLowerCase(), value])
    return { pattern: new RegExp(rule.regex), pairs }
  })
  return (path) => rules.flatMap(({ pattern, pairs }) => (pattern.test(path) ? pairs : []))
}
