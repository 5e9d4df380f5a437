const SCRIPT = /<script src="(\/_next\/[^"]+)"( id="[^"]*")? async=""><\/script>/g
const PRELOAD = /<link rel="preload" as="script"( fetchPriority="low")? href="([^"]+)"\/>/g

/**
 * A page whose framework waits for its reader: the page is whole without it, and starting it takes
 * a phone half a second. What starts it is app/_controls/attend.ts; until then the browser fetches
 * the first of it when it has nothing else to do.
 * @param {string} html as the framework renders it
 */
export function deferScripts(html) {
  return html
    .replace(SCRIPT, '<script data-later="$1"$2></script>')
    .replace(PRELOAD, '<link rel="prefetch" as="script" href="$2"/>')
}
