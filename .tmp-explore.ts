import { METRICS } from '#lib/metrics/metrics'
import { readDataset } from '#lib/read-data'
import { querySeries } from '#lib/series'
import { resolveDefaults } from '#lib/params'
for (const q of [{transform:'yoy'},{transform:'level'},{transform:'yoy',basis:'first'},{transform:'share',basis:'first'}] as const) {
const ds = readDataset('data'); const asOf = ds.releases.at(-1)!.published
const ms = METRICS.filter(m=> q.transform==='share'? m.segmentOf.length : m.unit!=='percent').map(m=>m.id)
const t=performance.now(); for (const m of ms) querySeries(ds,[m],resolveDefaults(q),asOf); const t2=performance.now()
for (let k=0;k<20;k++) for (const m of ms) querySeries(ds,[m],resolveDefaults(q),asOf)
console.log(JSON.stringify(q), ms.length,'cold',(t2-t).toFixed(0),'warm each',((performance.now()-t2)/20/ms.length).toFixed(4)) }
