import { expandMemo } from '#lib/memo-check/expand-memo'
import type { Homes } from '#lib/memo-check/homes'
import type { Cited, Gathering } from '#lib/memo-check/mention'

/** Signs that end an address in a text, and those that end a sentence after it. */
const ADDRESS = /https?:\/\/[^\s<>"'`|\\^{}“”„«»‘’\u3000-\u303f\uff00-\uff0f\uff1a-\uff1f]+/gi
const TAIL = /(?:[.,;:!?*_~\]]+|&(?:quot|gt|lt|#39);?)$/

/** The most text that is searched, in characters. */
const TEXT_CAP = 2_000_000
/** The longest address that is looked at, in characters. */
const LONGEST = 3000
/** Names of vocabularies, which are written as addresses and lead nowhere. */
const VOCABULARY = /^https?:\/\/(?:www\.w3\.org|purl\.org|schemas?\.[\w.]+)\//i
/** How far before an address the citation that it ends may begin. */
const CITATION_REACH = 1500

/** An address without the signs of the sentence or the markup around it. */
function trimAddress(text: string): string {
  if (text.length > LONGEST) return ''
  let trimmed = text.replace(/&(?:amp|#38|#x26);/gi, '&')
  for (;;) {
    const shorter = trimmed.replace(TAIL, '')
    const open = shorter.split('(').length
    const unbalanced = shorter.endsWith(')') && shorter.split(')').length > open
    const next = unbalanced ? shorter.slice(0, -1) : shorter
    if (next === trimmed) return trimmed
    trimmed = next
  }
}

/** The number that the text before an address cites, as our citations write it. */
function readCitation(before: string): Cited | null {
  if (!/Quarterdeck,\s*<?$/.test(before)) return null
  const from = before.lastIndexOf('Alibaba Group, ')
  if (from < 0) return null
  const said = before.slice(from + 'Alibaba Group, '.length).replace(/\s+/g, ' ')
  const head = said.split(/\.(?= |$)/, 1)[0] ?? ''
  const parting = head.lastIndexOf(': ')
  const comma = head.lastIndexOf(', ', parting)
  if (parting < 0 || comma < 0) return null
  return {
    name: head.slice(0, comma),
    period: head.slice(comma + 2, parting),
    value: head.slice(parting + 2),
  }
}

/** Where an index of a text is: `line 14`. Asked in rising order. */
function countLines(text: string): (index: number) => number {
  let [line, at] = [1, 0]
  return (index) => {
    for (
      let next = text.indexOf('\n', at);
      next >= 0 && next < index;
      next = text.indexOf('\n', at)
    )
      [line, at] = [line + 1, next + 1]
    return line
  }
}

interface Where {
  homes: Homes
  gathering: Gathering
  /** The place of everything in the text; null for its lines. */
  place: string | null
}

/** A host that stands without `https://` and begins a path, as pictures print it. */
function bareHosts(hosts: readonly string[]): RegExp | null {
  if (hosts.length === 0) return null
  const names = hosts.map((host) => host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return new RegExp(`(?<![\\w./:@-])(?:${names})/[^\\s<>"'\`|\\\\^{}“”]+`, 'gi')
}

function addAddress(
  address: string,
  cited: Cited | null,
  place: string,
  { homes, gathering }: Where,
): void {
  const judged = homes.judge(address)
  if (judged.kind === 'elsewhere')
    return VOCABULARY.test(address) ? undefined : gathering.countElsewhere()
  if (judged.kind === 'alike') return gathering.addStranger(`an address at ${judged.host}`, place)
  for (const path of expandMemo(judged.path))
    gathering.add({
      kind: cited ? 'citation' : 'address',
      place,
      address: path,
      format: null,
      cited,
      maker: judged.maker,
      file: null,
    })
}

/** Finds the addresses in a text, and the numbers that are cited with them. */
export function findAddresses(whole: string, where: Where): void {
  const text = whole.slice(0, TEXT_CAP)
  if (whole.length > TEXT_CAP)
    where.gathering.note('Only the first 2,000,000 characters of its text were searched.')
  const lineOf = countLines(text)
  for (const match of text.matchAll(ADDRESS)) {
    const { index } = match
    const cited = readCitation(text.slice(Math.max(0, index - CITATION_REACH), index))
    const place = where.place ?? `line ${lineOf(index)}`
    addAddress(trimAddress(match[0]), cited, place, where)
  }
  const bare = bareHosts(where.homes.hosts)
  if (!bare) return
  const bareLineOf = countLines(text)
  for (const match of text.matchAll(bare)) {
    const place = where.place ?? `line ${bareLineOf(match.index)}`
    const cited = readCitation(text.slice(Math.max(0, match.index - CITATION_REACH), match.index))
    addAddress(`http://${trimAddress(match[0])}`, cited, place, where)
  }
}

/** Adds a link whose address is given as such. */
export function addLink(address: string, where: Where & { place: string }): void {
  if (/^https?:/i.test(address)) addAddress(address, null, where.place, where)
}
