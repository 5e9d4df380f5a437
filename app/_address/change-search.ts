/**
 * What to change in an address: a parameter's new text, or null to leave it out; several texts where the
 * parameter is repeated.
 */
export type Changes = { readonly [parameter: string]: string | readonly string[] | null }

/** Whether two queries say the same of a parameter, which may be repeated. */
export function isSame(name: string, one: URLSearchParams, other: URLSearchParams): boolean {
  return JSON.stringify(one.getAll(name)) === JSON.stringify(other.getAll(name))
}

/** An address's query with some of it changed, `?` included; empty if nothing is left. */
export function changeSearch(search: string, changes: Changes): string {
  const params = new URLSearchParams(search)
  for (const [name, text] of Object.entries(changes)) {
    if (typeof text === 'string') params.set(name, text)
    else {
      params.delete(name)
      for (const each of text ?? []) params.append(name, each)
    }
  }
  const text = params.toString().replaceAll('%2C', ',') // lists stay readable
  return text && `?${text}`
}
