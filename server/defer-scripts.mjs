const SCRIPT = /<script src="(\/_next\/[^"]+)"( id="[^"]*")? async=""><\/script>/g
const PRELOAD = /<link rel="preload" as="script"[^>]*\/>/g

/**
 * A page whose framework waits for its reader: the page is whole without it, and starting it takes
 * a phone half a second. What fetches it ahead and starts it is app/_shell/start-scripts.ts.
 * @param {string} html as the framework renders it
 */
export function deferScripts(html) {
  return html.replace(PRELOAD, '').replace(SCRIPT, '<script data-later="$1"$2></script>')
}
