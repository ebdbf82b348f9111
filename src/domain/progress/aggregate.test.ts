import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Status, statusIds } from '#contract/status.ts'
import { countStatuses, rollUp, type Part } from './aggregate.ts'

const part = (status: Status, score: number | null): Part => ({ status, score })
const unjudged = part('no-data', null)

describe('roll-up', () => {
  it.each([
    { scores: [2.5], status: 'on-track' },
    { scores: [2.4999], status: 'accelerate' },
    { scores: [0], status: 'accelerate' },
    { scores: [-0.0001], status: 'limited' },
    { scores: [-2.5], status: 'limited' },
    { scores: [-2.5001], status: 'regressing' },
    { scores: [5, -5], status: 'accelerate' },
    { scores: [5, 1, -3], status: 'accelerate' },
  ] as const)('mean of $scores is $status', ({ scores, status }) => {
    const rollup = rollUp(scores.map((score) => part('limited', score)))
    expect(rollup).toMatchObject({ status, reason: 'mean-of-parts', judged: scores.length })
    expect(rollup.score).toBeCloseTo(
      scores.reduce<number>((sum, score) => sum + score, 0) / scores.length,
      12,
    )
  })
  it('counts what could not be judged and leaves it out of the mean', () => {
    expect(rollUp([part('on-track', 4), unjudged, part('limited', -1)])).toEqual({
      status: 'accelerate',
      reason: 'mean-of-parts',
      score: 1.5,
      parts: 3,
      judged: 2,
    })
  })
  it.each([
    { parts: [part('achieved', 5), part('achieved', 5)], status: 'achieved' },
    { parts: [part('achieved', 5), part('on-track', 5)], status: 'on-track' },
    // What nobody could judge is not claimed as met.
    { parts: [part('achieved', 5), unjudged], status: 'on-track' },
  ])('is $status', ({ parts, status }) => {
    expect(rollUp(parts).status).toBe(status)
  })
  it.each([{ parts: [] }, { parts: [unjudged, unjudged] }])('cannot be judged', ({ parts }) => {
    expect(rollUp(parts)).toEqual({
      status: 'no-data',
      reason: 'no-part-judged',
      score: null,
      parts: parts.length,
      judged: 0,
    })
  })
  it('averages nested groups first, so a big group does not outweigh a small one', () => {
    const big = rollUp([part('on-track', 4), part('on-track', 4), part('on-track', 4)])
    const small = rollUp([part('regressing', -4)])
    expect(rollUp([big, small])).toMatchObject({ score: 0, parts: 2, judged: 2 })
  })
  it('does not depend on the order of the parts, to the last digit', () => {
    const parts = fc.array(
      fc
        .double({ min: -5, max: 5, noNaN: true })
        .map((score): Part => part(score === 5 ? 'achieved' : 'limited', score)),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(
        parts.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(rollUp(shuffled)).toEqual(rollUp(all))
        },
      ),
    )
  })
})

describe('counting statuses', () => {
  it('names every status, also those nobody has', () => {
    expect(countStatuses(['limited', 'no-data', 'limited'])).toEqual({
      achieved: 0,
      'on-track': 0,
      accelerate: 0,
      limited: 2,
      regressing: 0,
      'no-data': 1,
    })
  })
  it('adds up to the number of statuses', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statusIds)), (statuses) => {
        const counts = Object.values(countStatuses(statuses))
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(statuses.length)
      }),
    )
  })
})
