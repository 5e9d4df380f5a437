// npm run tokens: writes the style sheets of colors from lib/drawing/theme.ts.
import { writeFileSync } from 'node:fs'
import { writeSeriesColorsCss, writeTokensCss } from '#lib/drawing/theme'

writeFileSync('app/styles/tokens.css', writeTokensCss())
writeFileSync('app/styles/series-colors.css', writeSeriesColorsCss())
