import { z } from 'zod'
import { PARAM_NAMES, PARAMS, type ParamName, type ParamValues } from '#lib/query/params'
import type { Grammar } from '#lib/query/grammar'
import { collectParams, faultOf, ID, type Fault } from '#lib/query/read-params'

function makeSchema(grammar: Grammar): z.ZodType {
  switch (grammar.kind) {
    case 'choice':
      return z.enum(grammar.values)
    case 'count':
      return z
        .string()
        .regex(/^\d{1,4}$/)
        .transform(Number)
        .pipe(z.int().min(grammar.min).max(grammar.max))
    case 'ids':
      return z
        .string()
        .transform((text) => text.split(','))
        .pipe(z.array(z.string().regex(ID)).min(1).max(grammar.max))
        .refine((ids) => new Set(ids).size === ids.length)
    case 'id':
      return z.string().regex(ID)
    case 'period':
      return z.string().regex(/^FY20\d\d(-Q[1-4])?$/)
    case 'quarter':
      return z.string().regex(/^FY20\d\d-Q[1-4]$/)
    case 'date':
      return z.string().regex(/^\d{4}-\d\d-\d\d$/)
  }
}

/** The zod schema of one parameter, from its row in PARAMS: text in, value out. */
export function schemaOfParam(name: ParamName): z.ZodType {
  return makeSchema(PARAMS[name].grammar).describe(PARAMS[name].help)
}

const SCHEMAS = new Map(PARAM_NAMES.map((name) => [name, schemaOfParam(name)]))

/**
 * A request's parameters, held to their zod schemas: the values, and every fault. Nothing is
 * overlooked: an unknown, repeated, empty or bad parameter is a fault and has no value.
 */
export function parseQuery<Name extends ParamName>(
  params: URLSearchParams,
  allowed: readonly Name[],
): { values: Partial<Pick<ParamValues, Name>>; faults: Fault[] } {
  const { texts, faults } = collectParams(params, allowed, 'strict')
  const values: Partial<Pick<ParamValues, Name>> = {}
  for (const [name, text] of texts) {
    const result = SCHEMAS.get(name)?.safeParse(text)
    if (result?.success) Object.assign(values, { [name]: result.data })
    else faults.push(faultOf(name, text))
  }
  return { values, faults }
}
