/** A place of the site with its keys, and what each does there. */
interface KeyGroup {
  where: string
  keys: readonly (readonly [keys: string, does: string])[]
}

/** Every key that does something of its own. Links, buttons and fields have those of the browser. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    where: 'Everywhere',
    keys: [
      ['Ctrl+K, ⌘K', 'find a metric, chart, page or quarter'],
      ['?', 'show these keys'],
      ['Esc', 'close what is open'],
    ],
  },
  {
    where: 'In a chart',
    keys: [
      ['← →', 'read it period by period'],
      ['Home, End', 'go to its first or last period'],
      ['Drag, Shift+← →', 'choose periods; let go or press Enter to see them alone, Esc for none'],
      ['Enter', 'open where the values of a period come from; ← → go on from there'],
    ],
  },
  {
    where: 'In the table of all metrics',
    keys: [
      ['Enter', 'go from its box to the values'],
      ['← → ↑ ↓', 'go from value to value'],
      ['Home, End', 'go to the first or last period of a row'],
      ['Enter', 'open where a value comes from'],
    ],
  },
  {
    where: 'At a slider of periods or releases',
    keys: [
      ['← →', 'one on, or one back'],
      ['Page Up, Page Down', 'a year on, or a year back'],
      ['Home, End', 'as far as it goes'],
    ],
  },
  { where: 'In a choice', keys: [['← →', 'choose the option beside it']] },
]
