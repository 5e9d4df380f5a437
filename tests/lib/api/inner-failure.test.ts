import { describe, expect, it, vi } from 'vitest'
import { answer } from '#lib/api/answer'

describe('a failure inside', () => {
  it('says nothing of the inside and is logged once, with the path', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const request = new Request('http://host.invalid/api/v1/x.json?secret=1')
    const secret = new Error('password in /etc/secret')
    const response = await answer(
      request,
      () => {
        throw secret
      },
      () => {
        throw secret
      },
    )
    const body = await response.text()
    expect(response.status).toBe(500)
    expect(JSON.parse(body)).toMatchObject({ title: 'Internal Server Error', errors: [] })
    expect(body).not.toContain('secret')
    expect(logged.mock.calls).toEqual([['GET /api/v1/x.json', secret]])
    logged.mockRestore()
  })
})
