import type { ParamName } from '#lib/query/params'

/** One line of help for every parameter, kept apart from what browsers load. */
export const PARAM_HELP: Readonly<Record<ParamName, string>> = {
  text: 'Keep to the claims of one text.',
  verdict: 'Keep to the claims of one verdict.',
  block: 'Keep to the claims of one block of the business model canvas.',
  segments: 'Segments to show, ids joined by commas; all of them when left out.',
  structure:
    'Keep to one segment structure, named by the year it began; auto takes the newest that has a period.',
  frequency: 'Length of a period; ttm is the last four quarters.',
  from: 'First period, a fiscal quarter or year; a year means its first quarter.',
  to: 'Last period, a fiscal quarter or year; a year means its last quarter.',
  last: 'How many of the newest periods to keep.',
  transform:
    'What to show of the figures: the amount, its growth in percent, its part of a whole, or of the growth of one.',
  basis: 'latest shows restated figures; first shows each period as first reported.',
  labels: 'How periods are named: FY2026 Q2, Q3 2025 or Sep Q 2025.',
  currency: "USD divides amounts by the period-end rate of the period's own release.",
  provisional: "hide leaves out figures that do not rest on the company's own document.",
  start: 'First fiscal quarter counted against the capital expenditure plan.',
  compare:
    'Hold the figures against what was known on this earlier date: then, now, the change and its release.',
  axis: 'log draws each step of the axis as so many times the one before, for amounts and indexes above zero.',
  'as-of': 'Show figures as they were known on this date; pages only.',
  periods:
    'Periods as people write them, such as 5y, ytd, max, H1 FY2026 or 1H26, in place of from, to and last; figures and their pages and embeds.',
  metric: 'Keep to one metric.',
  metrics: 'Metrics to show, joined by commas; pages only, the API names them in its path.',
  charts: 'Charts of a memo, ids joined by commas; memo and the list of charts only.',
  chart: 'Id of a chart whose changes are asked for; or name metrics.',
  since: 'The date of a pin, to list what changed since; as-of says until when.',
  family: 'Keep to families of metrics, ids joined by commas; table only.',
  q: 'Keep to metrics whose names hold these words; table only.',
  sort: 'The column that the rows of the table are sorted by, unit by unit.',
  order: 'down sorts from the largest value, up from the smallest; table only.',
  columns:
    'Columns of the table before those of periods: unit, trend, change, or none; pages only.',
  view: 'One plot, small multiples of several metrics, or seasons: the same quarter of successive years side by side.',
  layout:
    'long has a row for each figure; wide has periods across, and for each metric its values, structures and standing.',
  theme: 'Colors of a picture.',
  width: 'Width of a picture in pixels: 720 for SVG and 1200 for PNG when left out.',
  height: 'Height of a PNG in pixels; as its parts need when only a width is given, else 630.',
  scale: 'Pixels of a PNG for each of its width and height; 12 megapixels in all at most.',
  style: 'Version of the drawing; a pinned picture of filed figures that names it never changes.',
  caption:
    'What a caption beside a picture says, which the picture leaves out: its title, or all its words.',
  amounts:
    'billion counts money in billions where it is given in millions, exactly; in CSV, Excel and Parquet, in the tables of chart pages, embeds, Word and PowerPoint, and in the table of all metrics. JSON keeps the unit as published.',
  table: 'show adds the table of figures to a Word document or a presentation.',
  estimate:
    'An estimate of yours, in the unit of its metric: drawn as a hollow diamond and held against the filed value; may be repeated.',
  note: 'A note of yours on a period: a numbered mark over the plot, its text below; may be repeated.',
}
