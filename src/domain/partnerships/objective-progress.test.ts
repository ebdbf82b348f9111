import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anObjective, aReport } from './example-records.ts'
import { objectiveProgress } from './objective-progress.ts'

const at = (on: string, reportingDays: number | null = null) => ({ on, reportingDays })
const goal = anObjective({
  aggregation: 'cumulative',
  baseline: { value: 0, date: '2024-01-01' },
  target: { value: 100, date: '2028-01-01' },
})

describe('pace decides the status', () => {
  it.each([
    [51, 'on-track'],
    [30, 'accelerate'],
    [10, 'limited'],
    [0, 'limited'],
    [-5, 'regressing'],
    [100, 'achieved'],
  ])('half-way through its time, %d of 100 is %s', (value, status) => {
    const progress = objectiveProgress(goal, [aReport('m1', { value })], at('2026-01-01'))
    expect(progress.status).toBe(status)
    expect(progress.time).toBeCloseTo(0.5, 2)
    expect(progress.achievement).toBeCloseTo(value / 100, 12)
    expect(progress.expected).toBeCloseTo(50, 0)
  })
  it('works downwards too', () => {
    const down = anObjective({
      direction: 'down',
      aggregation: 'cumulative',
      baseline: { value: 40, date: '2024-01-01' },
      target: { value: 20, date: '2028-01-01' },
    })
    const progress = objectiveProgress(down, [aReport('m1', { value: 28 })], at('2026-01-01'))
    expect(progress).toMatchObject({ status: 'on-track', achievement: 0.6 })
  })
  it('asks for what is left, by period', () => {
    const { needed } = objectiveProgress(
      goal,
      [aReport('m1', { value: 40 })],
      at('2026-01-01', 365),
    )
    expect(needed).toMatchObject({ periods: 2, perPeriod: 30, periodDays: 365 })
  })
})

describe('what cannot be judged says why', () => {
  it.each([
    ['no-report', {}, []],
    ['no-target', { target: null }, [aReport('m1', { value: 1 })]],
    ['no-baseline', { baseline: null }, [aReport('m1', { value: 1 })]],
    [
      'target-equals-baseline',
      { baseline: { value: 100, date: '2024-01-01' } },
      [aReport('m1', { value: 1 })],
    ],
    ['no-countable-report', {}, [aReport('m1', { value: 1, review: 'rejected' })]],
    ['binary-open', { measure: 'binary' }, [aReport('m1', { value: 0 })]],
    ['qualitative', { measure: 'qualitative' }, [aReport('m1', { text: 'Signed.' })]],
  ] as const)('%s', (reason, changes, reports) => {
    const progress = objectiveProgress({ ...goal, ...changes }, reports, at('2026-01-01'))
    expect(progress).toMatchObject({ status: 'no-data', reason })
  })
  it('has no pace on the first day', () => {
    const progress = objectiveProgress(goal, [aReport('m1', { value: 0 })], at('2024-01-01'))
    expect(progress).toMatchObject({ pace: null, reason: 'not-started' })
  })
})

describe('overdue stands beside the status', () => {
  const reports = [aReport('m1', { value: 50, to: '2025-12-31' })]
  it('when the agreed interval has passed since the last report', () => {
    expect(objectiveProgress(goal, reports, at('2026-04-01', 90))).toMatchObject({
      overdue: true,
      nextReport: '2026-03-31',
      status: 'accelerate',
    })
    expect(objectiveProgress(goal, reports, at('2026-03-31', 90)).overdue).toBe(false)
  })
  it('also when nothing was ever reported', () => {
    expect(objectiveProgress(goal, [], at('2026-01-01', 90)).overdue).toBe(true)
  })
  it('never once it is achieved', () => {
    const met = [aReport('m1', { value: 120 })]
    expect(objectiveProgress(goal, met, at('2027-12-01', 90)).overdue).toBe(false)
  })
})

it('scaling an objective and its reports leaves its status', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -200, max: 300 }),
      fc.integer({ min: 1, max: 1000 }),
      (value, by) => {
        const scaled = {
          ...goal,
          baseline: { value: 0, date: '2024-01-01' },
          target: { value: 100 * by, date: '2028-01-01' },
        }
        const one = objectiveProgress(goal, [aReport('m1', { value })], at('2026-06-01'))
        const two = objectiveProgress(
          scaled,
          [aReport('m1', { value: value * by })],
          at('2026-06-01'),
        )
        expect(two.status).toBe(one.status)
      },
    ),
  )
})
