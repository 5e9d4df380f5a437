/**
 * Stops with a sentence when this Node is older than `least`, such as `20.9`.
 * @param {string} least
 * @param {string} what what needs it, to begin the sentence
 */
export function requireNode(least, what) {
  const [major = 0, minor = 0] = least.split('.').map(Number)
  const [ours = 0, oursMinor = 0] = process.versions.node.split('.').map(Number)
  if (ours > major || (ours === major && oursMinor >= minor)) return
  console.error(
    `${what} needs Node ${least} or newer; this is ${process.versions.node}. Node 24 is a good choice: https://nodejs.org`,
  )
  process.exit(1)
}
