/** Milliseconds after which what was touched does what it does without scripts. */
const BOUND = 8000

/**
 * Runs in the head, as a part of START_SCRIPTS. What does not answer yet is, or lies in, an element
 * with `data-answers="later"`: the document, until `Answering` says that scripts have taken the page
 * over, or a part whose code comes after that. What a reader does there for scripts to answer is held,
 * and done on the same element once that answers; what was typed into a field, or chosen in a list, is
 * then told to the scripts. Links to other pages are followed at once, and clicks that ask for a new tab
 * are the browser's. If the scripts fail or take too long, what was held does what it does without them.
 */
export const HOLD_TOUCH = `
const LATER='[data-answers=later]',root=document.documentElement
const FIELD='input:not([type=checkbox],[type=radio],[type=file]),textarea,select'
const KEYS=/^( |Arrow.*|Home|End|Page.*)$/
let acts=[],typed=new Map(),down=null,timer=0,off=false
root.dataset.answers='later'
const partOf=({target,isTrusted})=>!off&&isTrusted&&target.closest?target.closest(LATER):null
const boxOf=(part)=>part.getBoundingClientRect()
const settle=async()=>{
if(!root.matches(LATER)){
for(const[touched,text]of typed){
const field=touched.isConnected?touched:document.getElementsByName(touched.name)[0]
if(!field)continue
const{selectionStart:from,selectionEnd:to}=field
field.value=''
Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field),'value').set.call(field,text)
if(from!=null)field.setSelectionRange(from,to)
field.dispatchEvent(new Event(field.matches('select')?'change':'input',{bubbles:true}))
}
typed.clear()
}
const due=acts.filter(({part})=>off||!part.closest(LATER))
acts=acts.filter((act)=>!due.includes(act))
if(!acts.length)clearTimeout(timer),timer=0
for(const{target,play}of due){
target.removeAttribute('data-touched')
await play()
await null
}}
const giveUp=async()=>{
off=true
await settle()
off=root.matches(LATER)
}
const hold=(event,part,target,play)=>{
event.preventDefault()
event.stopImmediatePropagation()
if(event.type!=='keydown')acts=acts.filter((act)=>act.target!==target)
acts.push({part,target,play})
target.dataset.touched=''
timer=timer||setTimeout(giveUp,${BOUND})
}
new MutationObserver(settle).observe(root,{subtree:true,attributeFilter:['data-answers']})
const on=(type,act)=>addEventListener(type,(event)=>{
const part=partOf(event)
if(part&&event.target)act(event,part,event.target)
},true)
on('pointerdown',(event)=>{down=event})
on('input',(event,part,target)=>{if(target.matches(FIELD))typed.set(target,target.value)})
on('submit',(event,part,form)=>{
const{submitter}=event
if(new URL(form.action).pathname===location.pathname)hold(event,root,form,()=>form.requestSubmit(submitter))
})
on('keydown',(event,part,target)=>{
const{key,ctrlKey,metaKey,altKey,shiftKey}=event
if(!altKey&&(ctrlKey||metaKey)&&key.toLowerCase()==='k'&&root.matches(LATER)){
const copy=new KeyboardEvent('keydown',event)
hold(event,root,root,()=>off?document.querySelector('[aria-keyshortcuts]').click():document.dispatchEvent(copy))
}else if(!altKey&&!ctrlKey&&!metaKey&&!shiftKey&&KEYS.test(key)&&target.matches('[role=radio],[role=slider],[role=button]')){
const before=acts.some((act)=>act.target===target)
const copy=new KeyboardEvent('keydown',event)
hold(event,part,target,()=>off?key===' '&&target.click():(before?document.activeElement:target).dispatchEvent(copy))
}})
on('click',(event,near,target)=>{
if(event.button||event.metaKey||event.ctrlKey||event.shiftKey||event.altKey)return
const link=target.closest('a[href]'),button=target.closest('button')
const track=target.closest(':has(>[role=slider])')
const answers=link?link.matches('[href^="?"],[aria-haspopup]'):button?button.type==='button'&&!button.popoverTargetElement:track||near!==root
const part=link||button||track?root:near
if(!answers||!part.matches(LATER))return
const{left,top}=boxOf(part),{pointerType,pointerId,clientX,clientY}=event
const from=pointerType&&down||event
hold(event,part,link||button||track||part,async()=>{
if(off)return link&&link.click()
const now=boxOf(part),move=(at)=>[at.clientX+now.left-left,at.clientY+now.top-top]
const[x,y]=move(event)
const place=target.isConnected?target:document.elementFromPoint(x,y)
const send=(type,at)=>{
const[clientX,clientY]=move(at)
place.dispatchEvent(new PointerEvent(type,{bubbles:true,cancelable:true,composed:true,view:self,detail:1,isPrimary:true,pointerId,pointerType,clientX,clientY,buttons:type==='pointerdown'?1:0}))
}
if(!place||!part.contains(place))return
if(pointerType){
send('pointerdown',from)
await null
send('pointermove',event)
await null
send('pointerup',event)
await null
}
send('click',event)
})})
`
