// Whether the server on this machine answers, for what watches it: exits with 0 where it does.
const port = process.env.PORT || 3000
const health = await fetch(`http://localhost:${port}/healthz`).catch(() => null)
process.exitCode = health?.ok ? 0 : 1
