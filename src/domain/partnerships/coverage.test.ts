import { expect, it } from 'vitest'
import type { Role } from '#contract/partnership.ts'
import { coverageRows } from './coverage.ts'

const member = (organisation: string, ...roles: Role[]) => ({ organisation, roles })
const rows = coverageRows(
  [
    {
      id: 'p1',
      targets: ['6.1', '6.2', '6.1'],
      memberships: [member('a', 'lead', 'monitor'), member('b', 'lead')],
    },
    { id: 'p2', targets: ['6.1', '99.9'], memberships: [member('a', 'lead'), member('c')] },
  ],
  ['6.2', '6.1', '6.3'],
)
const cell = (target: string, role: Role) => {
  const found = rows.find((row) => row.target === target)?.cells.find((one) => one.role === role)
  return { partnerships: [...(found?.partnerships ?? [])], by: [...(found?.organisations ?? [])] }
}

it('has a row for each target asked for, in the order given', () => {
  expect(rows.map(({ target, partnerships }) => [target, [...partnerships]])).toEqual([
    ['6.2', ['p1']],
    ['6.1', ['p1', 'p2']],
    ['6.3', []],
  ])
})

it('counts each partnership and each organisation once in a role', () => {
  expect(cell('6.1', 'lead')).toEqual({ partnerships: ['p1', 'p2'], by: ['a', 'b'] })
  expect(cell('6.1', 'monitor')).toEqual({ partnerships: ['p1'], by: ['a'] })
  expect(cell('6.2', 'funding')).toEqual({ partnerships: [], by: [] })
})
