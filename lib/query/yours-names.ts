/** The parameters that a reader's own estimates and notes come in; each may be repeated. */
export const YOURS_NAMES = ['estimate', 'note'] as const

/** The most of each that one address can have. */
export const YOURS_CAPS = { estimate: 24, note: 12 } as const

/** The longest note, in characters. */
export const NOTE_CAP = 200
