/** Every way to turn to a page. */
const SIGNS = 'pointermove pointerdown touchstart wheel scroll keydown focusin click'

/** For those who read without any of them, milliseconds. */
const PATIENCE = 10_000

/**
 * Runs in the head: starts the scripts that the server set aside (server/defer-scripts.mjs) when the
 * reader first does something, or after a while. The same text on every page, so that one hash
 * allows it.
 */
export const ATTEND_SCRIPT = `(()=>{
const signs='${SIGNS}'.split(' '),how={capture:true,passive:true}
const start=()=>{
for(const later of document.querySelectorAll('script[data-later]')){
const script=document.createElement('script')
script.async=true
script.src=later.dataset.later
if(later.id)script.id=later.id
later.replaceWith(script)
}}
const attend=()=>{
for(const sign of signs)removeEventListener(sign,attend,how)
if(document.readyState==='loading')document.addEventListener('DOMContentLoaded',start,{once:true})
else start()
}
for(const sign of signs)addEventListener(sign,attend,how)
setTimeout(attend,${PATIENCE})
})()`
