import { chromium } from 'playwright-core'
const base = process.argv[2]
const only = process.argv[3]
const PAGES = [
  ['chart', '/charts/cloud?compare=2024-08-15'],
  ['dash', '/?compare=2025-05-15'],
  ['metric', '/metrics/cloud?compare=2024-08-15'],
  ['explore', '/explore?metrics=cloud,cmr&compare=2024-08-15'],
  ['ebita', '/charts/segment-ebita?compare=2025-11-25&as-of=2026-05-13'],
  ['embed', '/embed/cloud?compare=2024-08-15'],
]
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell' })
for (const [width, scheme, js] of [[390, 'dark', true], [768, 'light', true], [1440, 'light', true], [1440, 'dark', true], [390, 'light', false]]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: js })
  const page = await context.newPage()
  for (const [name, path] of PAGES) {
    if (only && !only.split(',').includes(name)) continue
    await page.goto(base + path, { waitUntil: 'load' })
    await page.waitForTimeout(js ? 2500 : 300)
    await page.screenshot({ path: `/tmp/w/shot-${name}-${width}-${scheme}${js ? '' : '-nojs'}.png` })
  }
  await context.close()
}
await browser.close()
