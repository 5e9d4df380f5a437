import { DERIVED_ROWS, type DerivedRow } from '#lib/metrics/derived-rows'
import { FORMULAS, type FormulaId } from '#lib/metrics/formulas'
import { deriveLineRests } from '#lib/metrics/line-rests'
import {
  findLine,
  STRUCTURES,
  structureOfLine,
  type LineId,
  type Metric,
  type Structure,
} from '#lib/metrics/metric'
import { PRINTED } from '#lib/metrics/printed'

/** A line that is computed from lines that releases print, all of one structure. */
export interface DerivedLine {
  line: LineId
  formula: FormulaId
  /** In the order of the formula. */
  parts: readonly LineId[]
  /** Parts that count where they are printed: a balance sheet without the line had none of it. */
  optional: readonly LineId[]
  /** True where growth leaves out an optional part that one of its two periods lacks. */
  paired?: true
}

/** Every choice of one line for each part, the newest lines first. */
function crossLines(lines: readonly (readonly LineId[])[]): LineId[][] {
  return lines.reduce<LineId[][]>(
    (chosen, next) => chosen.flatMap((before) => next.map((line) => [...before, line])),
    [[]],
  )
}

/** The lines of each part in a structure; a total of the group stands in every structure. */
function linesIn(parts: readonly Metric[], structure: Structure): LineId[][] {
  return parts.map((part) => {
    const totals = part.lines.filter((line) => structureOfLine(line) === null)
    return [findLine(part, structure) ?? totals].flat()
  })
}

function choosePartLines(parts: readonly Metric[], { structures }: DerivedRow): LineId[][] {
  const structured = parts.some(({ lines }) => lines.some((line) => structureOfLine(line)))
  if (!structured) return crossLines(parts.map(({ lines }) => lines))
  return STRUCTURES.toReversed()
    .filter((structure) => structures?.includes(structure) ?? true)
    .flatMap((structure) => crossLines(linesIn(parts, structure)))
}

/** `2025:cloud_adj_ebita/cloud`: a derived line is called by its formula, its structure once. */
function nameLine(formula: FormulaId, parts: readonly LineId[]): LineId {
  const structure = parts.map(structureOfLine).find((id) => id !== null)
  const bare = parts.map((part) => part.slice(part.indexOf(':') + 1))
  const name = FORMULAS[formula].write(bare).replaceAll(' ', '').replaceAll('−', '-')
  return structure ? `${structure}:${name}` : name
}

function findPrinted(id: string): Metric {
  const metric = PRINTED.find((printed) => printed.id === id)
  if (!metric) throw new RangeError(`${id} is not a metric that releases print`)
  return metric
}

/** The structure's segments, or what they earn; null where not every one of them prints it. */
function linesOfSegments(structure: Structure, ending: string): LineId[] | null {
  const segments = PRINTED.filter(({ segmentOf }) => segmentOf.includes(structure))
  const lines = segments.flatMap(({ id }) => {
    const metric = PRINTED.find((printed) => printed.id === `${id}${ending}`)
    return (metric && findLine(metric, structure)) ?? []
  })
  return lines.length < segments.length ? null : lines
}

/** What a total of the group leaves after its segments, a line for each structure. */
function deriveRests(row: DerivedRow, ending: string): DerivedLine[] {
  const totals = row.needs.flatMap((id) => findPrinted(id).lines)
  return STRUCTURES.toReversed().flatMap((structure): DerivedLine[] => {
    const parts = linesOfSegments(structure, ending)
    if (!parts) return []
    const line = `${structure}:${row.line}`
    return [{ line, formula: row.formula, parts: [...totals, ...parts], optional: [] }]
  })
}

function deriveLines(row: DerivedRow): DerivedLine[] {
  const { formula } = row
  if (row.within) return deriveLineRests(row.line ?? row.id, row.within)
  if (row.segments !== undefined) return deriveRests(row, row.segments)
  const optional = (row.optional ?? []).flatMap((id) => findPrinted(id).lines)
  return choosePartLines(row.needs.map(findPrinted), row).map((parts) => ({
    line: row.line ?? nameLine(formula, parts),
    formula,
    parts,
    optional,
  }))
}

const LINES = new Map(
  DERIVED_ROWS.flatMap((row) =>
    deriveLines(row).map((derived) => [derived.line, derived] as const),
  ),
)

/** How a line is computed; undefined for a line that releases print. */
export function findDerivedLine(line: LineId): DerivedLine | undefined {
  return LINES.get(line)
}

/** The metrics that follow from others by a formula. */
export const DERIVED: readonly Metric[] = DERIVED_ROWS.map((row) => {
  const { id, label, shortLabel = label, formula, needs, description } = row
  const { color = 'group', aliases = [], successors = [], optional = [] } = row
  const { family = id.endsWith('-margin') ? 'margin' : 'ratio' } = row
  return {
    id,
    label,
    shortLabel,
    family,
    unit: FORMULAS[formula].unit,
    aggregation: row.aggregation ?? (FORMULAS[formula].unit === 'CNY million' ? 'last' : 'parts'),
    color,
    lines: deriveLines(row).map(({ line }) => line),
    segmentOf: [],
    aliases,
    successors,
    description,
    derived: { formula, needs: [...needs, ...optional] },
  }
})
