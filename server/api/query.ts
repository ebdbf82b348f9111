import type { Context } from 'hono'
import * as z from 'zod/mini'
import { badRequest } from './problem.ts'

export type QuerySchema<Query> = z.ZodMiniType<Query> & { shape: object }

/**
 * The query of a request, read by an endpoint's schema.
 *
 * @param also parameters the endpoint takes besides its schema's, such as `format`
 * @throws ProblemError (400) naming the parameter, what was found and what is expected, for an
 *   unknown or repeated parameter, a value the schema refuses, or control characters
 */
export function readQuery<Query>(
  context: Context,
  schema: QuerySchema<Query>,
  also: readonly string[] = [],
): Query {
  const known = [...Object.keys(schema.shape), ...also]
  const sent: Record<string, string> = {}
  for (const [name, values] of Object.entries(context.req.queries())) {
    const [value = '', ...rest] = values
    if (!known.includes(name)) {
      throw badRequest(
        name,
        value,
        known.length === 0 ? 'no parameters here' : `one of the parameters ${known.join(', ')}`,
      )
    }
    if (rest.length > 0) throw badRequest(name, values.join(', '), 'the parameter once')
    // PostgreSQL takes no NUL in a text, and no name or code has any other control character.
    if (/\p{Cc}/u.test(value)) throw badRequest(name, value, 'text without control characters')
    sent[name] = value
  }
  const read = z.safeParse(schema, sent)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const parameter = String(issue?.path[0] ?? '')
  throw badRequest(parameter, sent[parameter] ?? '', expectation(issue))
}

function expectation(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`
    case 'too_small':
      return `at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`
    case 'invalid_type':
      return issue.expected === 'int' || issue.expected === 'number'
        ? 'a whole number'
        : `a ${issue.expected}`
    default:
      return 'another value'
  }
}
