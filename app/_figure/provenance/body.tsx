import type { ReactNode } from 'react'
import { ProvenanceActions } from '#app/_figure/provenance/actions.tsx'
import type { ProvenanceEntry } from '#app/_figure/provenance/links.ts'
import '#app/_figure/provenance/provenance-parts.css'
import { EvidenceTable, PrintsTable } from '#app/_figure/provenance/tables.tsx'
import type { GrowthReading } from '#app/_figure/provenance/prints.ts'
import { QualityMark, RestatedMark } from '#app/_parts/value-marks.tsx'
import type { Chart } from '#lib/charts/chart'
import type { Quality } from '#lib/data/fact'

const QUALITY: Readonly<Record<Quality, string>> = {
  primary: 'company’s own document',
  mirror: 'copy of the document',
  secondary: 'report of it',
}

function Head({ entry: { value, unit, growth } }: { entry: ProvenanceEntry }) {
  return (
    <p className="provenance-value">
      <span>
        <b>{value ?? '–'}</b> {value !== null && unit}
      </span>
      {growth?.rate && (
        <span>
          <strong>{growth.rate}</strong> {growth.than}
        </span>
      )}
    </p>
  )
}

function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div className="provenance-part">
      <h3>{head}</h3>
      {children}
    </div>
  )
}

function Growth({ growth }: { growth: GrowthReading }) {
  const { rate, than, words, rows, notes } = growth
  return (
    <Part head="Growth on the year before">
      <p>{rate ? words : than}</p>
      <EvidenceTable caption="Growth was taken from" rows={rows} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Part>
  )
}

function Standing({ entry: { structure, covers, status, quality } }: { entry: ProvenanceEntry }) {
  return (
    <dl className="provenance-standing">
      <div>
        <dt>Status</dt>
        <dd>{status}</dd>
      </div>
      <div>
        <dt>Quality</dt>
        <dd>
          {quality && <QualityMark quality={quality} />} {quality && QUALITY[quality]}
        </dd>
      </div>
      {(structure ?? covers) && (
        <div>
          <dt>{structure ? `Structure ${structure}` : 'Line'}</dt>
          <dd>{covers ?? 'as printed'}</dd>
        </div>
      )}
    </dl>
  )
}

/** One value with all that is known of it: change, prints, inputs, growth, standing, links. */
export function ProvenanceBody({
  chart,
  period,
  entry,
}: {
  chart: Chart
  period: string
  entry: ProvenanceEntry
}) {
  const { change, prints, made, growth, notes, missing, links, value } = entry
  return (
    <>
      <Head entry={entry} />
      {missing && <p className="provenance-note">{missing}</p>}
      {change && (
        <p className="provenance-change" data-kind={change.kind}>
          {change.kind === 'restated' && <RestatedMark />} {change.text}
        </p>
      )}
      <PrintsTable rows={prints} />
      {made && (
        <Part head="How it was made">
          <p>{made.words}</p>
          <EvidenceTable caption="It was made of" rows={made.rows} />
        </Part>
      )}
      {growth && <Growth growth={growth} />}
      {notes.map((note) => (
        <p key={note} className="provenance-note">
          {note}
        </p>
      ))}
      {value !== null && <Standing entry={entry} />}
      <p className="provenance-links">
        <a className="link" href={links.metric}>
          Every release’s figure
        </a>
        <a className="link" href={links.results.href}>
          {links.results.text}
        </a>
      </p>
      <ProvenanceActions chart={chart} period={period} entry={entry} />
    </>
  )
}
