/**
 * Remembers what was computed from a value that never changes (a dataset), for as long as that
 * value lives. `make` must be pure; `key` must name everything but `owner` that the result depends on.
 */
export function memoize<Owner extends object, T>(
  make: (owner: Owner, ...args: string[]) => T,
): (owner: Owner, ...args: string[]) => T {
  const owners = new WeakMap<Owner, Map<string, T>>()
  return (owner, ...args) => {
    const known = owners.get(owner) ?? new Map<string, T>()
    owners.set(owner, known)
    const key = args.join('\n')
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(owner, ...args)
    known.set(key, made)
    return made
  }
}
