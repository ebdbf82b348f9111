import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stages } from '#contract/contribution.ts'
import { coverOf } from './cover.ts'
import { aContribution, anObjective } from './example-records.ts'
import { insideParents } from './family.ts'
import { ratesFrom, sumMoney } from './money.ts'
import { promisesWithDeliveries } from './promises.ts'

const rates = ratesFrom([
  { currency: 'IDR', year: 2025, perUsd: 16_000 },
  { currency: 'EUR', year: 2025, perUsd: 0.8 },
])

describe('money in one currency', () => {
  it('uses the rate of the year and lists what has none', () => {
    const money = sumMoney(
      [
        aContribution('c1', { amount: 32_000_000, currency: 'IDR' }),
        aContribution('c2', { amount: 80, currency: 'EUR' }),
        aContribution('c3', { amount: 80, currency: 'EUR', date: '2019-01-01' }),
        aContribution('c4', { amount: -100, currency: 'USD' }),
        aContribution('c5', { quantity: 3, unit: 'days' }),
      ],
      'USD',
      rates,
    )
    expect(money.stages.find(({ stage }) => stage === 'committed')).toEqual({
      stage: 'committed',
      sum: 2000,
      records: 3,
    })
    expect(money.notConverted).toEqual([
      { stage: 'committed', currency: 'EUR', sum: 80, records: 1 },
    ])
  })
  it('adds, sets aside or marks every amount exactly once', () => {
    const line = fc.record({
      amount: fc.option(fc.integer({ min: -1000, max: 1_000_000 }), { nil: null }),
      currency: fc.constantFrom('IDR', 'EUR', 'USD', 'XXX'),
      stage: fc.constantFrom(...stages),
      partnership: fc.constantFrom('p1', 'p2'),
    })
    fc.assert(
      fc.property(fc.array(line), (drawn) => {
        const lines = drawn.map((fields, index) => aContribution(`c${index}`, fields))
        const money = sumMoney(lines, 'USD', rates, ({ partnership }) => partnership === 'p2')
        const records =
          money.stages.reduce((sum, stage) => sum + stage.records, 0) +
          money.notConverted.reduce((sum, stage) => sum + stage.records, 0) +
          money.insideParents
        expect(records).toBe(lines.filter(({ amount }) => amount !== null).length)
      }),
    )
  })
})

describe('parents and children', () => {
  const family = [
    { id: 'child', parents: ['parent'] },
    { id: 'parent', parents: [] },
  ]
  const own = (partnership: string) =>
    aContribution(partnership, { partnership, amount: 5, currency: 'USD' })
  it("a child's money is part of its parent's", () => {
    const lines = [own('child'), own('parent')]
    expect(lines.map(insideParents(family, lines))).toEqual([true, false])
  })
  it('a parent without money of its own hides nothing', () => {
    const lines = [own('child')]
    expect(lines.map(insideParents(family, lines))).toEqual([false])
  })
  it('a circle of parents does not make money disappear', () => {
    const circle = [
      { id: 'a', parents: ['b'] },
      { id: 'b', parents: ['c'] },
      { id: 'c', parents: ['a'] },
    ]
    const lines = ['a', 'b', 'c'].map(own)
    expect(lines.map(insideParents(circle, lines))).toEqual([false, true, true])
  })
})

describe('cover of the gap', () => {
  const objective = anObjective({ unit: 'USD' })
  it('sets what is still promised against what is missing', () => {
    const cover = coverOf(
      objective,
      100,
      [
        aContribution('c1', { amount: 80, currency: 'USD' }),
        aContribution('c2', { amount: 30, currency: 'USD', stage: 'delivered' }),
        aContribution('c3', { quantity: 4, unit: 'days', from: 'org-c' }),
      ],
      rates,
    )
    expect(cover).toEqual({
      unit: 'USD',
      gap: 100,
      outstanding: 50,
      cover: 0.5,
      unpromised: 50,
      promises: ['c1'],
      notComparable: ['c3'],
    })
  })
  it('does not add a pledge to the commitment it became', () => {
    const lines = [
      aContribution('c1', { amount: 80, currency: 'USD', stage: 'pledged' }),
      aContribution('c2', { amount: 70, currency: 'USD', stage: 'committed' }),
    ]
    expect(coverOf(objective, 100, lines, rates).outstanding).toBe(80)
  })
})

it('deliveries fill the promise due first', () => {
  const lines = [
    aContribution('late', { amount: 50, currency: 'USD', due: '2026-01-01' }),
    aContribution('early', { amount: 50, currency: 'USD', due: '2025-06-01' }),
    aContribution('paid', { amount: 60, currency: 'USD', stage: 'delivered' }),
  ]
  expect(
    promisesWithDeliveries(lines).map(({ promise, outstanding }) => [promise.id, outstanding]),
  ).toEqual([
    ['early', 0],
    ['late', 40],
  ])
})
