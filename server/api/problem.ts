import { problemTypes, type Problem } from '#contract/problem.ts'

/** Longest piece of a request that a problem document repeats, in UTF-16 units. */
const longestQuote = 80

/** Thrown by a handler; becomes an RFC 9457 document. The message is written for the caller. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/**
 * A query parameter that is not taken: 400.
 *
 * @param found what the caller sent; repeated in the answer, shortened
 * @param expected what is taken instead, in words
 */
export function badRequest(parameter: string, found: string, expected: string): ProblemError {
  const quote = shorten(found)
  return new ProblemError({
    type: problemTypes.badRequest,
    title: 'The request cannot be read',
    status: 400,
    detail: `"${shorten(parameter)}" is "${quote}"; expected ${expected}.`,
    parameter: shorten(parameter),
    found: quote,
    expected,
  })
}

/** No such goal, target, indicator or path: 404. */
export function notFound(detail: string): ProblemError {
  return new ProblemError({ type: problemTypes.notFound, title: 'Not found', status: 404, detail })
}

/** A place without any value in this release: 404. */
export function unknownPlace(code: string): ProblemError {
  return new ProblemError({
    type: problemTypes.unknownPlace,
    title: 'Unknown place',
    status: 404,
    detail: `No values are stored for the place "${shorten(code)}". /api/v1/meta lists the places.`,
  })
}

/** A release number that no import made: 404. */
export function unknownRelease(number: number): ProblemError {
  return new ProblemError({
    type: problemTypes.unknownRelease,
    title: 'Unknown release',
    status: 404,
    detail: `There is no release ${number}. /api/v1/releases lists the releases.`,
  })
}

/** Nothing has been imported: 404. */
export function emptyDatabase(): ProblemError {
  return new ProblemError({
    type: problemTypes.empty,
    title: 'Nothing has been imported yet',
    status: 404,
    detail: 'The database is empty. Import a file first; the Data page says how.',
  })
}

/** @returns the problem as `application/problem+json`, never cached */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...headers,
    },
  })
}

function shorten(text: string): string {
  if (text.length <= longestQuote) return text
  return `${text.slice(0, longestQuote).toWellFormed()}…`
}
