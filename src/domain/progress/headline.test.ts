import { describe, expect, it } from 'vitest'
import { pickHeadline } from './headline.ts'

const female = { sex: 'FEMALE' }
const male = { sex: 'MALE' }
const rural = { location: 'RURAL', sex: 'FEMALE' }

describe('headline', () => {
  it.each([
    {
      why: 'first accepted that is there',
      all: [{}, male, female],
      accepted: [rural, female, male],
      picked: female,
    },
    { why: 'total', all: [female, {}, male], accepted: [rural], picked: {} },
    { why: 'total when nothing is accepted', all: [female, {}], accepted: [], picked: {} },
    { why: 'only one there is', all: [female], accepted: [male], picked: female },
    { why: 'none of several', all: [female, male], accepted: [rural], picked: null },
    { why: 'none of none', all: [], accepted: [female], picked: null },
    { why: 'one that is there twice', all: [female, { ...female }], accepted: [], picked: female },
  ])('is the $why', ({ all, accepted, picked }) => {
    expect(pickHeadline(all, accepted)).toEqual(picked)
  })
  it('does not mind the order of dimensions', () => {
    expect(pickHeadline([male, rural], [{ sex: 'FEMALE', location: 'RURAL' }])).toBe(rural)
  })
})
