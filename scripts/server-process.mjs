// How the server's process is started. What is said here holds only from the start of a process, so the
// image says it too: Node keeps little of what is short-lived and collects the rest once it has grown by
// 15 %, and the system's allocator gives back what threads free, large pieces at once. How all of it
// bounds the server's memory: docs/decisions/0053-bounded-memory.md.

/** For node, before the file that it runs. */
export const SERVER_FLAGS = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=15',
  '--single-threaded-gc',
]

/** Added to the environment. */
export const SERVER_ENVIRONMENT = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '4194304',
}
