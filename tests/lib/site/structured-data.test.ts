import { expect, it } from 'vitest'
import { METRICS } from '#lib/metrics/metrics'
import { describeBreadcrumbs, describeOfferedData } from '#lib/site/structured-data'
import { dataset } from '../../fixtures/frozen-data'

const PUBLIC = 'https://figures.example'

it.each(METRICS.map((metric) => [metric.id, metric] as const))(
  'the data of %s is what search engines ask of a Dataset',
  (id, { label, description, unit }) => {
    const files = [{ path: `/api/v1/series/${id}.csv`, contentType: 'text/csv; charset=utf-8' }]
    const offered = { name: label, description, path: `/metrics/${id}`, files }
    const measures = [{ label, unit }]
    const data = describeOfferedData(dataset, PUBLIC, { ...offered, measures })
    expect(data).toMatchObject({ '@type': 'Dataset', url: `${PUBLIC}/metrics/${id}` })
    const { length } = String(data['description'])
    expect(length).toBeGreaterThanOrEqual(50)
    expect(length).toBeLessThanOrEqual(5000)
    expect(data['distribution']).toEqual([
      {
        '@type': 'DataDownload',
        contentUrl: `${PUBLIC}/api/v1/series/${id}.csv`,
        encodingFormat: 'text/csv',
      },
    ])
  },
)

it('breadcrumbs begin at the front page and are numbered', () => {
  const { itemListElement } = describeBreadcrumbs(PUBLIC, [['Charts', '/charts']])
  expect(itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Dashboard', item: `${PUBLIC}/` },
    { '@type': 'ListItem', position: 2, name: 'Charts', item: `${PUBLIC}/charts` },
  ])
})
