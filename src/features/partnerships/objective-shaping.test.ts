import { describe, expect, test } from 'vitest'
import { bulletScale } from '#charts/bullet-bar.tsx'
import type { Measurement, Objective } from '#contract/objective.ts'
import { countReports } from '#domain/partnerships/counting.ts'
import { anObjective, aReport } from '#domain/partnerships/example-records.ts'
import { ledger } from '#domain/partnerships/ledger.ts'
import { toPartnerRows } from './contribution-shaping.ts'
import { facetValues } from './facet-list.tsx'
import { toLedgerSteps } from './objective-shaping.ts'

const words = {
  baseline: 'Start',
  shared: 'Together',
  actual: 'Actual',
  gap: 'Missing',
  surplus: 'Beyond',
  target: 'Target',
  nameOf: (organisation: string | null) => organisation ?? 'nobody',
  write: String,
  signed: String,
}
const stepsOf = (objective: Objective, reports: readonly Measurement[]) => {
  const found = ledger(objective, reports)
  return found === null ? [] : toLedgerSteps(found, words)
}

describe('the ledger as a waterfall', () => {
  const reports = [
    aReport('m1', { value: 60 }),
    aReport('m2', { value: 40, reportedBy: 'org-b', sharedWith: ['org-c'] }),
  ]

  test('joins each step to the one before and ends at the target', () => {
    const steps = stepsOf(anObjective({ target: { value: 130, date: '2027-12-31' } }), reports)
    expect(steps.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['total', 0, 0],
      ['alone', 0, 60],
      ['shared', 60, 100],
      ['total', 0, 100],
      ['gap', 100, 130],
      ['total', 0, 130],
    ])
    expect(countReports(anObjective(), reports)).toMatchObject({
      counted: 100,
      credited: 140,
      shared: 40,
    })
  })

  test('says what lies beyond a target that was passed', () => {
    const steps = stepsOf(anObjective({ target: { value: 80, date: '2027-12-31' } }), reports)
    expect(steps.find(({ id }) => id === 'gap')).toMatchObject({
      label: 'Beyond',
      from: 100,
      to: 80,
    })
  })
})

test('a bar reads from left to right whichever way is better', () => {
  const place = (baseline: number, target: number, value: number) =>
    bulletScale({ baseline, target, actual: value, expected: null, milestones: [] }, 112)(value)
  expect(place(0, 100, 25)).toBe(place(100, 0, 75))
  expect(place(100, 0, 140)).toBe(6)
})

test('partners beyond the eighth are added up in one row that says how many', () => {
  const partners = Array.from({ length: 12 }, (_, at) => ({
    organisation: `org-${at}`,
    pledged: 0,
    committed: at,
    delivered: 1,
  }))
  const rows = toPartnerRows(partners, String, (count) => `${count} others`)
  expect(rows).toHaveLength(8)
  expect(rows.at(-1)).toMatchObject({ label: '5 others', rest: true, delivered: 5 })
  expect(rows.reduce((sum, { committed }) => sum + committed, 0)).toBe(66)
})

test('a chosen value stays listed when nothing has it any more', () => {
  const counted = [{ value: 'triangular', label: null, count: 2 }]
  expect(facetValues('structure', counted, ['public-private'])).toEqual([
    { value: 'public-private', label: null, count: 0 },
    { value: 'triangular', label: null, count: 2 },
  ])
})
