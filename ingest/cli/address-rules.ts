import { BlockList, isIP } from 'node:net'

/** What a document may be fetched from. */
export interface AddressRules {
  /** Whether an address may be asked, and be redirected to. */
  isAllowed: (address: URL) => boolean
  /** Whether the machine behind a name may be asked. */
  isPublic: (ip: string) => boolean
}

/** The company's hosts and the regulator's, with all names under them. */
const HOSTS = ['alibabagroup.com', 'sec.gov']

/** Networks that are nobody's in public, by version: one list would take old addresses for new. */
const CLOSED = {
  ipv4: closeNets('ipv4', [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ]),
  ipv6: closeNets('ipv6', [
    ['::', 96], // with every old address written as a new one
    ['::ffff:0:0', 96],
    ['64:ff9b::', 96],
    ['fc00::', 7],
    ['fe80::', 10],
    ['ff00::', 8],
  ]),
}

function closeNets(version: 'ipv4' | 'ipv6', nets: [net: string, bits: number][]): BlockList {
  const list = new BlockList()
  for (const [net, bits] of nets) list.addSubnet(net, bits, version)
  return list
}

/** The rules of the command: https, the company's hosts or sec.gov, and no private network. */
export const OFFICIAL_ADDRESSES: AddressRules = {
  isAllowed: ({ protocol, hostname, port, username, password }) =>
    protocol === 'https:' &&
    port === '' &&
    username + password === '' &&
    HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`)),
  isPublic: (ip) => {
    const version = isIP(ip)
    if (version === 4) return !CLOSED.ipv4.check(ip, 'ipv4')
    return version === 6 && !CLOSED.ipv6.check(ip, 'ipv6')
  },
}
