import { MarkSlot } from '#app/_parts/value-marks.tsx'
import { keepWords } from '#app/_parts/keep-words.tsx'
import type { ResultsReading } from '#lib/releases/results'
import type { Amount, Rate, ResultRow } from '#lib/releases/rows'
import { COUNTED_SO, compareNegatives } from '#lib/series/negative-base'
import { formatExact, formatOne, formatRate, formatTableRate } from '#lib/words/format'

function Figure({ amount, name, label }: { amount: Amount | null; name: string; label: string }) {
  return (
    <td className={`number ${name}${amount ? '' : ' empty'}`} data-label={label}>
      {amount ? formatExact(amount.value) : '–'}
      <MarkSlot quality={amount?.quality} />
    </td>
  )
}

function RateCell({ rate, name }: { rate: Rate; name: string }) {
  if (rate === 'sign-change') return <td className={`number faint ${name}`}>sign changed</td>
  return (
    <td className={`number ${name}${rate === null ? ' empty' : ''}`}>
      {rate === null ? '–' : formatTableRate(rate)}
    </td>
  )
}

/** Like for like is printed in whole percent, and given for few lines. */
function LikeForLike({ rate }: { rate: Amount | null }) {
  return (
    <td className={`number like${rate ? '' : ' none'}`} data-label="like for like">
      {rate && formatRate(rate.value)}
    </td>
  )
}

/** Few lines have a margin: a segment its own, a profit that on the group's revenue. */
function Margin({ margin }: { margin: Amount | null }) {
  return (
    <td className={`number margin${margin ? '' : ' none'}`} data-label="margin">
      {margin && formatOne(margin.value)}
    </td>
  )
}

function Previous({ row, label }: { row: ResultRow; label: string }) {
  const { previous } = row
  if (previous === 'another-structure')
    return (
      <>
        <td className="number previous apart">
          another structure
          <MarkSlot />
        </td>
        <td className="on-previous empty" />
      </>
    )
  return (
    <>
      <Figure amount={previous} name="previous" label={label} />
      <RateCell rate={previous?.growth ?? null} name="on-previous" />
    </>
  )
}

function RowOf({ row, reading, kind }: { row: ResultRow; reading: ResultsReading; kind: string }) {
  const { labels } = reading
  const liked = hasLikeForLike(reading)
  return (
    <tr className={kind}>
      <th scope="row">
        {row.color && <span className="swatch" data-color={row.color} />}
        {keepWords(row.label)}
      </th>
      <Figure amount={row.now} name="now" label={labels.now} />
      <Figure amount={row.before} name="before" label={labels.before} />
      <RateCell rate={row.growth} name="growth" />
      {hasMargin(reading) && <Margin margin={row.margin} />}
      {liked && <LikeForLike rate={row.likeForLike} />}
      <Previous row={row} label={labels.previous} />
      {labels.year && (
        <>
          <Figure amount={row.year?.now ?? null} name="year" label={labels.year} />
          <RateCell rate={row.year?.growth ?? null} name="on-year" />
        </>
      )}
    </tr>
  )
}

function listRows({ groups }: ResultsReading): ResultRow[] {
  const { revenue, segments, rest, lines, profit, cash } = groups
  const own = [revenue, ...segments, rest].filter((row) => row !== null)
  return [...own, ...lines, ...profit, ...cash]
}

function hasLikeForLike(reading: ResultsReading): boolean {
  return listRows(reading).some(({ likeForLike }) => likeForLike !== null)
}

function hasMargin(reading: ResultsReading): boolean {
  return listRows(reading).some(({ margin }) => margin !== null)
}

function Head({ reading }: { reading: ResultsReading }) {
  const { labels } = reading
  const columns = [
    { key: 'now', label: labels.now },
    { key: 'before', label: labels.before },
    { key: 'growth', label: 'YoY, %' },
    ...(hasMargin(reading) ? [{ key: 'margin', label: 'Margin, %' }] : []),
    ...(hasLikeForLike(reading) ? [{ key: 'like', label: 'Like for like' }] : []),
    { key: 'previous', label: labels.previous },
    { key: 'on-previous', label: 'QoQ, %' },
    ...(labels.year
      ? [
          { key: 'year', label: labels.year },
          { key: 'on-year', label: 'YoY, %' },
        ]
      : []),
  ]
  return (
    <thead>
      <tr>
        <td />
        {columns.map(({ key, label }) => (
          <th key={key} scope="col" className={`number ${key}`}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** `Free cash flow: outflow larger by RMB 25.9 bn than in Jun Q 2025`, for each rate of a row that is so. */
function tellNegatives(
  { metric, label, now, before, previous, year }: ResultRow,
  { labels }: ResultsReading,
) {
  const earlier = previous === 'another-structure' ? null : previous
  const than = [
    { below: compareNegatives(metric, now.value, before?.value), name: labels.before },
    { below: compareNegatives(metric, now.value, earlier?.value), name: labels.previous },
    {
      below: compareNegatives(metric, year?.now.value, year?.before?.value),
      name: 'the year before',
    },
  ].flatMap(({ below, name }) => (below ? [`${below.words} ${below.size} than in ${name}`] : []))
  return than.length > 0 ? [`${label}: ${than.join(', ')}`] : []
}

/** The rates that are taken on amounts below zero, in words; nothing where there are none. */
export function NegativeRates({ reading }: { reading: ResultsReading }) {
  const said = listRows(reading).flatMap((row) => tellNegatives(row, reading))
  if (said.length === 0) return null
  return (
    <p className="note table-note">
      {said.join('. ')}. {COUNTED_SO}
    </p>
  )
}

/** The quarter line by line: a wide table, on a phone two short lines a row. */
export function ResultsTable({ reading }: { reading: ResultsReading }) {
  const { revenue, segments, rest, lines, profit, cash } = reading.groups
  const top = [...segments, ...(rest ? [rest] : [])]
  const groups = [top, lines, profit, cash].filter((rows) => rows.length > 0)
  return (
    <table className={`data-table results-table${reading.labels.year ? ' with-year' : ''}`}>
      <caption className="hidden-text">
        {reading.labels.now} against a year before and the quarter before, CNY million
      </caption>
      <Head reading={reading} />
      {groups.map((rows, index) => (
        <tbody key={rows[0]?.metric}>
          {index === 0 && revenue && <RowOf row={revenue} reading={reading} kind="whole" />}
          {rows.map((row) => (
            <RowOf key={row.metric} row={row} reading={reading} kind={row === rest ? 'rest' : ''} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
