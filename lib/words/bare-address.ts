/** An address as people read it, without the name of its protocol. */
export function bareAddress(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
