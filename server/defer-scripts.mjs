import { START_SCRIPTS } from '#server/start-scripts.mjs'

const SCRIPT = /<script src="(\/_next\/[^"]+)"( id="[^"]*")? async=""><\/script>/g
const PRELOAD = /<link rel="preload" as="script"[^>]*\/>/g

/**
 * A page whose framework waits for its reader: the page is whole without it, and starting it takes
 * a phone half a second. Before what is set aside stands the script that fetches it ahead and starts it.
 * @param {string} html as the framework renders it
 */
export function deferScripts(html) {
  return html
    .replace(PRELOAD, '')
    .replace(SCRIPT, '<script data-later="$1"$2></script>')
    .replace('<script data-later=', () => `<script>${START_SCRIPTS}</script><script data-later=`)
}
