/**
 * The framework renders its whole tree again for every address it hears of, which the answer to a
 * filter would wait for. So it hears of one only when it is to ask its server for the page, and
 * until it has the answer: it puts its own address back then.
 */
let listening = false

/** The state of a history entry that a new address is written with; null is told the framework. */
export function entryState(): unknown {
  // An entry that has the framework's own state already is not looked into.
  return listening ? null : history.state
}

/** Tells the framework of the address, and of each one after it until `ignoreAddresses`. */
export function tellAddress(): void {
  listening = true
  history.replaceState(null, '', location.href)
}

/** Lets addresses change without the framework again. */
export function ignoreAddresses(): void {
  listening = false
}
