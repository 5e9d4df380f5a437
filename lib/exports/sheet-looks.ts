/** How cells of workbooks look: the same on every sheet. */

/** A cell that opens an address. */
export const LINKED = { textColor: '#1d4ed8' } as const
/** What is second to the rest of its sheet. */
export const FAINT = { textColor: '#6b7280' } as const
/** Words under a value, and the names of rows. */
export const SMALL = { ...FAINT, fontSize: 8 } as const
/** Where values begin that cannot be compared with those before. */
export const BREAK = { leftBorderStyle: 'medium', leftBorderColor: '#b45309' } as const
/** A value that does not rest on the company's own documents alone. */
export const PROVISIONAL = { fontStyle: 'italic', backgroundColor: '#fdf0d5' } as const
/** The title of a sheet. */
export const TITLE = { fontWeight: 'bold', fontSize: 14 } as const
/** A day, and the vintage of a sheet, in a cell of their own type. */
export const DAY = 'yyyy-mm-dd'
export const AS_OF = '"As of "yyyy-mm-dd'

/** `2026-08-20` as the day that a cell holds. */
export const toDay = (date: string) => new Date(`${date}T00:00:00Z`)
