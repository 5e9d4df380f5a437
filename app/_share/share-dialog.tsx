'use client'

import '#app/_share/share.css'
import { usePublicUrl } from '#app/_parts/public-url.tsx'
import { ShareBody } from '#app/_share/share-body.tsx'
import { SharedChart } from '#app/_share/shared-chart.tsx'
import type { SharedPair, ShareSource } from '#app/_share/share-source.ts'
import { Modal } from '#app/_parts/modal.tsx'
import type { SharedFigure } from '#lib/copy-for/shared-figure'
import { PARAMS, VIEWS } from '#lib/query/params'

/** A title after a word: `Cloud revenue` → `cloud revenue`; `AIDC revenue` stays. */
const lowerFirst = (title: string) =>
  /^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title

/** Series as they are drawn now: the page changes that in place. */
function followView({ pinned, live }: SharedPair): SharedPair {
  const asked = new URLSearchParams(location.search).get('view')
  const view = VIEWS.find((id) => id === asked) ?? PARAMS.view.default
  const draw = (figure: SharedFigure) =>
    figure.view.view ? { ...figure, view: { ...figure.view, view } } : figure
  return { pinned: draw(pinned), live: draw(live) }
}

/** The dialog in which a figure is copied for another place; it is open as long as it is rendered. */
export function ShareDialog({ source, close }: { source: ShareSource; close: () => void }) {
  const publicUrl = usePublicUrl()
  const body = (pair: SharedPair) => <ShareBody pair={pair} publicUrl={publicUrl} />
  if (!('chartParams' in source))
    return (
      <Modal className="share" title={`Share ${source.pinned.title}`} close={close}>
        {body(followView(source))}
      </Modal>
    )
  return (
    <Modal className="share" title={`Share ${lowerFirst(source.title)}`} close={close}>
      <SharedChart chartParams={source.chartParams} search={source.search}>
        {body}
      </SharedChart>
    </Modal>
  )
}
