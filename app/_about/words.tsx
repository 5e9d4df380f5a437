/** The words of a chart, a table or a file that carry a promise, in the order in which one meets them. */
const WORDS = [
  {
    id: 'structure',
    word: 'Structure',
    means:
      'How the company divides its business into segments. It was redrawn in 2016, 2021, 2023, 2025 and 2026. The same name in two structures can count different things, so amounts of two structures are never drawn as one line. Only a chained index, which multiplies growth rates, crosses a change of structure, and it says so.',
  },
  {
    id: 'recast',
    word: 'Recast',
    means:
      'A past period given again on a newer structure, so that it compares with what follows. The value on the older structure stays as it was.',
  },
  {
    id: 'restated',
    word: 'Restated',
    means:
      'The company printed another value for the same line and period later. Both are kept, each with its release and page.',
  },
  {
    id: 'provisional',
    word: 'Provisional',
    means:
      'Not resting on the company’s own documents alone: read from a copy or a report. Marked wherever it appears, and replaced when the document can be read.',
  },
  {
    id: 'derived',
    word: 'Computed',
    means:
      'Made from printed values, such as a fourth quarter from a year less three quarters. Its inputs are cited.',
  },
  {
    id: 'vintage',
    word: 'As of, vintage',
    means:
      'The date of a release, and what was known then. Any page can be seen as of any release.',
  },
  {
    id: 'pin',
    word: 'Pin',
    means: 'The date that fixes an address to a vintage: @2025-11-25.',
  },
  {
    id: 'like-for-like',
    word: 'Like for like',
    means:
      'Growth as the company gave it without businesses sold, or with a change of method left out. It is printed, not computed here.',
  },
  {
    id: 'ttm',
    word: 'TTM',
    means: 'Trailing twelve months: the sum of the four quarters to a date.',
  },
  {
    id: 'lines',
    word: 'Ended, began, continued in part',
    means:
      'A line that a release no longer prints has ended. What continues part of it is drawn in gray after it, never joined to it.',
  },
] as const

/** What the words mean; each has an anchor, such as `#word-recast`. */
export function Words() {
  return (
    <dl className="about-words">
      {WORDS.map(({ id, word, means }) => (
        <div key={id} id={`word-${id}`}>
          <dt>{word}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  )
}
