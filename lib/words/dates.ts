import { isValid, parseISO } from 'date-fns'

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. Such dates sort as text. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isValid(parseISO(text))
}
