/** A picker that draws the same elements for the same seed (a linear congruential generator). */
export function makeRandom(seed: number): <T>(from: readonly T[]) => T {
  let state = seed >>> 0
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const found = from[Math.floor((state / 2 ** 32) * from.length)]
    if (found === undefined) throw new RangeError('there is nothing to draw from')
    return found
  }
}
