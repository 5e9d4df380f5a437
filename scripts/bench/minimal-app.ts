import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT, runAside } from '../run.mjs'
import { serve, type Served } from './serve.ts'

/** An application that does nothing but what it is compared with: see `FILES`. */
export type MinimalApp = Served

const FOLDER = join(ROOT, 'reports', 'bench-app')
const BODY = join(FOLDER, 'body.json')
const CHART = join(FOLDER, 'chart.json')
const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')

/** A handler that sends one body, and a page that draws one line with Recharts alone. */
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bench-app", "private": true, "type": "module" }\n',
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(ROOT)} } }\n`,
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/data/route.js': `import { readFileSync } from 'node:fs'
const body = readFileSync(${JSON.stringify(BODY)})
export const dynamic = 'force-dynamic'
export const GET = () =>
  new Response(body, { headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' } })
`,
  'app/chart/page.jsx': `import { readFileSync } from 'node:fs'
import { Drawn } from './drawn'
export const dynamic = 'force-dynamic'
export default function Page() {
  const { series } = JSON.parse(readFileSync(${JSON.stringify(CHART)}, 'utf8'))
  const points = series[0].observations.map(({ label, value }) => ({ label, value }))
  return <Drawn points={points} />
}
`,
  'app/chart/drawn.jsx': `'use client'
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
export function Drawn({ points }) {
  return (
    <div style={{ width: '100%', height: 320 }}>
      <ResponsiveContainer>
        <LineChart data={points}>
          <CartesianGrid />
          <XAxis dataKey="label" />
          <YAxis />
          <Tooltip />
          <Line dataKey="value" isAnimationActive={false} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
`,
}

/**
 * Builds it where its files have changed, with the chart that its page draws and the body that its
 * handler sends, and serves it.
 */
export async function serveMinimal(chart: string, body: string): Promise<MinimalApp> {
  const stamp = JSON.stringify([
    FILES,
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8').length,
  ])
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(CHART, chart)
  writeFileSync(BODY, body)
  const mark = join(FOLDER, 'built-from')
  if (readIfThere(mark) !== stamp) {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(FOLDER, name)), { recursive: true })
      writeFileSync(join(FOLDER, name), text)
    }
    const { code, said } = await runAside(process.execPath, [NEXT, 'build', FOLDER])
    if (code !== 0) throw new Error(`the page to compare with could not be built:\n${said}`)
    writeFileSync(mark, stamp)
  }
  return serve([NEXT, 'start', '--port', '0'], { NODE_ENV: 'production' }, FOLDER)
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
