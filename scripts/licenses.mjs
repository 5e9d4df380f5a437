// npm run licenses: name, version and license of every package that is installed or that another
// system would install, those of a server first, then what npm knows of their faults.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeLicense, listPackages } from './list-licenses.mjs'
import { ROOT, runAside } from './run.mjs'

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))

const packages = listPackages(readJson('package-lock.json'), (place) => {
  return existsSync(join(ROOT, place, 'package.json')) ? readJson(`${place}/package.json`) : null
})
for (const isTool of [false, true]) {
  console.log(isTool ? '\nTools of developers\n' : 'What a server is built of\n')
  for (const { name, version, license } of packages.filter((row) => row.isTool === isTool))
    console.log(`${name} ${version}  ${license}`)
}
const refused = packages.flatMap((row) => judgeLicense(row) ?? [])
for (const sentence of refused) console.error(sentence)

const { code, said } = await runAside('npm', ['audit', '--omit=dev', '--json'])
console.log(`\n${describeAudit(code, said)}`)
process.exitCode = refused.length > 0 ? 1 : 0

/**
 * What npm knows of faults in the packages of a server, where its registry says so.
 * @param {number} code
 * @param {string} text
 */
function describeAudit(code, text) {
  try {
    const { vulnerabilities } = JSON.parse(text.slice(text.indexOf('{'))).metadata
    const counts = Object.entries(vulnerabilities).map(([level, count]) => `${count} ${level}`)
    return `npm audit, packages of a server: ${counts.join(', ')}`
  } catch {
    return `npm audit: the registry did not answer (exit code ${code}); nothing is known of faults`
  }
}
