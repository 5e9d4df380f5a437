/** `make` as a function that runs it when first called and answers with the same value ever after. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}
