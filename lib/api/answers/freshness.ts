import type { Resource } from '#lib/api/answer'
import { answerJson } from '#lib/api/answers/table'
import { describeFreshness } from '#lib/pins/describe-freshness'
import { refuseFaults, unknownOf } from '#lib/figures/check-request'
import { parseResourceName } from '#lib/figures/resource-name'
import type { Fault } from '#lib/query/read-params'

const NAME = 'address'
const ALLOWED = ['an address of this service: /charts/cloud?as-of=2025-11-25']

/** What is wrong with a request: one address is asked for, and nothing else is taken. */
function listFaults(params: URLSearchParams, pins: readonly string[]): Fault[] {
  const given = params.getAll(NAME)
  const others = [...new Set(params.keys())].filter((name) => name !== NAME)
  return [
    ...pins.map(() => ({ parameter: 'pin', detail: 'This address takes no pin.', allowed: [] })),
    ...others.map((name) => ({
      parameter: name.slice(0, 60),
      detail: 'This address takes one parameter, address.',
      allowed: [NAME],
    })),
    ...(given.length === 1 && given[0]
      ? []
      : [{ parameter: NAME, detail: 'Give one address.', allowed: ALLOWED }]),
  ]
}

/** `/api/v1/freshness.json?address=`: what became of the figure at an address of ours since its pin. */
export const answerFreshness: Resource = ({ params, segment }, { dataset, publicUrl }) => {
  const { pins, extension } = parseResourceName(segment)
  const unknown = extension === 'json' ? [] : [unknownOf('format', extension, [{ id: 'json' }])]
  refuseFaults(unknown, listFaults(params, pins))
  return answerJson(describeFreshness(dataset, publicUrl, params.get(NAME) ?? ''))
}
