import { LRUCache } from 'lru-cache'

/** Results kept for each owner unless told otherwise: those of all metrics, several times over. */
const LIMIT = 800

type Results = WeakMap<object, LRUCache<string, object>>

declare global {
  /** Results by name. Pages and route handlers are built apart, each with a module like this. */
  var sharedResults: Map<string, Results> | undefined
}

/** Where results are found by their name: in production both kinds of answers look into one place. */
function findResults(name: string): Results {
  // A module that was changed while it is developed must not find what it made before.
  if (process.env.NODE_ENV !== 'production') return new WeakMap()
  globalThis.sharedResults ??= new Map()
  const known = globalThis.sharedResults.get(name) ?? new WeakMap()
  globalThis.sharedResults.set(name, known)
  return known
}

/**
 * Remembers what was computed from a value that never changes (a dataset), for as long as that
 * value lives, up to a number of results: the one unused for longest goes first, so that asking
 * every possible question cannot fill the memory. `make` must be pure and its arguments all that its
 * result depends on. `name` says where it stands, as file and constant. Not for code that browsers load
 * often, which `once` serves without a package.
 */
export function memoize<Owner extends object, T extends object>(
  name: string,
  make: (owner: Owner, ...args: string[]) => T,
  limit = LIMIT,
): (owner: Owner, ...args: string[]) => T {
  const owners = findResults(name)
  return (owner, ...args) => {
    let results = owners.get(owner)
    if (!results) {
      results = new LRUCache({ max: limit })
      owners.set(owner, results)
    }
    const key = args.join('\n')
    const known = results.get(key)
    if (known !== undefined) return known as T // under this name nothing else is kept
    const made = make(owner, ...args)
    results.set(key, made)
    return made
  }
}
