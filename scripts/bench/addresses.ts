import { CHARTS } from '#lib/charts/charts'
import { METRICS } from '#lib/metrics/metrics'
import { LABELS } from '#lib/period/period'

/** An address of every kind of answer, and what people call it. */
export const KINDS: readonly (readonly [kind: string, path: string])[] = [
  ['dashboard', '/'],
  ['page of a chart', '/charts/cloud'],
  ['page of a metric', '/metrics/cmr'],
  ['embed', '/embed/cloud'],
  ['JSON of a chart', '/api/v1/charts/cloud.json'],
  ['JSON of a series', '/api/v1/series/cloud.json'],
  ['CSV', '/api/v1/charts/cloud.csv'],
  ['SVG', '/api/v1/charts/cloud.svg'],
  ['PNG', '/api/v1/charts/cloud.png'],
  ['XLSX', '/api/v1/charts/cloud.xlsx'],
  ['feed', '/feed.xml'],
  ['dataset', '/api/v1/dataset.csv'],
]

const IDS = CHARTS.map(({ id }) => id)

/** Choices of a figure, each another one, some hundreds. */
function listChoices(): string[] {
  const lasts = Array.from({ length: 60 }, (_, at) => `last=${at + 1}`)
  const labelled = lasts.flatMap((last) => LABELS.map((labels) => `${last}&labels=${labels}`))
  return ['', '&provisional=hide'].flatMap((more) => labelled.map((choice) => choice + more))
}

/** As many distinct addresses of one kind as there are: `write` makes one of a chart and a choice. */
function combine(write: (id: string, choice: string) => string): string[] {
  return listChoices().flatMap((choice) => IDS.map((id) => write(id, choice)))
}

/** Distinct addresses, some 5,000 of each kind. */
export const FLOODS = {
  pages: combine((id, choice) => `/charts/${id}?${choice}`),
  pictures: combine((id, choice) => `/api/v1/charts/${id}.png?${choice}`),
  data: combine((id, choice) => `/api/v1/charts/${id}.json?${choice}`),
}

/**
 * Data that nobody has asked for, as long as charts are: from half a usual one to one and a half. Twelve
 * quarters are the default, which others have asked for.
 */
export const NEW_DATA = FLOODS.data.filter((path) => /last=(?:[6-9]|1[013-8])\b/.test(path))

/** Data that is none of these, for a server to begin with. */
export const OTHER_DATA = FLOODS.data.filter((path) => !NEW_DATA.includes(path))

/** Some 600 addresses of all kinds, as many readers at once would ask for them. */
export function listCrowd(): string[] {
  const choices = ['', '?last=8', '?last=12', '?labels=calendar']
  const figures = IDS.flatMap((id) =>
    choices.flatMap((choice) => [
      `/charts/${id}${choice}`,
      `/embed/${id}${choice}`,
      `/api/v1/charts/${id}.json${choice}`,
      `/api/v1/charts/${id}.csv${choice}`,
      `/api/v1/charts/${id}.svg${choice}`,
    ]),
  )
  const metrics = METRICS.slice(0, 140).flatMap(({ id }) => [
    `/metrics/${id}`,
    `/api/v1/series/${id}.json`,
  ])
  const pictures = IDS.map((id) => `/api/v1/charts/${id}.png`)
  const rest = ['/', '/charts', '/metrics', '/releases', '/changes', '/feed.xml', '/llms.txt']
  return [...figures, ...metrics, ...pictures, ...rest, '/api/v1', '/api/v1/dataset.csv']
}
