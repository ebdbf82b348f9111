import type { Contribution } from '#contract/contribution.ts'
import type { Partnership } from '#contract/partnership.ts'

/** All that is asked of an amount: whose it is, of which stage, and that it is money. */
type Amount = Pick<Contribution, 'partnership' | 'stage' | 'amount'>
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
 * @param amounts all their contributions, or one for each stage that has any
 */
export function insideParents(
  partnerships: readonly Pick<Partnership, 'id' | 'parents'>[],
  amounts: readonly Amount[],
): (line: Amount) => boolean {
  const family: Family = new Map(partnerships.map(({ id, parents }) => [id, parents]))
  const stated = new Set(
    amounts
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
