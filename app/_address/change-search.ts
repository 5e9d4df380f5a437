/** What to change in an address: a parameter's new text, or null to leave it out. */
export type Changes = { readonly [parameter: string]: string | null }

/** An address's query with some of it changed, `?` included; empty if nothing is left. */
export function changeSearch(search: string, changes: Changes): string {
  const params = new URLSearchParams(search)
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) params.delete(name)
    else params.set(name, text)
  }
  const text = params.toString().replaceAll('%2C', ',') // lists stay readable
  return text && `?${text}`
}
