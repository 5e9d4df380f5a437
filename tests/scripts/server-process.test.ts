import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from '../../scripts/server-process.mjs'

it('starts in the image as npm start starts it', () => {
  const image = readFileSync('Dockerfile', 'utf8')
  for (const flag of SERVER_FLAGS) expect(image).toContain(`"${flag}"`)
  for (const [name, value] of Object.entries(SERVER_ENVIRONMENT))
    expect(image).toContain(`${name}=${value}`)
})
