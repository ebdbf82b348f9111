import type { Contribution } from '#contract/contribution.ts'
import type { Partnership } from '#contract/partnership.ts'

type Family = ReadonlyMap<string, readonly string[]>

/** All listed ancestors of one partnership; itself too when parents run in a circle. */
function ancestorsOf(id: string, family: Family): Set<string> {
  const found = new Set<string>()
  const ahead = [...(family.get(id) ?? [])]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (found.has(next) || !family.has(next)) continue
    found.add(next)
    ahead.push(...(family.get(next) ?? []))
  }
  return found
}

/**
 * Tells which amounts are part of a parent's and must not be added again: those of a partnership
 * with a listed ancestor that states amounts of the same stage itself. A parent without amounts of
 * its own hides nothing. Where parents run in a circle, the lowest id stands as the parent, so that
 * something always counts.
 *
 * @param partnerships those whose money is added together
 * @param contributions all their contributions
 */
export function insideParents(
  partnerships: readonly Pick<Partnership, 'id' | 'parents'>[],
  contributions: readonly Contribution[],
): (line: Contribution) => boolean {
  const family: Family = new Map(partnerships.map(({ id, parents }) => [id, parents]))
  const stated = new Set(
    contributions
      .filter(({ amount }) => amount !== null)
      .map(({ partnership, stage }) => `${stage} ${partnership}`),
  )
  const ancestors = new Map<string, string[]>()
  for (const [id, parents] of family) {
    if (parents.length === 0) continue
    const above = [...ancestorsOf(id, family)].filter(
      (other) => other !== id && (other < id || !ancestorsOf(other, family).has(id)),
    )
    ancestors.set(id, above)
  }
  return ({ partnership, stage }) =>
    (ancestors.get(partnership) ?? []).some((ancestor) => stated.has(`${stage} ${ancestor}`))
}
