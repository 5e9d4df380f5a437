/**
 * The framework renders its whole tree again for every address it hears of, which the answer to a
 * filter would wait for. So it hears of one only where it is to ask its server for the page, and
 * until it has the answer: it puts its own address back then. These are who asked.
 */
const askers = new Set<object>()

/** The state of a history entry that a new address is written with; null is told the framework. */
export function entryState(): unknown {
  // An entry that has the framework's own state already is not looked into.
  return askers.size > 0 ? null : history.state
}

/** Tells the framework of the address, and of each one after it until the asker has its answer. */
export function tellAddress(asker: object): void {
  askers.add(asker)
  history.replaceState(null, '', location.href)
}

/** Lets addresses change without the framework again, unless another asker waits. */
export function ignoreAddresses(asker: object): void {
  askers.delete(asker)
}
