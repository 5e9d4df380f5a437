/** What an address turns out to be. */
type Judged =
  | { kind: 'ours'; path: string; maker: string | null }
  /** An address of the same form on another host. */
  | { kind: 'alike'; host: string }
  | { kind: 'elsewhere' }

/** The longest address that is asked about, in characters. */
const LONGEST = 1500

/** A pinned figure of some service like this one. */
const ALIKE =
  /^\/(?:charts|metrics)\/[^/]+\?(?:.*&)?as-of=\d{4}-|^\/explore\?(?:.*&)?as-of=\d{4}-|^\/(?:embed|api\/v1\/(?:charts|series))\/.*@\d{4}-\d\d-\d\d/

/** Names of one's own machine, on which anyone may run the service at any port. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/

const parse = (text: string) => (URL.canParse(text) ? new URL(text) : null)

/** The address that a mail program or a search engine has wrapped into one of its own. */
function unwrap(url: URL): URL | null {
  if (!/%3a%2f%2f|:\/\//i.test(url.search)) return null
  for (const value of url.searchParams.values())
    if (/^https?:\/\//.test(value) && value.length < LONGEST) return parse(value)
  return null
}

/** The addresses under which a service is known, without slashes at the end. */
export class Homes {
  private readonly homes: readonly URL[]

  constructor(addresses: readonly string[]) {
    this.homes = addresses.flatMap((address) => parse(address) ?? [])
  }

  /** The hosts, as people write them: `localhost:3000`. */
  get hosts(): string[] {
    return [...new Set(this.homes.map(({ host }) => host))]
  }

  private isHome(url: URL): URL | undefined {
    return this.homes.find(
      ({ host, hostname }) =>
        host === url.host || (LOOPBACK.test(hostname) && LOOPBACK.test(url.hostname)),
    )
  }

  /** What an absolute address is; one wrapped into another counts as itself. */
  judge(text: string): Judged {
    const url = text.length <= LONGEST ? parse(text) : null
    if (!url || !/^https?:$/.test(url.protocol)) return { kind: 'elsewhere' }
    const home = this.isHome(url)
    if (!home) {
      const inner = unwrap(url)
      if (inner && this.isHome(inner)) return this.judge(inner.href)
      const isAlike = ALIKE.test(url.pathname + url.search)
      return isAlike ? { kind: 'alike', host: url.host } : { kind: 'elsewhere' }
    }
    const base = home.pathname.replace(/\/$/, '')
    const inside = url.pathname.startsWith(`${base}/`) || url.pathname === base
    if (!inside) return { kind: 'elsewhere' }
    return {
      kind: 'ours',
      path: (url.pathname.slice(base.length) || '/') + url.search,
      maker: null,
    }
  }

  /**
   * The figure that the metadata of a file of ours names. The file is ours wherever it was made; where
   * that was at another address, `maker` says so.
   */
  judgeMark(address: string): Judged {
    if (/^\/[^/]/.test(address)) return { kind: 'ours', path: address, maker: null }
    const judged = this.judge(address)
    if (judged.kind === 'ours') return judged
    const url = parse(address)
    const at = url ? /\/(?:charts|metrics|explore|embed|api|canvas)\b/.exec(url.pathname) : null
    if (!url || !at) return { kind: 'elsewhere' }
    return { kind: 'ours', path: url.pathname.slice(at.index) + url.search, maker: url.host }
  }
}
