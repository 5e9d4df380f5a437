import { describe, expect, it } from 'vitest'
import { isPostedText, takesText } from '#server/posted-text.mjs'

describe('a text that a form posts', () => {
  const ask = (method: string, url: string, headers = {}) => isPostedText({ method, url, headers })

  it('is answered with a page where no script sends it', () => {
    expect(ask('POST', '/claims/check')).toBe(true)
    expect(ask('POST', '/claims/check?as-of=2025-11-25')).toBe(true)
    expect(ask('POST', '/claims/check', { 'next-action': 'abc' })).toBe(false)
  })

  it('goes to no other page', () => {
    expect(ask('GET', '/claims/check')).toBe(false)
    expect(ask('POST', '/claims')).toBe(false)
    expect(ask('POST', '/claims/checks')).toBe(false)
    expect(ask('POST', '/api/v1/claims/check')).toBe(false)
    expect(takesText('/api/v1/claims/check')).toBe(true)
  })
})
