/**
 * Milliseconds after a page begins to arrive within which its faces come, or are not used on it. Where the
 * line takes as long to connect, they cannot.
 */
const PATIENCE = 150

/**
 * Runs in the head, after the sheets, and decides which faces a page is set in: all that is painted is
 * painted in them from the first, for faces that came later would move lines.
 *
 * Where they can be here in time they are asked for at once, and nothing is painted before they come or
 * their time is over. Where they cannot, as on a slow phone that has not been here before, the page is set
 * in what stands in for them (app/styles/faces.css): text in a face that is still on its way takes a
 * browser twice as long to lay out. They are then fetched for the next page, once this one is whole and
 * painted: a slow phone can have loaded all of it before it paints. The same text on every page, so that
 * one hash allows it.
 */
export const CHOOSE_FACES = `(()=>{
const[{connectStart,connectEnd,responseStart}={}]=performance.getEntriesByType('navigation')
const adopt=(rules)=>{
const sheet=new CSSStyleSheet()
sheet.replaceSync(rules)
document.adoptedStyleSheets=[sheet]
}
let known
try{known=localStorage.faces}catch{}
const fetchFaces=()=>Promise.all([...document.fonts].filter(({display})=>display==='optional').map((face)=>face.load())).then(()=>{localStorage.faces='here'}).catch(()=>{})
const left=known?${PATIENCE}:connectEnd-connectStart<${PATIENCE}?responseStart+${PATIENCE}-performance.now():0
if(left>0){
adopt('body{display:none}')
const show=()=>{document.adoptedStyleSheets=[]}
setTimeout(show,left)
fetchFaces().then(show)
}else{
adopt(':root:root{--sans:var(--sans-stand-in);--serif:var(--serif-stand-in)}')
addEventListener('load',()=>new PerformanceObserver(fetchFaces).observe({type:'paint',buffered:true}),{once:true})
}
})()`

const SHEET = /<link rel="stylesheet" (href="([^"]+)"[^>]*>)/g
const CHART = 'class="chart-svg"'
/** Characters of a page after which a chart is too far down to wait for. */
const FAR = 60_000

/**
 * A page that is painted once, with its first chart: its sheets stand inside, so that it waits for nothing
 * else, and what is painted first reaches down to that chart. Their links stay, disabled: they tell the
 * framework that it has these sheets already. A page with a sheet that is not known stays as it is.
 * @param {string} html as the framework renders it
 * @param {ReadonlyMap<string, string>} sheets texts by the addresses that pages name
 */
export function arrangeFirstPaint(html, sheets) {
  const links = [...html.matchAll(SHEET)]
  const last = links.at(-1)
  if (!last || !links.every(([, , href = '']) => sheets.has(href))) return html
  const end = last.index + last[0].length
  const head = html
    .slice(0, end)
    .replace(
      SHEET,
      (_, rest, href) =>
        `<style>${sheets.get(href)}</style><link rel="stylesheet" disabled="" ${rest}`,
    )
  return `${head}${writeExpectation(html)}<script>${CHOOSE_FACES}</script>${html.slice(end)}`
}

/**
 * What makes a browser paint nothing before it has read the section with the first chart.
 * @param {string} html
 */
function writeExpectation(html) {
  const chart = html.indexOf(CHART)
  if (chart < 0 || chart > FAR) return ''
  const id = [...html.slice(0, chart).matchAll(/<section id="([\w-]+)"/g)].at(-1)?.[1]
  return id === undefined ? '' : `<link rel="expect" href="#${id}" blocking="render"/>`
}
