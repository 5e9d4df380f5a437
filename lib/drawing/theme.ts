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

/** Every color by name, light: ground, lines, ink, businesses as marks and (`-t`) as text, meaning. */
export const LIGHT = {
  page: '#ffffff',
  fog: '#f3f6f7',
  'fog-2': '#e8edf0',
  grid: '#e3e9ec',
  rule: '#d5dde1',
  'rule-2': '#b4c0c7',
  control: '#7d8a93',
  ink: '#12202b',
  'ink-2': '#43525e',
  'ink-3': '#5b6974',
  accent: '#0b6170',
  'accent-weak': '#e2eff1',
  'on-accent': '#ffffff',
  scrim: 'rgb(18 32 43 / 0.44)',
  cloud: '#2468c4',
  china: '#b8501a',
  intl: '#16796a',
  cainiao: '#b08800',
  local: '#9c1f45',
  media: '#4b2f78',
  ailabs: '#1c2a47',
  others: '#7f8b95',
  capex: '#7a3f74',
  group: '#24323d',
  'cloud-t': '#1f5bb5',
  'china-t': '#a3450f',
  'intl-t': '#12685b',
  'cainiao-t': '#7a5e00',
  'local-t': '#9c1f45',
  'media-t': '#4b2f78',
  'ailabs-t': '#1c2a47',
  'others-t': '#5b6974',
  'capex-t': '#7a3f74',
  'group-t': '#24323d',
  good: '#1c6b42',
  'good-w': '#e5f2ea',
  warn: '#7a5200',
  'warn-w': '#fbf0d5',
  'warn-m': '#b37800',
  bad: '#a3231d',
  'bad-w': '#fbe7e5',
  info: '#2b5a86',
  'info-w': '#e6eef6',
  mute: '#4f5d68',
  'mute-w': '#edf1f3',
} as const

export type Token = keyof typeof LIGHT
export type Palette = Readonly<Record<Token, string>>

/** The same names on a dark page. */
export const DARK: Palette = {
  page: '#0f161b',
  fog: '#172026',
  'fog-2': '#202b33',
  grid: '#243038',
  rule: '#2b373f',
  'rule-2': '#44535d',
  control: '#75848e',
  ink: '#e8eef1',
  'ink-2': '#b3c0c8',
  'ink-3': '#94a2ab',
  accent: '#6fc3d3',
  'accent-weak': '#14323a',
  'on-accent': '#08191e',
  scrim: 'rgb(0 0 0 / 0.6)',
  cloud: '#6aa3f8',
  china: '#e08b50',
  intl: '#4fc4a8',
  cainiao: '#f0cb62',
  local: '#d2566f',
  media: '#8566cc',
  ailabs: '#b4e2f7',
  others: '#808b93',
  capex: '#bf89b6',
  group: '#d3dde2',
  'cloud-t': '#7fb0fa',
  'china-t': '#e89a64',
  'intl-t': '#4fc4a8',
  'cainiao-t': '#f0cb62',
  'local-t': '#ee8299',
  'media-t': '#ab94dc',
  'ailabs-t': '#b4e2f7',
  'others-t': '#9aa7af',
  'capex-t': '#cb9ac3',
  'group-t': '#d3dde2',
  good: '#7ccf9f',
  'good-w': '#12291d',
  warn: '#efc469',
  'warn-w': '#2e2410',
  'warn-m': '#d9a031',
  bad: '#f2938b',
  'bad-w': '#341a19',
  info: '#94bfe8',
  'info-w': '#15273a',
  mute: '#b3c0c8',
  'mute-w': '#202b33',
}

export type Theme = 'light' | 'dark'
export const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK }

/** Who a mark belongs to: a business, or `control` for what only continues one. */
export type MarkColor = Color | 'control'

/** The color of a business when it is written, not drawn. */
export function textToken(color: MarkColor): Token {
  return color === 'control' ? 'ink-3' : `${color}-t`
}

/** Text sizes and line heights in pixels, phone sizes beside those that differ. */
export const TYPE = {
  display: { size: 34, line: 40, phone: { size: 26, line: 31 } },
  figure: { size: 27, line: 33, phone: { size: 21, line: 26 } },
  title: { size: 19, line: 24, phone: { size: 18, line: 23 } },
  section: { size: 16, line: 20 },
  body: { size: 15, line: 20 },
  control: { size: 14, line: 18 },
  note: { size: 13, line: 18 },
  source: { size: 12.5, line: 17 },
  axis: { size: 12, line: 16 },
  /** Quarters, ribbon and strip numbers: the smallest text anywhere. */
  small: { size: 11.5, line: 16 },
} as const
