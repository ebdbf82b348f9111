import { describe, expect, test } from 'vitest'
import type { IndicatorSummary } from '#contract/goals.ts'
import { figureQueries } from '#contract/overview.ts'
import { type Status, statusIds } from '#contract/status.ts'
import { filterIndicators, statusesOf, toggleStatus } from './indicator-filter.ts'

const indicator = (code: string, status: Status): IndicatorSummary => ({
  code,
  name: { en: code },
  target: code.split('.').slice(0, 2).join('.'),
  goal: Number(code.split('.')[0]),
  national: false,
  rollup: { status, reason: 'mean-of-parts', score: 0, parts: 1, judged: 1 },
  series: [],
})
const list = statusIds.map((status, index) => indicator(`${index + 1}.1.1`, status))

describe('a filter', () => {
  test.each([
    ['indicators', [...statusIds]],
    ['judged', statusIds.filter((id) => id !== 'no-data')],
    ['onTrack', ['achieved', 'on-track']],
    ['movingAway', ['regressing']],
  ] as const)('of the figure %s lists what the figure counts', (figure, statuses) => {
    expect(statusesOf(figureQueries[figure])).toEqual(statuses)
    expect(filterIndicators(list, figureQueries[figure])).toHaveLength(statuses.length)
  })

  test('joins goal and status', () => {
    expect(filterIndicators(list, { goal: 2, status: 'on-track' })).toHaveLength(1)
    expect(filterIndicators(list, { goal: 2, status: 'achieved' })).toEqual([])
  })
})

describe('a press on a status', () => {
  test('from all shows that one alone, and again shows all', () => {
    const one = toggleStatus({ goal: 3 }, 'limited')
    expect(one).toEqual({ goal: 3, status: 'limited' })
    expect(toggleStatus(one, 'limited')).toEqual({ goal: 3 })
  })

  test('adds to others in the order of the ramp, and takes away', () => {
    const two = toggleStatus({ status: 'regressing' }, 'achieved')
    expect(two).toEqual({ goal: undefined, status: 'achieved,regressing' })
    expect(toggleStatus(two, 'achieved')).toEqual({ goal: undefined, status: 'regressing' })
  })

  test('on a list of judged ones leaves the pressed one out', () => {
    expect(toggleStatus({ judged: 'true' }, 'regressing').status).toBe(
      'achieved,on-track,accelerate,limited',
    )
  })
})
