import type { Fault } from '#lib/query/read-params'

const TITLES = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
} as const
export type ProblemStatus = keyof typeof TITLES

/** The body of every error: RFC 9457, with the faults and the nearest known id. */
export interface ProblemBody {
  type: 'about:blank'
  title: string
  status: ProblemStatus
  detail: string
  /** Path of the request, at most 400 characters of it. */
  instance: string
  errors: Fault[]
  /** For 404: the known id nearest to the one asked for. */
  nearest?: string | null
}

/** A request that cannot be answered, and why; thrown while answering. */
export class Problem extends Error {
  override name = 'Problem'
  constructor(
    readonly status: ProblemStatus,
    detail: string,
    readonly errors: Fault[] = [],
    readonly nearest: string | null = null,
  ) {
    super(detail)
  }
}

/** A problem as the body that is sent for the request of `path`. */
export function describeProblem(problem: Problem, path: string): ProblemBody {
  const { status, errors, nearest } = problem
  const body = {
    type: 'about:blank' as const, // RFC 9457: the status says it all
    title: TITLES[status],
    status,
    detail: problem.message,
    instance: path.slice(0, 400),
    errors,
  }
  return status === 404 ? { ...body, nearest } : body
}
