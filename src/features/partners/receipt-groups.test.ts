import { describe, expect, test } from 'vitest'
import { contributor, line } from './fixtures.ts'
import { byUrgency, contributionGroups, groupings, toGrouping } from './receipt-groups.ts'

describe('groups of a contribution', () => {
  test.each(groupings)('by %s hold every report and every amount once', (by) => {
    const groups = contributionGroups(contributor, by)
    expect(groups.reduce((sum, { reports }) => sum + reports, 0)).toBe(contributor.receipt.length)
    expect(groups.reduce((sum, { counted, leftOut }) => sum + counted + leftOut, 0)).toBe(3)
    expect(groups.reduce((sum, { money }) => sum + money.committed, 0)).toBe(1000)
  })

  test('credit what was done alone apart from what was done together', () => {
    const [group] = contributionGroups(contributor, 'goal')
    expect(group?.id).toBe('goal-6')
    expect(group?.parts.map(({ own }) => own)).toEqual([{ alone: 60, shared: 40 }])
    expect(group?.parts[0]?.whole?.counted).toBe(100)
  })

  test('make no sum where an amount is missing', () => {
    const receipt = [line('m1'), line('m2', { amount: null })]
    const [group] = contributionGroups({ ...contributor, receipt }, 'goal')
    expect(group?.parts[0]?.own).toBeNull()
  })

  test('show the newest year first', () => {
    expect(contributionGroups(contributor, 'year').map(({ number }) => number)).toEqual([
      2025, 2024,
    ])
  })

  test('do not add what is part of a parent or has no rate', () => {
    const [given] = contributor.contributions
    const contributions = [true, false].flatMap((insideParent) =>
      given === undefined
        ? []
        : [{ ...given, line: { ...given.line, insideParent, converted: insideParent ? 9 : null } }],
    )
    const groups = contributionGroups({ ...contributor, contributions }, 'partnership')
    expect(groups.map(({ money }) => money.committed)).toEqual([0])
  })
})

test('a grouping nobody knows is by goal', () => {
  expect(toGrouping('month')).toBe('goal')
  expect(toGrouping('year')).toBe('year')
})

test('what is overdue comes before what is only due earlier', () => {
  expect(byUrgency(contributor.due).map(({ overdue }) => overdue)).toEqual([true, false])
})
