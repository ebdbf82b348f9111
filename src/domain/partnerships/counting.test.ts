import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measurement } from '#contract/objective.ts'
import { countReports } from './counting.ts'
import { anObjective, aReport } from './example-records.ts'
import { ledger } from './ledger.ts'
import { actualOf, settleReports } from './settlement.ts'

const reasons = (objective = anObjective(), reports: Measurement[] = []) =>
  Object.fromEntries(
    settleReports(objective, reports).leftOut.map(({ measurement, reason, because }) => [
      measurement,
      because === null ? reason : `${reason} ${because}`,
    ]),
  )

describe('a result delivered together', () => {
  const objective = anObjective()
  const reports = [
    aReport('m1', { value: 60, reportedBy: 'org-a' }),
    aReport('m2', { value: 40, reportedBy: 'org-a', sharedWith: ['org-b'] }),
  ]
  it('counts once and is credited in full to each', () => {
    expect(countReports(objective, reports)).toMatchObject({
      counted: 100,
      credited: 140,
      shared: 40,
      organisations: [
        { organisation: 'org-a', alone: 60, shared: 40, reports: 2 },
        { organisation: 'org-b', alone: 0, shared: 40, reports: 1 },
      ],
    })
  })
  it('counts once when both partners report it', () => {
    const twice = [
      ...reports,
      aReport('m3', { value: 40, reportedBy: 'org-b', sharedWith: ['org-a'], duplicateOf: 'm2' }),
    ]
    expect(countReports(objective, twice)).toMatchObject({ counted: 100, credited: 140 })
    expect(reasons(objective, twice)).toEqual({ m3: 'duplicate-of-shared m2' })
  })
  it('counts by the other report when the first is rejected', () => {
    const other = [
      aReport('m2', { value: 40, review: 'rejected', sharedWith: ['org-b'] }),
      aReport('m3', { value: 40, reportedBy: 'org-b', sharedWith: ['org-a'], duplicateOf: 'm2' }),
    ]
    expect(countReports(objective, other)).toMatchObject({ counted: 40, credited: 80 })
  })
  it('is divided between nobody when it is an outcome', () => {
    const outcome = countReports(anObjective({ level: 'outcome' }), reports)
    expect(outcome.organisations.map(({ alone }) => alone)).toEqual([0, 0])
    expect(outcome).toMatchObject({ counted: 100, credited: 140, shared: 100 })
  })
})

describe('a report that does not count says why', () => {
  it.each([
    ['planned', { planned: true, value: 1 }],
    ['rejected', { review: 'rejected' as const, value: 1 }],
    ['returned', { review: 'returned' as const, value: 1 }],
    ['other-unit', { unit: 'schools', value: 1 }],
    ['outside-period', { from: '2023-12-31', value: 1 }],
    ['outside-period', { to: '2028-01-01', value: 1 }],
    ['not-a-number', { text: 'good progress' }],
  ])('%s', (reason, changes) => {
    expect(reasons(anObjective(), [aReport('m1', changes)])).toEqual({ m1: reason })
  })
  it('a corrected report names its correction', () => {
    const reports = [aReport('m1', { value: 5 }), aReport('m2', { value: 6, replaces: 'm1' })]
    expect(reasons(anObjective(), reports)).toEqual({ m1: 'superseded m2' })
  })
  it('a breakdown names the total it is part of', () => {
    const reports = [
      aReport('m1', { value: 9 }),
      aReport('m2', { value: 4, disaggregation: { sex: 'FEMALE' } }),
      aReport('m3', { value: 3, place: 'ID-JB' }),
    ]
    expect(reasons(anObjective(), reports)).toEqual({
      m2: 'disaggregation-of-total m1',
      m3: 'disaggregation-of-total m1',
    })
  })
  it('without a total one dimension counts and the others do not', () => {
    const reports = [
      aReport('m1', { value: 4, disaggregation: { sex: 'FEMALE' } }),
      aReport('m2', { value: 5, disaggregation: { sex: 'MALE' } }),
      aReport('m3', { value: 9, disaggregation: { age: '15_24' } }),
    ]
    expect(countReports(anObjective(), reports).counted).toBe(9)
    expect(Object.keys(reasons(anObjective(), reports))).toEqual(['m1', 'm2'])
  })
  it('without a total the places add up', () => {
    const reports = [
      aReport('m1', { value: 4, place: 'ID-JB' }),
      aReport('m2', { value: 5, place: 'ID-BA' }),
    ]
    expect(countReports(anObjective(), reports).counted).toBe(9)
  })
})

