import { compareValues, splitWords } from '#lib/overview/order'

/** What of an address arranges the table. */
export interface TableChoice {
  family: readonly string[] | null
  q: string | null
  sort: string | null
  order: string | null
  columns: readonly string[] | null
}

/** What an address asks of the table. */
export function readTableChoice(params: URLSearchParams): TableChoice {
  return {
    family: params.get('family')?.split(',') ?? null,
    q: params.get('q'),
    sort: params.get('sort'),
    order: params.get('order'),
    columns: params.get('columns')?.split(',') ?? null,
  }
}

/** The number of a cell, exact where its text is rounded; null for none. */
function readCellValue(cell: HTMLTableCellElement | undefined): number | null {
  const text = cell?.dataset['v'] ?? cell?.textContent ?? ''
  const number = Number(text.replaceAll(',', '').replace('−', '-').replace('–', 'none'))
  return text === '' || Number.isNaN(number) ? null : number
}

const listRows = (table: HTMLTableElement) => [
  ...table.querySelectorAll<HTMLTableRowElement>('tr[data-m]'),
]
const placeOf = (row: HTMLTableRowElement) => Number(row.dataset['at'])

/** The head of a column of periods; null where the table has none such. */
function findHead(table: HTMLTableElement, period: string | null) {
  const heads = table.querySelectorAll<HTMLTableCellElement>('thead [data-p]')
  return [...heads].find((head) => head.dataset['p'] === period) ?? null
}

/** Puts rows under heads of their own, in their order; rows of one key stand together. */
function regroup(
  table: HTMLTableElement,
  rows: readonly HTMLTableRowElement[],
  headOf: (row: HTMLTableRowElement) => { key: string; label: string },
) {
  const bodies = new Map<string, HTMLTableSectionElement>()
  const pattern = table.tBodies[0]?.rows[0]
  for (const row of rows) {
    const { key, label } = headOf(row)
    let body = bodies.get(key)
    if (!body) {
      body = document.createElement('tbody')
      body.dataset['group'] = key
      const head = pattern?.cloneNode(true)
      if (head) body.append(head)
      const words = body.querySelector('span')
      if (words) words.textContent = label
      bodies.set(key, body)
    }
    body.append(row)
  }
  for (const body of [...table.tBodies]) body.remove()
  table.append(...bodies.values())
}

function sortTable(table: HTMLTableElement, { sort, order }: TableChoice) {
  const head = findHead(table, sort)
  const state = head ? `${sort} ${order ?? 'down'}` : ' '
  if (table.dataset['sort'] === state) return
  table.dataset['sort'] = state
  for (const own of table.querySelectorAll('thead [aria-sort]')) own.removeAttribute('aria-sort')
  const rows = listRows(table).sort((a, b) => placeOf(a) - placeOf(b))
  if (!head) {
    const labels = JSON.parse(table.dataset['families'] ?? '{}') as Record<string, string> // as written by writeTable
    regroup(table, rows, ({ dataset }) => {
      const key = dataset['family'] ?? ''
      return { key, label: labels[key] ?? key }
    })
    return
  }
  head.setAttribute('aria-sort', order === 'up' ? 'ascending' : 'descending')
  const at = head.cellIndex
  const units = new Map<string, number>()
  const keyed = rows.map((row) => {
    const unit = row.dataset['unit'] ?? ''
    if (!units.has(unit)) units.set(unit, units.size)
    return { row, unit: units.get(unit) ?? 0, value: readCellValue(row.cells[at]) }
  })
  keyed.sort((a, b) => a.unit - b.unit || compareValues(a.value, b.value, order))
  regroup(
    table,
    keyed.map(({ row }) => row),
    ({ dataset }) => ({ key: dataset['unit'] ?? '', label: dataset['unit'] ?? '' }),
  )
}

function filterTable(table: HTMLTableElement, { family, q }: TableChoice): number {
  const words = splitWords(q)
  let kept = 0
  for (const body of table.tBodies) {
    let own = 0
    for (const row of body.rows) {
      if (row.dataset['m'] === undefined) continue
      const names = row.dataset['names'] ?? ''
      const isKept =
        (!family || family.includes(row.dataset['family'] ?? '')) &&
        words.every((word) => names.includes(word))
      if (row.hidden === isKept) row.hidden = !isKept
      if (isKept) own += 1
    }
    body.hidden = own === 0
    kept += own
  }
  return kept
}

/**
 * Arranges the table that the server wrote as an address asks: order, rows and columns, as the server
 * would have. Returns how many metrics it shows.
 */
export function arrangeTable(table: HTMLTableElement, choice: TableChoice): number {
  const { columns } = choice
  sortTable(table, choice)
  table.dataset['columns'] = (columns ?? ['unit', 'trend', 'change']).join(' ')
  return filterTable(table, choice)
}
