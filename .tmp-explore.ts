import { METRICS } from '#lib/metrics/metrics'
import { readDataset } from '#lib/read-data'
import { cellsOf } from '#lib/cells'
import { querySeries } from '#lib/series'
import { resolveDefaults, TRANSFORM_IDS } from '#lib/params'
import { TRANSFORMS } from '#lib/transforms'
import { placeMetric } from '#lib/place'
import { isFiscalYear, quartersOf } from '#lib/period'
const ds = readDataset('data')
const asOf = ds.releases.at(-1)!.published
console.log('vouch-before-derive cases; vouched cells')
for (const v of ds.releases.map(r=>r.published).slice(-4)) for (const m of METRICS) for (const line of m.lines) for (const frequency of ['quarter','fiscal-year'] as const) for (const c of cellsOf(ds,line,frequency,v).values()) {
  if (c.fact && c.fact.line!==c.line) console.log(v,'vouched',line,c.period,c.value,c.inputs.length,c.fact.line,c.fact.release.id)
  if (!c.fact) for (const i of c.inputs) if (i.quality!=='primary') { const w=cellsOf(ds,line,i.period.includes('Q')?'quarter':'fiscal-year',v).get(i.period)!; if (w.quality!==i.quality) console.log(v,'CASE',line,c.period,c.quality,i.period,i.quality,w.quality)}
}
console.log('years vs quarters shown')
let n=0
for (const m of METRICS) if (m.aggregation==='sum') { const q=placeMetric(ds,m,{asOf,frequency:'quarter',structure:'auto'}); for (const [y,c] of placeMetric(ds,m,{asOf,frequency:'fiscal-year',structure:'auto'})) { if(!isFiscalYear(y)) continue; const four=quartersOf(y).map(x=>q.get(x)); if (four.some(x=>!x)) continue; const s=four.reduce((a,x)=>a+x!.value,0); if (Math.abs(s-c.value)>1e-6) {n++; console.log(m.id,y,c.value,s,c.line,[...new Set(four.map(x=>x!.line))].join())} } }
console.log(n)
console.log('first basis: value null at first sight, later known')
const cnt: Record<string,number>={}
for (const transform of TRANSFORM_IDS) { if (transform==='index') continue; for (const m of METRICS) { if (TRANSFORMS[transform].refuse(m)) continue
 const [a]=querySeries(ds,[m.id],resolveDefaults({transform,basis:'first'}),asOf); const [b]=querySeries(ds,[m.id],resolveDefaults({transform}),asOf)
 const am=new Map(a!.observations.map(o=>[o.period,o])); for (const o of b!.observations) { const f=am.get(o.period); if (o.value!==null&&(!f||f.value===null)) { (cnt[transform]??=0); cnt[transform]!++; if (transform!=='yoy'||cnt[transform]!<60) console.log(transform,m.id,o.period,f?.reason??'no row',o.value,o.line) } } } }
console.log(cnt)