describe('aggregation', () => {
  const half = { from: '2025-01-01', to: '2025-06-30' }
  it('takes the latest of a cumulative objective and shows what each report added', () => {
    const objective = anObjective({
      aggregation: 'cumulative',
      baseline: { value: 10, date: '2024-01-01' },
    })
    const reports = [
      aReport('m1', { ...half, value: 30 }),
      aReport('m2', { value: 70, reportedBy: 'org-b' }),
    ]
    expect(actualOf(objective, settleReports(objective, reports).counted)).toBe(70)
    expect(reasons(objective, reports)).toEqual({ m1: 'superseded m2' })
    expect(ledger(objective, reports)).toEqual({
      baseline: 10,
      steps: [
        { organisation: 'org-a', amount: 20 },
        { organisation: 'org-b', amount: 40 },
      ],
      sharedOnce: 0,
      actual: 70,
      target: 100,
      gap: 30,
    })
  })
  it('never takes the mean of percentages', () => {
    const objective = anObjective({ measure: 'percentage', unit: 'percent' })
    const reports = [
      aReport('m1', { ...half, numerator: 1, denominator: 10 }),
      aReport('m2', { numerator: 90, denominator: 100 }),
    ]
    expect(actualOf(objective, reports)).toBeCloseTo((100 * 91) / 110, 12)
    expect(countReports(objective, reports)).toMatchObject({ counted: null, credited: null })
  })
  it('never sums texts', () => {
    const objective = anObjective({ measure: 'qualitative', unit: null })
    expect(countReports(objective, [aReport('m1', { text: 'Signed.' })])).toMatchObject({
      counted: null,
      countedReports: ['m1'],
    })
  })
})

const organisation = fc.constantFrom('org-a', 'org-b', 'org-c', 'org-d')
const report = fc.record({
  value: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
  year: fc.integer({ min: 2022, max: 2028 }),
  unit: fc.constantFrom(null, null, 'teachers', 'schools'),
  place: fc.constantFrom(null, null, 'ID-JB', 'ID-BA'),
  sex: fc.constantFrom(null, null, 'FEMALE', 'MALE'),
  reportedBy: fc.option(organisation, { nil: null }),
  sharedWith: fc.uniqueArray(organisation, { maxLength: 3 }),
  planned: fc.boolean(),
  review: fc.constantFrom('unreviewed', 'accepted', 'accepted', 'returned', 'rejected'),
  link: fc.option(fc.tuple(fc.constantFrom('replaces', 'duplicateOf'), fc.nat(9)), { nil: null }),
})
const reports = fc.array(report, { maxLength: 10 }).map((drawn) =>
  drawn.map(({ year, sex, link, ...fields }, index) =>
    aReport(`m${index}`, {
      ...fields,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      disaggregation: sex === null ? {} : { sex },
      ...(link === null ? {} : { [link[0]]: `m${link[1]}` }),
    }),
  ),
)
const objective = fc
  .record({
    aggregation: fc.constantFrom('cumulative', 'periodic'),
    level: fc.constantFrom('output', 'outcome', 'impact'),
    measure: fc.constantFrom('number', 'number', 'percentage', 'binary', 'qualitative'),
  })
  .map((fields) => anObjective(fields))

describe('for any reports of any objective', () => {
  it('each report is either counted or left out with a reason, once', () => {
    fc.assert(
      fc.property(objective, reports, (goal, drawn) => {
        const { countedReports, leftOut } = countReports(goal, drawn)
        const named = [...countedReports, ...leftOut.map(({ measurement }) => measurement)]
        expect(named.toSorted()).toEqual(drawn.map(({ id }) => id).toSorted())
      }),
    )
  })
  it('sharing a result with one more partner changes no total', () => {
    fc.assert(
      fc.property(objective, reports, fc.nat(9), organisation, (goal, drawn, at, partner) => {
        const shared = drawn.map((one, index) =>
          index === at ? { ...one, sharedWith: [...new Set([...one.sharedWith, partner])] } : one,
        )
        expect(countReports(goal, shared).counted).toBe(countReports(goal, drawn).counted)
        expect(ledger(goal, shared)?.actual).toBe(ledger(goal, drawn)?.actual)
      }),
    )
  })
  it('what is counted is at most what is credited', () => {
    fc.assert(
      fc.property(reports, (drawn) => {
        const { counted, credited, organisations } = countReports(anObjective(), drawn)
        expect(counted ?? 0).toBeLessThanOrEqual(credited ?? 0)
        expect(organisations.reduce((sum, { alone, shared }) => sum + alone + shared, 0)).toBe(
          credited ?? 0,
        )
      }),
    )
  })
  it('the order of the reports changes nothing', () => {
    const shuffled = reports.chain((drawn) =>
      fc.tuple(
        fc.constant(drawn),
        fc.shuffledSubarray(drawn, { minLength: drawn.length, maxLength: drawn.length }),
      ),
    )
    const byId = (one: { measurement: string }, other: { measurement: string }) =>
      one.measurement.localeCompare(other.measurement)
    fc.assert(
      fc.property(objective, shuffled, (goal, [drawn, other]) => {
        const one = countReports(goal, drawn)
        const two = countReports(goal, other)
        expect({ ...two, leftOut: two.leftOut.toSorted(byId) }).toEqual({
          ...one,
          leftOut: one.leftOut.toSorted(byId),
        })
      }),
    )
  })
  it('the ledger adds up', () => {
    fc.assert(
      fc.property(objective, reports, (goal, drawn) => {
        const account = ledger(goal, drawn)
        fc.pre(account !== null)
        const sum = account.steps.reduce((total, { amount }) => total + amount, account.baseline)
        expect(sum + account.sharedOnce).toBe(account.actual)
        expect(account.actual + (account.gap ?? 0)).toBe(account.target)
      }),
    )
  })
})
