const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/** `real`, but throwing on any address that is not this machine's: tests need no network. */
export function refuseFetch(real: typeof fetch): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://localhost:3000')
    if (!LOCAL.has(url.hostname)) throw new Error(`tests have no network: ${url.href}`)
    return real(input, init)
  }
}
