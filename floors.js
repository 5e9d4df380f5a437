// The floors of the house, from the top down. A folder imports only from floors below its own:
// lint holds it (eslint.config.js), and `npm run check:circles` that files never import in circles.

/** Folders of `lib/`. */
export const LIB_FLOORS = [
  ['mcp'],
  ['api', 'copy-for', 'memo-check'],
  ['exports', 'embeds', 'pins'],
  ['drawing', 'figures', 'canvas', 'site', 'overview'],
  ['charts', 'releases', 'claims'],
  ['series'],
  ['data', 'query'],
  ['metrics', 'files'],
  ['period', 'words', 'memo'],
]

/** Folders of `app/` below its routes. */
export const APP_FLOORS = [
  ['_explore', '_overview'],
  ['_panel', '_canvas'],
  ['_filters', '_ruler', '_metric', '_claims', '_memo', '_share'],
  ['_page', '_figure', '_shell'],
  ['_about', '_data', '_address', '_release', '_dashboard', '_changes'],
  ['_parts'],
  ['styles', 'fonts'],
]
