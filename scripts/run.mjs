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
export function run(command, values, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, values, {
      cwd: ROOT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32', // npm is a .cmd file there
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
