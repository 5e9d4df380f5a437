import { HOLD_TOUCH } from '#server/first-touch.mjs'

/** Events that show a reader is using the page. */
const SIGNS = 'pointermove pointerdown touchstart wheel scroll keydown focusin click'

/** Milliseconds after which scripts start without any of them. */
const PATIENCE = 10_000

/**
 * Runs in the head: starts the scripts that `deferScripts` set aside when the reader first does
 * something, or after a while. Until then it has them fetched, but only once the page has loaded and the
 * browser is idle: sooner, they would take their share of the line from what is seen first. A reader's
 * first touch is held until they answer (HOLD_TOUCH). The same text on every page, so that one hash
 * allows it.
 */
export const START_SCRIPTS = `(()=>{
const signs='${SIGNS}'.split(' '),how={capture:true,passive:true}
const all=()=>document.querySelectorAll('script[data-later]')
const ahead=(rel)=>{
for(const later of all()){
const link=document.createElement('link')
link.rel=rel
link.as='script'
link.href=later.dataset.later
document.head.append(link)
}}
addEventListener('load',()=>(self.requestIdleCallback||setTimeout)(()=>ahead('prefetch')),{once:true})
const start=()=>{
for(const later of all()){
const script=document.createElement('script')
script.async=true
script.onerror=giveUp
script.src=later.dataset.later
if(later.id)script.id=later.id
later.replaceWith(script)
}}
const onSign=()=>{
for(const sign of signs)removeEventListener(sign,onSign,how)
if(document.readyState==='loading'){
ahead('preload')
document.addEventListener('DOMContentLoaded',start,{once:true})
}else start()
}
for(const sign of signs)addEventListener(sign,onSign,how)
setTimeout(onSign,${PATIENCE})
${HOLD_TOUCH}})()`
