import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a command in the project's folder, its output going where ours goes.
 * @param {string} command
 * @param {string[]} values
 * @param {Record<string, string>} [environment] added to ours
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was ended
 */
export async function run(command, values, environment = {}) {
  return (await start(command, values, environment, 'inherit')).code
}

/**
 * Runs a command as `run` does, beside others: what it says is kept, not shown.
 * @param {string} command
 * @param {string[]} values
 * @returns {Promise<{ code: number, said: string }>}
 */
export function runAside(command, values) {
  return start(command, values, {}, 'pipe')
}

/**
 * @param {string} command
 * @param {string[]} values
 * @param {Record<string, string>} environment
 * @param {'inherit' | 'pipe'} output
 * @returns {Promise<{ code: number, said: string }>}
 */
function start(command, values, environment, output) {
  return new Promise((resolve) => {
    const child = spawn(command, values, {
      cwd: ROOT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32', // npm is a .cmd file there
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
    child.on('error', (error) => {
      console.error(error.message)
      resolve({ code: 1, said })
    })
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })
}
