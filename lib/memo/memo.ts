/** `make` as a function that runs it when first called and answers with the same value ever after. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** Results kept for each owner unless told otherwise: some forty times what a page of charts needs. */
const LIMIT = 2000

/**
 * Remembers what was computed from a value that never changes (a dataset), for as long as that
 * value lives, up to a number of results: the oldest goes first, so that asking every question there
 * is cannot fill the memory. `make` must be pure and its arguments all that its result depends on.
 */
export function memoize<Owner extends object, T>(
  make: (owner: Owner, ...args: string[]) => T,
  limit = LIMIT,
): (owner: Owner, ...args: string[]) => T {
  const owners = new WeakMap<Owner, Map<string, T>>()
  return (owner, ...args) => {
    const known = owners.get(owner) ?? new Map<string, T>()
    owners.set(owner, known)
    const key = args.join('\n')
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(owner, ...args)
    const [oldest] = known.keys()
    if (known.size >= limit && oldest !== undefined) known.delete(oldest)
    known.set(key, made)
    return made
  }
}
