import { METRICS } from '#lib/metrics/metrics'
import { readDataset } from '#lib/read-data'
import { querySeries } from '#lib/series'
import { resolveDefaults } from '#lib/params'
import { TRANSFORMS } from '#lib/transforms'
const ds = readDataset('data')
const asOf = ds.releases.at(-1)!.published
console.log('value-null facts'); for (const f of ds.facts) if (f.value===null) console.log(f.release.id,f.line,f.period,f.printedYoy,f.yoySource?.quality)
console.log('derived replacing printed');
for (const [line,fs] of ds.factsByLine){ const seen=new Map<string,any>(); for(const f of fs){ const s=seen.get(f.period); if(s&&((s.derived===null)!==(f.derived===null))) console.log(line,f.period,s.value,s.derived,s.quality,s.release.id,'->',f.value,f.derived,f.quality,f.release.id); seen.set(f.period,f)} }
console.log('unconfirmed', ds.facts.filter(f=>f.unconfirmed).map(f=>[f.line,f.period,f.printedYoy,f.release.id]))
console.log('usd rate', [...new Set((ds.factsByLine.get('usd_rate')??[]).map(f=>f.quality+' '+(f.period===f.release.id)))], (ds.factsByLine.get('usd_rate')??[]).filter(f=>f.quality!=='primary').map(f=>f.period+f.quality))
console.log('quality change'); 
for (const [line,fs] of ds.factsByLine){ const seen=new Map<string,any>(); for(const f of fs){ const s=seen.get(f.period); if(s&&s.quality!==f.quality&&s.value!==f.value) console.log(line,f.period,s.value,s.quality,s.release.id,'->',f.value,f.quality,f.release.id); seen.set(f.period,f)} }
for (const frequency of ['quarter','fiscal-year','ttm','calendar-year'] as const) for (const transform of ['level','yoy','qoq','share','share-of-revenue','margin'] as const) {
  if (transform==='qoq'&&frequency!=='quarter') continue
  for (const m of METRICS) {
    if (TRANSFORMS[transform].refuse(m)) continue
    const [s] = querySeries(ds,[m.id],resolveDefaults({frequency,transform}),asOf)
    const r: Record<string,string[]> = {}
    for (const o of s!.observations) if (o.reason) (r[o.reason]??=[]).push(o.period)
    const t = Object.entries(r).map(([k,v])=>`${k}: ${v.length>8?v.slice(0,3).join(',')+'…'+v.slice(-2).join(',')+`(${v.length})`:v.join(',')}`).join(' | ')
    if (t) console.log(frequency,transform,m.id,'::',t)
  }
}
