import type { Problem } from '#contract/problem.ts'

/**
 * Why a request gave no answer: `network` (nothing came back), `timeout` (nothing in time),
 * `refused` (4xx), `failed` (5xx), `unreadable` (an answer, but not in the agreed shape).
 */
export type ApiErrorKind = 'network' | 'timeout' | 'refused' | 'failed' | 'unreadable'

export class ApiError extends Error {
  readonly kind: ApiErrorKind
  readonly status: number | null
  readonly problem: Problem | null

  constructor(
    kind: ApiErrorKind,
    address: string,
    details: { status?: number; problem?: Problem | null; cause?: unknown } = {},
  ) {
    super(`${kind}: ${address}`, { cause: details.cause })
    this.name = 'ApiError'
    this.kind = kind
    this.status = details.status ?? null
    this.problem = details.problem ?? null
  }

  /** Asking again can help unless the server understood and refused, or speaks another version. */
  get worthRetrying(): boolean {
    return this.kind === 'network' || this.kind === 'timeout' || this.kind === 'failed'
  }
}
