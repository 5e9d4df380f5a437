import { describe, expect, it } from 'vitest'
import { checkText } from '#lib/claims/text/check-text'
import { latestVintage } from '#lib/data/dataset'
import { dataset } from '../../../fixtures/frozen-data'

const today = latestVintage(dataset)
/** What becomes of the last figure of a text. */
const last = (text: string) => checkText(text, dataset, today, '2025-12-01').figures.at(-1)

const CLOUD = 'Cloud revenue was RMB 29.6 billion in the September quarter of 2024.'
const GREW = 'Cloud revenue grew strongly in the September quarter of 2025.'

describe('a figure with words of its own that are not known', () => {
  it.each([
    `${CLOUD}\n\nRMB 39.8 billion was paid for the yacht.`,
    `${CLOUD} RMB 39.8 billion was paid for the yacht.`,
    `${CLOUD} And then there was RMB 39.8 billion.`,
    `${GREW} The yacht cost RMB 39.8 billion.`,
    `${GREW} A local baker raised RMB 39.8 billion.`,
    `${GREW} Prices of rice rose 34%.`,
    `${GREW} Among its customers, spending on servers rose 34%.`,
    `${GREW} Its customers spent 34% more.`,
    `${GREW} Of this, RMB 39.8 billion went to the poor.`,
    `${GREW} RMB 39.8 billion!`,
    `${GREW} Alibaba paid RMB 39.8 billion for a yacht.`,
    `${GREW} It donated RMB 39.8 billion.`,
    `${GREW} Rent: RMB 39.8 billion.`,
    `- ${GREW}\n- Coffee, 34%`,
    `${GREW}\n\nRent was RMB 39.8 billion`,
    'Cloud revenue was RMB 39.8 billion in the September quarter of 2025, while the price of rice rose 34%.',
    'Cloud revenue was RMB 39.8 billion in the September quarter of 2025, and wages of its engineers rose 34%.',
    'Alibaba Cloud did well in the September quarter of 2025, and the yacht cost RMB 39.8 billion.',
    'In the September quarter of 2025 the number of parcels grew 34% at the cloud unit.',
    'Alibaba’s cloud customers grew 34% in the September quarter of 2025.',
    'Alibaba Cloud’s API calls surged 34% in the September quarter of 2025.',
    'Revenue from live streaming grew 5% in the September quarter of 2025.',
    'Net profit of the bakery was RMB 20.6 billion in the September quarter of 2025.',
    'RMB 39.8 billion fell from the sky as cloud revenue grew in the September quarter of 2025.',
  ])('is neither confirmed nor refuted by what stands before: %s', (text) => {
    expect(last(text)?.verdict).toMatch(/^(?:unread|unmatched|not-covered)$/)
  })
})

describe('a figure that goes on about what stands before', () => {
  it.each([
    `${GREW} It rose to RMB 39.8 billion.`,
    `${GREW} It was RMB 39.8 billion, up from RMB 29.6 billion.`,
    `${GREW} Up 34% on strong demand for AI.`,
    `${GREW} The increase was 34%.`,
    `${GREW} The 34% growth was the best of any unit.`,
    `${GREW} That compares with RMB 29.6 billion a year earlier.`,
    `${GREW} Growth accelerated to 34% from 26% in the previous quarter.`,
    'Cloud revenue\nRMB 39.8 billion in the September quarter of 2025\nUp 34%',
    '## Cloud revenue, September quarter of 2025\n\nRMB 39.8 billion, 34% more than a year earlier',
    '- Cloud revenue in the September quarter of 2025: RMB 39.8 billion\n- 34% YoY',
    'Cloud revenue was RMB 39.8 billion in the September quarter of 2025, a significant 34% increase.',
    'Cloud revenue, driven by demand from makers of models, rose 34% in the September quarter of 2025.',
    'The cloud unit was the star of the September quarter of 2025, jumping 34%.',
    'At RMB 39.8 billion, cloud revenue set a record in the September quarter of 2025.',
    'RMB 39.8 billion: cloud revenue in the September quarter of 2025.',
    '| RMB bn | Q2 FY2026 | Q2 FY2025 |\n| --- | --- | --- |\n| Cloud | 39.8 | 29.6 |',
  ])('is confirmed: %s', (text) => {
    expect(last(text)).toMatchObject({ verdict: 'confirmed', metric: 'cloud' })
  })
})
