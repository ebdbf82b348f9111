import type { Membership, Partnership } from '#contract/partnership.ts'

/** A gap in who does what; each id has its sentence in `src/i18n`. */
export type RoleGap =
  | { id: 'nobody-accountable' }
  | { id: 'several-accountable'; count: number }
  | { id: 'one-holds-everything'; organisation: string }
  | { id: 'nobody-implements' }
  | { id: 'nobody-funds' }
  | { id: 'nobody-monitors' }
  | { id: 'without-responsibilities'; count: number; of: number }
  | { id: 'no-agreement' }
  | { id: 'no-dispute-route' }

/**
 * What is missing or one-sided in a partnership's roles and agreement, the weightiest first.
 * Government's five roles may be empty; only the monitor's absence is named, because without one
 * nobody checks what is reported.
 */
export function roleGaps(
  partnership: Pick<Partnership, 'agreement'>,
  memberships: readonly Membership[],
): RoleGap[] {
  const holders = (role: Membership['roles'][number]) =>
    memberships.filter(({ roles }) => roles.includes(role)).map(({ organisation }) => organisation)
  const held = new Set(memberships.flatMap(({ roles }) => roles))
  const everything =
    memberships.length > 1 && held.size > 1
      ? memberships.find(({ roles }) => [...held].every((role) => roles.includes(role)))
      : undefined
  const alone =
    everything !== undefined &&
    memberships.every(({ roles }) => roles === everything.roles || roles.length === 0)
  const leads = holders('lead').length
  const unwritten = memberships.filter(({ responsibilities }) => responsibilities === null).length
  const gaps: (RoleGap | null)[] = [
    leads === 0 ? { id: 'nobody-accountable' } : null,
    alone ? { id: 'one-holds-everything', organisation: everything.organisation } : null,
    leads > 1 ? { id: 'several-accountable', count: leads } : null,
    holders('implementing').length === 0 ? { id: 'nobody-implements' } : null,
    holders('funding').length + holders('resource-provider').length === 0
      ? { id: 'nobody-funds' }
      : null,
    holders('monitor').length === 0 ? { id: 'nobody-monitors' } : null,
    unwritten > 0
      ? { id: 'without-responsibilities', count: unwritten, of: memberships.length }
      : null,
    partnership.agreement === null ? { id: 'no-agreement' } : null,
    partnership.agreement !== null && partnership.agreement.disputes === null
      ? { id: 'no-dispute-route' }
      : null,
  ]
  return gaps.filter((gap) => gap !== null)
}
