import { COLORS, type Color } from '#lib/metrics/metric'

function declare(palette: Palette): string {
  return Object.entries(palette)
    .map(([token, color]) => `--${token}:${color}`)
    .join(';')
}

/**
 * The palettes as CSS custom properties: light on the root; dark where the system asks for it and
 * the page was not set to light, and wherever `data-theme="dark"` says so.
 */
export function exportTokensCss(): string {
  const light = `color-scheme:light;${declare(LIGHT)}`
  const dark = `color-scheme:dark;${declare(DARK)}`
  return [
    `:root,[data-theme=light]{${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
    `[data-theme=dark]{${dark}}`,
  ].join('\n')
}

function writeRule(selector: string, scheme: Theme, indent: string): string {
  const lines = Object.entries(PALETTES[scheme]).map(([token, color]) => `  --${token}: ${color};`)
  return [`${selector} {`, `  color-scheme: ${scheme};`, ...lines, '}']
    .map((line) => indent + line)
    .join('\n')
}

/** The style sheet app/styles/tokens.css. Dark is for screens: paper stays light. */
export function writeTokensCss(): string {
  return `/* Written by npm run tokens from lib/drawing/theme.ts. Dark is for screens: paper stays light. */
${writeRule(':root', 'light', '')}

@media screen and (prefers-color-scheme: dark) {
${writeRule(":root:not([data-theme='light'])", 'dark', '  ')}
}

@media screen {
${writeRule("[data-theme='dark']", 'dark', '  ')}
}
`
}

/** The style sheet app/styles/series-colors.css: an element names its business, its parts the colors. */
export function writeSeriesColorsCss(): string {
  const rules = COLORS.map(
    (color) => `
[data-color='${color}'] {
  --mark: var(--${color});
  --mark-text: var(--${color}-t);
}
`,
  )
  return `/* Written by npm run tokens from lib/metrics/metric.ts: the colors of an element's business. */${rules.join('')}`
}

/** Colors by name, light and dark: ground, lines, ink, businesses as marks and (`-t`) as text, meaning. */
const TOKENS = {
  page: ['#ffffff', '#0f161b'],
  fog: ['#f3f6f7', '#172026'],
  'fog-2': ['#e8edf0', '#202b33'],
  grid: ['#e3e9ec', '#243038'],
  rule: ['#d5dde1', '#2b373f'],
  'rule-2': ['#b4c0c7', '#44535d'],
  control: ['#7d8a93', '#75848e'],
  ink: ['#12202b', '#e8eef1'],
  'ink-2': ['#43525e', '#b3c0c8'],
  'ink-3': ['#5b6974', '#94a2ab'],
  accent: ['#0b6170', '#6fc3d3'],
  'accent-weak': ['#e2eff1', '#14323a'],
  'on-accent': ['#ffffff', '#08191e'],
  scrim: ['rgb(18 32 43 / 0.44)', 'rgb(0 0 0 / 0.6)'],
  cloud: ['#2468c4', '#6aa3f8'],
  china: ['#b8501a', '#e08b50'],
  intl: ['#16796a', '#4fc4a8'],
  cainiao: ['#b08800', '#f0cb62'],
  local: ['#9c1f45', '#d2566f'],
  media: ['#4b2f78', '#8566cc'],
  ailabs: ['#1c2a47', '#b4e2f7'],
  others: ['#7f8b95', '#808b93'],
  capex: ['#7a3f74', '#bf89b6'],
  group: ['#24323d', '#d3dde2'],
  'cloud-t': ['#1f5bb5', '#7fb0fa'],
  'china-t': ['#a3450f', '#e89a64'],
  'intl-t': ['#12685b', '#4fc4a8'],
  'cainiao-t': ['#7a5e00', '#f0cb62'],
  'local-t': ['#9c1f45', '#ee8299'],
  'media-t': ['#4b2f78', '#ab94dc'],
  'ailabs-t': ['#1c2a47', '#b4e2f7'],
  'others-t': ['#5b6974', '#9aa7af'],
  'capex-t': ['#7a3f74', '#cb9ac3'],
  'group-t': ['#24323d', '#d3dde2'],
  good: ['#1c6b42', '#7ccf9f'],
  'good-w': ['#e5f2ea', '#12291d'],
  warn: ['#7a5200', '#efc469'],
  'warn-w': ['#fbf0d5', '#2e2410'],
  'warn-m': ['#b37800', '#d9a031'],
  bad: ['#a3231d', '#f2938b'],
  'bad-w': ['#fbe7e5', '#341a19'],
  info: ['#2b5a86', '#94bfe8'],
  'info-w': ['#e6eef6', '#15273a'],
  mute: ['#4f5d68', '#b3c0c8'],
  'mute-w': ['#edf1f3', '#202b33'],
} as const

export type Token = keyof typeof TOKENS
export type Palette = Readonly<Record<Token, string>>

const pickColors = (theme: 0 | 1): Palette =>
  Object.fromEntries(
    Object.entries(TOKENS).map(([token, colors]) => [token, colors[theme]]),
  ) as Palette // the table's own keys

export const LIGHT = pickColors(0)
export const DARK = pickColors(1)

export type Theme = 'light' | 'dark'
export const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK }

/** Who a mark belongs to: a business, or `control` for what only continues one. */
export type MarkColor = Color | 'control'

/** The color of a business when it is written, not drawn. */
export function textToken(color: MarkColor): Token {
  return color === 'control' ? 'ink-3' : `${color}-t`
}
