import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

/** Where `npm run test:clients` installs what `tests/clients/package.json` lists. */
const INSTALLED = path.resolve('node_modules/.cache/clients/package.json')

/** Loads a package that only these tests use; the caller says what it uses of it. */
export const requireClient = createRequire(INSTALLED)

/** The address of the server, without a slash at the end. */
export function readAddress(): string {
  const address = process.env.SERVER_ADDRESS
  if (!address) throw new Error('SERVER_ADDRESS is not set: run npm run test:clients')
  return address
}

/** A file of the server, in a folder of its own: its path. Throws where it is not answered. */
export async function download(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} is answered with ${answer.status}`)
  const name = new URL(address).pathname.split('/').at(-1) ?? ''
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'client-')), name)
  await writeFile(file, new Uint8Array(await answer.arrayBuffer()))
  return file
}

const execute = promisify(execFile)

/** What a program prints. Throws, with what it said, where it fails. */
export async function runProgram(program: string, values: readonly string[]): Promise<string> {
  const options = { maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await execute(program, values, options).catch((error: { stdout?: string }) => {
    throw new Error(`${program} failed: ${error.stdout}`, { cause: error }) // compilers say it there
  })
  return stdout
}

/** What a program of an installed package prints; none of them reports or asks for anything newer. */
export async function runInstalled(program: string, values: readonly string[]): Promise<string> {
  const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  const file = path.resolve('node_modules/.cache/clients/node_modules/.bin', program)
  const options = { env: { ...process.env, ...quiet }, maxBuffer: 64 * 1024 * 1024 }
  return (await execute(file, [...values], options)).stdout
}

/** What Debian's Python prints for a program; a pyenv before it in the path lacks the packages. */
export const runPython = (code: string) => runProgram('/usr/bin/python3', ['-c', code])
