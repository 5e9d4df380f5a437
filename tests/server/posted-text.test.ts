import { describe, expect, it } from 'vitest'
import { isPostedText, takesText } from '#server/posted-text.mjs'

describe('a text that is posted to be read', () => {
  const ask = (method: string, url: string) => isPostedText({ method, url })

  it('goes to the page that reads it, or to the API', () => {
    expect(ask('POST', '/claims/check')).toBe(true)
    expect(ask('POST', '/claims/check?as-of=2025-11-25')).toBe(true)
    expect(ask('POST', '/api/v1/claims/check')).toBe(true)
  })

  it('goes nowhere else', () => {
    expect(ask('GET', '/claims/check')).toBe(false)
    expect(ask('POST', '/claims')).toBe(false)
    expect(ask('POST', '/claims/checks')).toBe(false)
    expect(ask('POST', '/api/mcp')).toBe(false)
    expect(takesText('/api/v1/claims/check')).toBe(true)
  })
})
