import { DARK, LIGHT, type Palette } from '#lib/drawing/theme'

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
