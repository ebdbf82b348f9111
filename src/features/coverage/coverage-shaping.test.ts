import { describe, expect, test } from 'vitest'
import type { CoverageRow } from '#contract/partnerships.ts'
import { roles } from '#contract/partnership.ts'
import type { Status } from '#contract/status.ts'
import { byGoal, cellKind, filterRows, readFilter } from './coverage-shaping.ts'

/** A target with so many organisations in its first roles. */
const row = (target: string, status: Status, organisations: readonly number[]): CoverageRow => ({
  target,
  goal: Number(target.split('.')[0]),
  name: { en: `Target ${target}` },
  status,
  partnerships: organisations.some((count) => count > 0) ? 1 : 0,
  cells: roles.map((role, at) => ({
    role,
    partnerships: (organisations[at] ?? 0) > 0 ? 1 : 0,
    organisations: organisations[at] ?? 0,
    only: null,
  })),
})
const rows = [
  row('6.1', 'regressing', [0, 1]),
  row('6.2', 'regressing', [1, 2]),
  row('1.1', 'achieved', []),
]
const all = { status: undefined, gap: undefined, goal: undefined }
const targets = (found: readonly CoverageRow[]) => found.map(({ target }) => target)

describe('looking for targets', () => {
  test('that move away and have no accountable partner takes two choices', () => {
    const found = filterRows(rows, { ...all, status: 'regressing', gap: 'no-lead' })
    expect(targets(found)).toEqual(['6.1'])
  })

  test.each([
    ['no-lead', ['6.1', '1.1']],
    ['no-partnership', ['1.1']],
    ['single', ['6.1', '6.2']],
    ['overlap', ['6.2']],
  ] as const)('with the gap %s finds exactly those', (gap, expected) => {
    expect(targets(filterRows(rows, { ...all, gap }))).toEqual(expected)
  })

  test('leaves out of an address what it does not know', () => {
    expect(readFilter({ status: 'gone', gap: 'x', goal: '18' })).toEqual(all)
    expect(readFilter({ status: 'limited', gap: 'single', goal: '6' })).toEqual({
      status: 'limited',
      gap: 'single',
      goal: 6,
    })
  })
})

test('a cell is a gap, a single point of failure or an overlap', () => {
  expect([0, 1, 2].map((organisations) => cellKind({ organisations }))).toEqual([
    'none',
    'single',
    'overlap',
  ])
})

test('targets stand under their goals, which count all of their targets', () => {
  const groups = byGoal(rows.slice(1), rows)
  expect(groups.map(({ goal, targets: shown }) => [goal, shown.length])).toEqual([
    [1, 1],
    [6, 1],
  ])
  expect(groups.map(({ covered, of }) => [covered, of])).toEqual([
    [0, 1],
    [2, 2],
  ])
})
