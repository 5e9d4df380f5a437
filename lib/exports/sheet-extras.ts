import type { Feature, Image, Sheet } from 'write-excel-file/node'
import { escapeXml } from '#lib/words/escapes'

/** A cell that opens an address and stays a number or a text of its own. */
export interface SheetLink {
  cell: string
  /** An address, or `#` and a place in the workbook: `#'Margins'!A1`. */
  address: string
  /** What is said when the pointer rests on it. */
  tip?: string
}

/** A sheet with what the library does not write. */
export interface BookSheet extends Sheet<Image['content']> {
  links?: readonly SheetLink[]
  /** The range with a filter over it, its heads included: `A1:Q40`. */
  filter?: string
  /** Columns, counted from 0, that are folded away under a plus sign. */
  folded?: readonly number[]
  /** The first cell that is shown beside the frozen rows and columns. */
  opensAt?: string
  /** What each formula gives, by cell, so that programs that compute nothing show it. */
  results?: ReadonlyMap<string, number>
  /** True for the one sheet that a workbook opens at; the first where none is. */
  isOpen?: true
  /** Pages that the sheet is wide in print; one where left out. */
  pagesWide?: number
}

const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
const isInside = ({ address }: SheetLink) => address.startsWith('#')

/** `0` → `A`, `26` → `AA`. */
export function nameColumn(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? nameColumn(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** A sheet's name as formulas have it. */
export const quoteSheet = (name: string) => `'${name.replaceAll("'", "''")}'`

function writeLink(link: SheetLink, index: number): string {
  const tip = link.tip ? ` tooltip="${escapeXml(link.tip)}"` : ''
  const to = isInside(link)
    ? `location="${escapeXml(link.address.slice(1))}"`
    : `r:id="rId-link-${index}"`
  return `<hyperlink ref="${link.cell}" ${to}${tip}/>`
}

/** A relationship for each link that leads out: programs share none between cells. */
function writeLinkTargets({ links = [] }: BookSheet): string {
  return links
    .map((link, index) =>
      isInside(link)
        ? ''
        : `<Relationship Id="rId-link-${index}" Type="${LINK_TYPE}" Target="${escapeXml(link.address)}" TargetMode="External"/>`,
    )
    .join('')
}

/** What formulas give, behind them. */
function addResults(xml: string, { results }: BookSheet): string {
  if (!results) return xml
  return xml.replace(/(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)(<\/c>)/g, (_, head, cell, tail) => {
    const result = results.get(String(cell))
    if (result === undefined) throw new Error(`the formula of ${cell} has no result`)
    return `${head}<v>${result}</v>${tail}`
  })
}

/** Folds columns away; the column after each has the sign that unfolds it. */
function foldColumns(xml: string, { folded = [] }: BookSheet): string {
  if (folded.length === 0) return xml
  const mark = (text: string, column: number, marks: string) =>
    text.replace(
      new RegExp(`(<col min="${column + 1}" max="${column + 1}" [^>]*)/>`),
      (_, found: string) => `${found} ${marks}/>`,
    )
  const marked = folded.reduce((text, column) => {
    const hidden = mark(text, column, 'hidden="1" outlineLevel="1"')
    return mark(hidden, column + 1, 'collapsed="1"')
  }, xml)
  const levels = '<sheetFormatPr defaultRowHeight="15" outlineLevelCol="1"/>'
  return marked.replace('<cols>', `${levels}<cols>`)
}

/** The selected tab is that of the sheet which is open. */
function selectTab(xml: string, sheets: readonly BookSheet[], index: number): string {
  const open = sheets.findIndex(({ isOpen }) => isOpen)
  if (open < 0) return xml
  return xml.replace(/tabSelected="[01]"/, `tabSelected="${index === open ? 1 : 0}"`)
}

function openAt(xml: string, sheets: readonly BookSheet[]): string {
  const open = sheets.findIndex(({ isOpen }) => isOpen)
  return open < 0 ? xml : xml.replace('<workbookView/>', `<workbookView activeTab="${open}"/>`)
}

function transformSheet(xml: string, sheet: BookSheet): string {
  const { links = [], filter, opensAt } = sheet
  const filtered = filter ? `<autoFilter ref="${filter}"/>` : ''
  const linked = links.length > 0 ? `<hyperlinks>${links.map(writeLink).join('')}</hyperlinks>` : ''
  const withLinks = xml.replace('<pageMargins', (tag) => filtered + linked + tag)
  const opened = opensAt
    ? withLinks.replace(/(<pane [^>]*topLeftCell=")[A-Z]+\d+"/, `$1${opensAt}"`)
    : withLinks
  return foldColumns(addResults(opened, sheet), sheet)
}

/** The names that Excel itself gives a filtered range, and rows and columns that every page repeats. */
function nameRanges(sheets: readonly BookSheet[]): string {
  const names = sheets.flatMap(({ sheet = '', filter, stickyRowsCount: rows = 0, ...more }, id) => {
    const { stickyColumnsCount: columns = 0 } = more
    const [quoted, local] = [escapeXml(quoteSheet(sheet)), `localSheetId="${id}"`]
    const range = filter?.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    const across = columns > 0 ? [`${quoted}!$A:$${nameColumn(columns - 1)}`] : []
    const down = rows > 0 ? [`${quoted}!$1:$${rows}`] : []
    const titles = [...across, ...down].join(',')
    return [
      range
        ? `<definedName name="_xlnm._FilterDatabase" ${local} hidden="1">${quoted}!${range}</definedName>`
        : '',
      titles ? `<definedName name="_xlnm.Print_Titles" ${local}>${titles}</definedName>` : '',
    ]
  })
  return `<definedNames>${names.join('')}</definedNames>`
}

/** Links, filters, folded columns, results of formulas and repeated heads of a workbook's sheets. */
export function addExtras(sheets: readonly BookSheet[]): Feature<Image['content']> {
  const at = (index: number) => sheets[index] ?? { data: [] }
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            selectTab(transformSheet(xml, at(sheetIndex)), sheets, sheetIndex),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) => writeLinkTargets(at(sheetIndex)),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            openAt(xml, sheets).replace('<definedNames/>', () => nameRanges(sheets)),
        },
      },
    },
  }
}
