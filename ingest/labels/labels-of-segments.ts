import type { Structure } from '#lib/metrics/metric'

/** One segment of a structure as releases print it. */
export interface SegmentLabel {
  /** Names in tables that have it in a row or a column of its own. */
  names: readonly string[]
  /** Its label in the table of revenue, where that is another. */
  total?: readonly string[]
  revenue: string
  ebita: string | null
}

/** A segment by the id of its revenue, its names, and its label in the table of revenue. */
function segment(revenue: string, names: readonly string[], total?: string[]): SegmentLabel {
  return { names, revenue, ebita: `${revenue}_adj_ebita`, ...(total ? { total } : {}) }
}

/** A segment whose lines stand above its total, which has the segment's name. */
const summed = (revenue: string, name: string) => segment(revenue, [name], [`Total ${name}`])

/** A part of revenue before there were segments: no profit is printed of it. */
const part = (revenue: string, names: string[], total?: string[]) => ({
  ...segment(revenue, names, total),
  ebita: null,
})

const AIDC = summed('aidc', 'Alibaba International Digital Commerce Group')
const CLOUD_INTELLIGENCE = segment('cloud', ['Cloud Intelligence Group'])
const DIGITAL_MEDIA = segment('digital_media', ['Digital media and entertainment'])
const INNOVATION = segment('innovation_other', ['Innovation initiatives and others'])
const ALL_OTHERS = segment('all_others', ['All others'])

/** The segments of each structure, without what is not a segment: unallocated and eliminations. */
export const SEGMENT_LABELS: Readonly<Record<Structure, readonly SegmentLabel[]>> = {
  '2014': [
    part('china_commerce_total_legacy', [], ['Total China commerce']),
    part('intl_commerce_total_legacy', [], ['Total international commerce']),
    part('cloud', ['Cloud computing and Internet infrastructure']),
    part('others_legacy', ['Others']),
  ],
  '2016': [
    segment(
      'core_commerce',
      ['Core commerce', 'Commerce'],
      ['Total core commerce', 'Total commerce'],
    ),
    segment('cloud', ['Cloud computing']),
    DIGITAL_MEDIA,
    INNOVATION,
  ],
  '2021': [
    summed('china_commerce', 'China commerce'),
    summed('intl_commerce', 'International commerce'),
    segment('local_consumer_services', ['Local consumer services']),
    segment('cainiao', ['Cainiao']),
    segment('cloud', ['Cloud']),
    DIGITAL_MEDIA,
    INNOVATION,
  ],
  '2023': [
    summed('taobao_tmall_group', 'Taobao and Tmall Group'),
    AIDC,
    CLOUD_INTELLIGENCE,
    segment('cainiao', ['Cainiao Smart Logistics Network Limited']),
    segment('local_services', ['Local Services Group']),
    segment('digital_media', ['Digital Media and Entertainment Group']),
    ALL_OTHERS,
  ],
  '2025': [
    summed('china_ecommerce_group', 'Alibaba China E-commerce Group'),
    AIDC,
    CLOUD_INTELLIGENCE,
    ALL_OTHERS,
  ],
  '2026': [
    summed('alibaba_ecommerce_group', 'Alibaba E-commerce Group'),
    segment('ai_cloud_compute', [
      'AI Cloud and Compute',
      'AI Cloud and Compute Group',
      'AI Cloud Compute',
      'AI Cloud Compute Group',
    ]),
    segment('ai_labs_applications', ['AI Labs and Applications', 'AI Labs and Applications Group']),
    ALL_OTHERS,
  ],
}
