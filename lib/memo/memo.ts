import { LRUCache } from 'lru-cache'

/** Results kept for each owner unless told otherwise: those of all metrics, several times over. */
const LIMIT = 800

/**
 * Remembers what was computed from a value that never changes (a dataset), for as long as that
 * value lives, up to a number of results: the one unused for longest goes first, so that asking
 * every possible question cannot fill the memory. `make` must be pure and its arguments all that its
 * result depends on. Not for code that browsers load often, which `once` serves without a package.
 */
export function memoize<Owner extends object, T extends object>(
  make: (owner: Owner, ...args: string[]) => T,
  limit = LIMIT,
): (owner: Owner, ...args: string[]) => T {
  const owners = new WeakMap<Owner, LRUCache<string, T>>()
  return (owner, ...args) => {
    let results = owners.get(owner)
    if (!results) {
      results = new LRUCache({ max: limit })
      owners.set(owner, results)
    }
    const key = args.join('\n')
    const known = results.get(key)
    if (known !== undefined) return known
    const made = make(owner, ...args)
    results.set(key, made)
    return made
  }
}
