import type { ReleaseText } from '#ingest/document/document'
import { labelKey } from '#ingest/labels/match-label'
import { loosen } from '#ingest/sentences/sentence-pattern'
import { findHeads, type HeadColumn, type Head } from '#ingest/tables/find-heads'
import { readRawRows, type RawRow } from '#ingest/tables/number-tokens'
import { findTableKind, type TableKind } from '#ingest/tables/table-kinds'
import { readCaptionScale, readScale, type TableScale } from '#ingest/tables/table-scale'

/** A table with its rows as printed; the words after its end are cut off where they can be told. */
export interface RawTable {
  /** Null where the words before it say nothing known. */
  kind: TableKind | null
  columns: HeadColumn[]
  rows: RawRow[]
  /** What follows the first sentence below it: footnotes and text, seldom a row. */
  after: RawRow[]
  page: number
  /** Whether it has one segment a column, and the names of those columns. */
  segments: string | null
  /** What its amounts are in; null where neither it nor every other table says so. */
  scale: TableScale | null
}

/** The head of the next statement; the same words in small letters are part of labels. */
const NEXT_STATEMENT = new RegExp(loosen('ALIBABA GROUP HOLDING LIMITED'))
const WORDS_BEFORE = 420
const LONGEST_LABEL = 230
/** What stands in sentences and in no label. */
const PROSE =
  /[.;”"] ?[A-Z“"•]|\bRMB ?\d|US\$ ?\d|\b(?:compared to|quarter ended|fiscal year|was|were|has|have|represents?|includes?|primarily|respective|in fiscal year|grew|sets forth|consolidate|(?:ended|as of) (?:March|June|September|December))\b/

/** Kinds of tables whose scale says nothing of the amounts in others. */
const WITHOUT_AMOUNTS: readonly TableKind[] = ['aside', 'users', 'clients']

/** What some balance sheets say of the number of shares in the label of the shares. */
const IN_LABEL = /, ?US\$ ?0\.0\d+ par value;[^]{0,300}?respectively/g

/** Finds all tables of a release in printed order. */
export function findTables(release: ReleaseText): RawTable[] {
  const printed = release.text.replace(IN_LABEL, (words) => ' '.repeat(words.length))
  const heads = findHeads(printed)
  let last: TableKind | null = null
  let end = 0
  const tables = heads.map((head, index): RawTable => {
    const limit = heads[index + 1]?.from ?? release.text.length
    const statement = release.text.slice(head.to, limit).search(NEXT_STATEMENT)
    const rows = readRawRows(printed, head.to, statement < 0 ? limit : head.to + statement)
    const before = release.text.slice(Math.max(end, head.from - WORDS_BEFORE), head.from)
    const kind = findTableKind(before) ?? (labelKey(before).length < 12 ? last : null)
    const cut = rows.findIndex((row) => row.label.length > LONGEST_LABEL || isProse(row.label))
    const kept = rows.slice(0, cut < 0 ? rows.length : cut)
    const after = rows.slice(kept.length)
    last = kind
    end = kept.at(-1)?.end ?? head.to
    return {
      kind,
      columns: head.columns,
      rows: kept,
      after,
      page: release.pageAt(head.from),
      segments: head.segments,
      scale: findScale(release.text, head, before),
    }
  })
  const collected = tables.filter(({ kind }) => kind !== null && !WITHOUT_AMOUNTS.includes(kind))
  const stated = collected.flatMap(({ scale }) => scale ?? [])
  const [first = null] = stated
  const common = stated.every(({ millions }) => millions === first?.millions) ? first : null
  return tables.map((table) => ({ ...table, scale: table.scale ?? common }))
}

/** The scale in the head of a table, in brackets behind it, or before it. */
function findScale(text: string, { from, to }: Head, before: string): TableScale | null {
  const [behind = ''] = /^\s*\([^()]{0,200}\)/.exec(text.slice(to, to + 210)) ?? []
  return readScale(text.slice(from, to) + behind) ?? readCaptionScale(before)
}

function isProse(label: string): boolean {
  return label.length > 20 && PROSE.test(label.replace(/U\.S\./g, 'US'))
}
