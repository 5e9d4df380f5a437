import { describe, expect, it } from 'vitest'
import { EXAMPLES, WHOLE_FILES } from '#app/_data/examples.ts'
import { ask } from '../../lib/api/ask'

describe('the page of data', () => {
  const paths = [...EXAMPLES, ...WHOLE_FILES].map(({ path }) => path)
  it.each(paths.filter((path) => path.startsWith('/api/')))('%s answers', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })
})
