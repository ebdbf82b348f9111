import type { SearchHit } from '#contract/search.ts'

/** What a reader most likely means comes first. */
const kinds = [
  'goal',
  'target',
  'indicator',
  'partnership',
  'partner',
  'series',
  'place',
] as const satisfies readonly SearchHit['kind'][]

export type HitGroup = {
  readonly kind: (typeof kinds)[number]
  /** `index` counts through all groups, as the arrows do. */
  readonly hits: readonly { readonly hit: SearchHit; readonly index: number }[]
}

/** Hits by kind, the server's order kept within each; kinds without a hit are left out. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  let index = 0
  return kinds.flatMap((kind) => {
    const own = hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => {
        const numbered = { hit, index }
        index += 1
        return numbered
      })
    return own.length === 0 ? [] : [{ kind, hits: own }]
  })
}
