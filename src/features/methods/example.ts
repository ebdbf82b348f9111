import type { Explanation } from '#contract/indicators.ts'
import type { Direction, Judgement, Point } from '#contract/status.ts'
import { explain } from '#domain/progress/explanation.ts'
import { judgeAll } from '#domain/progress/judge.ts'
import type { ProgressRule } from '#domain/progress/rule.ts'
import type { ExampleKind, MethodsSearch } from './methods-search.ts'

/** What a reader tries the methods with: two values of a series and what it should become. */
export type Example = {
  readonly kind: ExampleKind
  readonly direction: Direction
  readonly base: number
  readonly baseYear: number
  readonly latest: number
  readonly latestYear: number
  readonly target: number | null
  readonly targetYear: number
  readonly limit: number | null
}

const shown: Example = {
  kind: 'share',
  direction: 'up',
  base: 50,
  baseYear: 2015,
  latest: 60,
  latestYear: 2022,
  target: 90,
  targetYear: 2030,
  limit: null,
}

/** Ready examples, each for something a reader may wonder about. */
export const readyExamples = {
  rising: shown,
  zero: { ...shown, direction: 'down', base: 30, latest: 24, target: 0 },
  limit: { ...shown, base: 95, latest: 96, target: null, limit: 100 },
  slipping: { ...shown, base: 98, latest: 95 },
  away: { ...shown, latest: 48 },
  parity: { ...shown, kind: 'parity', base: 0.8, latest: 0.9, target: 1 },
} as const satisfies Record<string, Example>

/**
 * The example of an address. Without both values it is the first ready one; with them, a target or
 * limit that is not there means that there is none.
 */
export function toExample(search: MethodsSearch): Example {
  const { base, latest } = search
  if (base === undefined || latest === undefined) return shown
  const baseYear = search.baseYear ?? shown.baseYear
  const latestYear = search.latestYear ?? shown.latestYear
  return {
    kind: search.kind ?? shown.kind,
    direction: search.direction ?? shown.direction,
    base,
    baseYear,
    latest,
    latestYear: latestYear > baseYear ? latestYear : baseYear + 1,
    target: search.target ?? null,
    targetYear: search.targetYear ?? shown.targetYear,
    limit: search.limit ?? null,
  }
}

/** The address of an example: every field, so that a copied link never changes its meaning. */
export function toSearch({ target, limit, ...known }: Example): MethodsSearch {
  return { ...known, target: target ?? undefined, limit: limit ?? undefined }
}

/** The example judged by each method, with its arithmetic. */
export function judgeExample(example: Example): {
  judgements: Judgement[]
  explanations: Explanation[]
} {
  const points: Point[] = [
    { year: example.baseYear, value: example.base },
    { year: example.latestYear, value: example.latest },
  ]
  const rule: ProgressRule = {
    kind: example.kind,
    direction: example.kind === 'parity' ? null : example.direction,
    limit: example.limit,
    target: example.target,
    targetOfBase: null,
    targetYear: example.targetYear,
    baseYear: example.baseYear,
  }
  const judgements = judgeAll(points, rule)
  return { judgements, explanations: judgements.map(explain) }
}
