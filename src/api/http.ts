import * as z from 'zod/mini'
import { problemSchema } from '#contract/problem.ts'
import { ApiError } from './api-error.ts'

/** One entry of `contract/endpoints.ts`. */
type Endpoint<Path, Schema> = { readonly path: Path; readonly response: Schema }

/** The names in a path such as `/api/v1/goals/:number`, each to be given a value. */
type ParameterName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterName<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never
type Parameters<Path extends string> = { readonly [Name in ParameterName<Path>]: string | number }
type Query = { readonly [name: string]: string | number | undefined }

/** A slow mobile network answers within this or not at all. */
const timeoutMs = 20_000

/** The address of an endpoint, its path parameters put in and absent query values left out. */
export function toAddress<Path extends string>(
  path: Path,
  parameters: Parameters<Path>,
  query: Query = {},
): string {
  const values = new Map<string, string | number>(Object.entries(parameters))
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(values.get(name) ?? ''),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? filled : `${filled}?${text}`
}

type Answer = (address: string, init: RequestInit) => Promise<Response>

let answer: Answer = (address, init) => fetch(address, init)

/** Sends requests elsewhere than over the network: to the API in the same process. */
export function answerRequestsBy(another: Answer): void {
  answer = another
}

/**
 * Asks an endpoint and parses its answer with the endpoint's own schema. Throws `ApiError`, except
 * when the caller aborts: then the abort's own reason, which TanStack Query knows.
 */
export async function request<Path extends string, Schema extends z.ZodMiniType>(
  endpoint: Endpoint<Path, Schema>,
  parameters: Parameters<Path>,
  query: Query,
  signal: AbortSignal,
): Promise<z.output<Schema>> {
  const address = toAddress(endpoint.path, parameters, query)
  const inTime = AbortSignal.timeout(timeoutMs)
  const failure = (cause: unknown): unknown => {
    if (signal.aborted) return cause
    return new ApiError(inTime.aborted ? 'timeout' : 'network', address, { cause })
  }

  let response: Response
  try {
    response = await answer(address, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.any([signal, inTime]),
    })
  } catch (cause) {
    throw failure(cause)
  }
  if (!response.ok) {
    throw new ApiError(response.status < 500 ? 'refused' : 'failed', address, {
      status: response.status,
      problem: await readProblem(response),
    })
  }

  let text: string
  try {
    text = await response.text()
  } catch (cause) {
    throw failure(cause)
  }
  try {
    return z.parse(endpoint.response, JSON.parse(text))
  } catch (cause) {
    throw new ApiError('unreadable', address, { status: response.status, cause })
  }
}

/** The problem document of a failed answer; null when a proxy or host answered instead of the API. */
async function readProblem(response: Response): Promise<z.output<typeof problemSchema> | null> {
  try {
    const parsed = z.safeParse(problemSchema, await response.json())
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
