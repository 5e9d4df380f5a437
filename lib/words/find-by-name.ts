/** Anything that readers call by more than one name. */
export interface Named {
  id: string
  label: string
  shortLabel: string
  aliases: readonly string[]
  /** Names in other languages, by their tags. */
  labels?: Readonly<Record<string, readonly string[]>>
}

/** Every name of a thing, its shortest forms first. */
function listNames({ id, label, shortLabel, aliases, labels = {} }: Named): string[] {
  return [id, shortLabel, label, ...aliases, ...Object.values(labels).flat()]
}

/** How well a name answers a text, from 0 for the same; undefined where it does not hold it. */
function rankName(name: string, text: string): number | undefined {
  if (name === text) return 0
  if (name.startsWith(text)) return 1
  if (name.includes(` ${text}`) || name.includes(`-${text}`)) return 2
  return name.includes(text) ? 3 : undefined
}

/** As above for all of a thing's names; 4 where only together they hold every word of the text. */
function rank(names: readonly string[], text: string, words: readonly string[]): number | null {
  const ranks = names.flatMap((name) => rankName(name, text) ?? [])
  if (ranks.length > 0) return Math.min(...ranks)
  return words.every((word) => names.some((name) => name.includes(word))) ? 4 : null
}

/**
 * The things whose names hold every word of a text, case ignored: best answer first, else in their
 * own order. All of them for an empty text.
 */
export function findByName<Thing extends Named>(text: string, things: readonly Thing[]): Thing[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = words.join(' ')
  if (wanted === '') return [...things]
  const ranked = things.flatMap((thing) => {
    const place = rank(
      listNames(thing).map((name) => name.toLowerCase()),
      wanted,
      words,
    )
    return place === null ? [] : [{ thing, place }]
  })
  return ranked.sort((a, b) => a.place - b.place).map(({ thing }) => thing)
}

/** Whether a text is one of a thing's names, case ignored. */
export function isName(text: string, thing: Named): boolean {
  const wanted = text.trim().toLowerCase()
  return listNames(thing).some((name) => name.toLowerCase() === wanted)
}

/** The alias by which a text found a thing, where its label does not hold the text already. */
export function findAlias(text: string, thing: Named): string | null {
  const { id, label, shortLabel } = thing
  const wanted = text.trim().toLowerCase()
  const holds = (name: string) => name.toLowerCase().includes(wanted)
  if (wanted === '' || [id, label, shortLabel].some(holds)) return null
  return listNames(thing).find(holds) ?? null
}
