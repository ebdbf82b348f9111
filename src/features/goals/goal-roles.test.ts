import { expect, test } from 'vitest'
import type { CoverageRow } from '#contract/partnerships.ts'
import type { Role } from '#contract/partnership.ts'
import { coverByRole } from './goal-roles.ts'

const row = (target: string, organisations: Partial<Record<Role, number>>): CoverageRow => ({
  target,
  goal: 6,
  name: { en: target },
  status: 'limited',
  partnerships: 1,
  cells: (['lead', 'funding', 'monitor'] as const).map((role) => ({
    role,
    partnerships: organisations[role] === undefined ? 0 : 1,
    organisations: organisations[role] ?? 0,
    only: null,
  })),
})

test('a role is empty on the targets where no organisation holds it, also where it has no cell', () => {
  const cover = coverByRole([row('6.1', { lead: 2 }), row('6.2', { lead: 1, monitor: 1 })])
  const of = (role: Role) => cover.find((one) => one.role === role)
  expect(cover).toHaveLength(9)
  expect(of('lead')).toEqual({ role: 'lead', held: 2, empty: [] })
  expect(of('monitor')).toEqual({ role: 'monitor', held: 1, empty: ['6.1'] })
  expect(of('mediator')).toEqual({ role: 'mediator', held: 0, empty: ['6.1', '6.2'] })
})
