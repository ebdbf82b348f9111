import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Judgement, methodIds, reasonIds } from '#contract/status.ts'
import type { Sentence } from '#contract/text.ts'
import type { KeyTable } from '#domain/sentences/vocabulary.ts'
import { rollUp } from './aggregate.ts'
import { pointsOf, ruleWith, seven } from './example-series.ts'
import { explain, lensSentence, rollupReason, statusReason } from './explanation.ts'
import { explanationKeys, lensKeys, reasonKeys } from './explanation-keys.ts'
import { judge, judgeAll } from './judge.ts'
import { unjudged } from './rule.ts'

const listed: KeyTable = { ...explanationKeys, ...reasonKeys, ...lensKeys }
const expectListed = ({ key, values }: Sentence) => {
  expect(Object.keys(listed)).toContain(key)
  expect(Object.keys(values).toSorted()).toEqual(Object.keys(listed[key] ?? {}).toSorted())
}

const parity = { kind: 'parity', direction: null } as const
/** One series for every way a judgement can go. */
const cases = [
  [seven(50, 70), { target: 90 }],
  [seven(50, 60), { target: 90 }],
  [seven(50, 54), { target: 90 }],
  [seven(50, 48), { target: 90 }],
  [seven(50, 200), { target: 300 }],
  [seven(50, 95), { target: 90 }],
  [pointsOf({ 2015: 80, 2020: 95, 2022: 92 }), { target: 90 }],
  [seven(30, 10), { target: 15, direction: 'down' }],
  [seven(30, 24), { target: 0, direction: 'down' }],
  [seven(50, 99.5), { target: 100, kind: 'share' }],
  [seven(0, 5), { target: 15 }],
  [seven(0, 5), {}],
  [seven(-10, -5), { target: -1 }],
  [seven(-10, -5), {}],
  [seven(100, 116), {}],
  [seven(100, 107), {}],
  [seven(100, 102), {}],
  [seven(100, 98), {}],
  [seven(100, 10), {}],
  [seven(95, 96), { limit: 100 }],
  [seven(150, 148), { limit: 100, direction: 'down' }],
  [seven(300, 290), { limit: 100, direction: 'down' }],
  [seven(100, 100), { limit: 100 }],
  [seven(0.8, 0.9), parity],
  [seven(0.8, 1), parity],
  [seven(0.8, 0.9), { ...parity, target: 0.97 }],
  [pointsOf({ 2015: 50, 2021: 66 }), { target: 90 }],
  [[], {}],
  [pointsOf({ 2022: 60 }), {}],
  [seven(50, 60), { direction: null }],
  [seven(0, 1), { kind: 'yes-no' }],
  [seven(3, 9), { kind: 'country-count' }],
  [seven(50, 60), { baseYear: 2023 }],
  [seven(-5, 5), {}],
  [seven(5, 4), { target: -5, direction: 'down' }],
  [seven(50, 45), { target: 50 }],
  [seven(50, 55), { target: 50 }],
  [seven(50, 60), { target: 90, targetYear: 2015 }],
  [seven(1e-300, 1e300), {}],
] as const
const judgements = cases.flatMap(([points, settings]) => judgeAll(points, ruleWith(settings)))
const number = (values: Sentence['values'], name: string): number => Number(values[name])
const keysOf = (sentences: readonly Sentence[]) => new Set(sentences.map(({ key }) => key))
const only = (judgement: Judgement, key: string): Sentence['values'] => {
  const found = explain(judgement).filter((sentence) => sentence.key === key)
  expect(found.map((sentence) => sentence.key)).toEqual([key])
  return found[0]?.values ?? {}
}

/** Judgements with these statuses, in the order of the methods. */
const by = (...statuses: Judgement['status'][]) =>
  methodIds.map((method, index) =>
    Object.assign(unjudged(method, 'no-values'), { status: statuses[index] ?? 'no-data' }),
  )

describe('key tables', () => {
  it('list every sentence of an explanation, with exactly its values', () => {
    const sentences = judgements.flatMap(explain)
    expect(sentences.length).toBeGreaterThan(judgements.length)
    sentences.forEach(expectListed)
  })
  it('list no step that is never taken', () => {
    const taken = keysOf(judgements.flatMap(explain))
    expect(Object.keys(explanationKeys).filter((key) => !taken.has(key))).toEqual([])
  })
  it('list every reason, and each is given with exactly its values', () => {
    const given = [
      ...judgements.map(statusReason),
      statusReason(unjudged('growth', 'no-headline')),
      rollupReason(rollUp([])),
      rollupReason(rollUp([{ status: 'limited', score: -1 }])),
    ]
    given.forEach(expectListed)
    const ofReasons = reasonIds.map((reason) => `reason.${reason}`)
    expect(keysOf(given)).toEqual(new Set([...ofReasons, 'reason.projected-to-target']))
    expect(new Set(Object.keys(reasonKeys))).toEqual(keysOf(given))
  })
  it('list every sentence of the lens', () => {
    const sentences = [
      by(),
      by('limited'),
      by('limited', 'limited'),
      by('limited', 'accelerate'),
      by('limited', 'no-data', 'accelerate'),
      by('no-data', 'limited', 'accelerate'),
      by('limited', 'accelerate', 'accelerate'),
    ].map(lensSentence)
    sentences.forEach(expectListed)
    expect(sentences.map(({ key }) => key)).toEqual([
      'lens.none',
      'lens.only',
      'lens.agree',
      'lens.disagree.growth-linear',
      'lens.disagree.growth-unsd',
      'lens.disagree.linear-unsd',
      'lens.disagree.all',
    ])
    expect(keysOf(sentences)).toEqual(new Set(Object.keys(lensKeys)))
  })
})

describe('the arithmetic', () => {
  it('of growth to a target can be redone step by step', () => {
    const judgement = judge(seven(50, 60), ruleWith({ target: 90 }))
    expect(explain(judgement).map(({ key }) => key)).toEqual([
      'explain.values',
      'explain.target',
      'explain.direction.up',
      'explain.growth.rate',
      'explain.growth.required-rate',
      'explain.growth.ratio',
      'explain.ratio.accelerate',
      'explain.score.line',
    ])
    expect(only(judgement, 'explain.growth.rate')).toEqual({
      base: 50,
      current: 60,
      years: 7,
      rate: 1.2 ** (1 / 7) - 1,
    })
    expect(only(judgement, 'explain.growth.required-rate')).toEqual({
      base: 50,
      target: 90,
      years: 15,
      rate: 1.8 ** (1 / 15) - 1,
    })
    expect(only(judgement, 'explain.ratio.accelerate')).toEqual({
      ratio: judgement.value,
      atLeast: 0.6,
      below: 0.95,
    })
  })
  it('names what stood in for zero', () => {
    const judgement = judge(seven(30, 24), ruleWith({ target: 0, direction: 'down' }))
    expect(only(judgement, 'explain.zero.target')).toEqual({ standIn: 0.001 })
    expect(only(judgement, 'explain.growth.required-rate')['target']).toBe(0.001)
    const linear = judge(seven(30, 24), ruleWith({ target: 0, direction: 'down' }), 'linear')
    expect(only(linear, 'explain.linear.required-pace')['target']).toBe(0)
  })
  it('shows a limit by the factor and the thresholds before and after', () => {
    const judgement = judge(seven(95, 96), ruleWith({ limit: 100 }))
    expect(only(judgement, 'explain.growth.limit.within')).toEqual({
      base: 95,
      limit: 100,
      exponent: 4.44,
      factor: 1 - 0.95 ** 4.44,
    })
  })

  /** What each step's numbers give, worked out here from the numbers in the sentence alone. */
  const sums: Record<string, (n: (name: string) => number) => [number, number]> = {
    'explain.growth.rate': (n) => [(n('current') / n('base')) ** (1 / n('years')) - 1, n('rate')],
    'explain.growth.required-rate': (n) => [
      (n('target') / n('base')) ** (1 / n('years')) - 1,
      n('rate'),
    ],
    'explain.growth.ratio': (n) => [(n('sign') * n('rate')) / n('requiredRate'), n('ratio')],
    'explain.growth.directed-rate': (n) => [n('sign') * n('rate'), n('directedRate')],
    'explain.growth.limit.within': (n) => [
      1 - (n('base') / n('limit')) ** n('exponent'),
      n('factor'),
    ],
    'explain.growth.limit.beyond': (n) => [
      1 - ((2 * n('limit') - n('base')) / n('limit')) ** n('exponent'),
      n('factor'),
    ],
    'explain.growth.limit.thresholds': (n) => [n('fullOnTrack') * n('factor'), n('onTrack')],
    'explain.linear.pace': (n) => [(n('current') - n('base')) / n('years'), n('pace')],
    'explain.linear.required-pace': (n) => [(n('target') - n('base')) / n('years'), n('pace')],
    'explain.linear.ratio': (n) => [(n('sign') * n('pace')) / n('requiredPace'), n('ratio')],
    'explain.unsd.projected': (n) => [n('current') * (1 + n('rate')) ** n('years'), n('projected')],
    'explain.unsd.ratio': (n) => [
      (n('sign') * (n('projected') - n('base'))) / Math.abs(n('target') - n('base')),
      n('ratio'),
    ],
    'explain.escap.index': (n) => [
      (n('sign') * 10 * (n('current') - n('base'))) / Math.abs(n('target') - n('base')),
      n('index'),
    ],
    'explain.escap.parity-index': (n) => [10 - (10 * n('currentGap')) / n('baseGap'), n('index')],
    'explain.escap.expected': (n) => [(10 * n('elapsed')) / n('period'), n('expected')],
    'explain.score.line': (n) => [
      (n('slope') * n('value')) / n('factor') + n('offset'),
      n('score'),
    ],
    'explain.score.bounded': (n) => [
      (n('slope') * n('value')) / n('factor') + n('offset'),
      n('raw'),
    ],
  }
  it.each(Object.keys(sums))('%s can be redone from its own numbers', (key) => {
    const steps = judgements.flatMap(explain).filter((sentence) => sentence.key === key)
    expect(steps.length).toBeGreaterThan(0)
    for (const { values } of steps) {
      const [again, shown] = sums[key]?.((name) => number(values, name)) ?? []
      expect(again).toBeCloseTo(shown ?? Number.NaN, 9)
    }
  })
  it('ends in the figure of the judgement, for any series', () => {
    const figures: Record<string, string> = {
      'explain.growth.ratio': 'ratio',
      'explain.growth.directed-rate': 'directedRate',
      'explain.linear.ratio': 'ratio',
      'explain.unsd.ratio': 'ratio',
      'explain.escap.index': 'index',
      'explain.escap.parity-index': 'index',
    }
    const amount = fc.double({ min: -1000, max: 1000, noNaN: true })
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.option(amount),
        fc.constantFrom('up', 'down'),
        fc.constantFrom('value', 'share', 'parity'),
        (b, c, target, direction, kind) => {
          for (const judgement of judgeAll(seven(b, c), ruleWith({ target, direction, kind }))) {
            const steps = explain(judgement)
            steps.forEach(expectListed)
            const results = steps.flatMap(({ key, values }) => {
              const name = figures[key]
              return name === undefined ? [] : [values[name]]
            })
            expect(results).toEqual(judgement.value === null ? [] : [judgement.value])
            for (const { key, values } of steps) {
              const [again, shown] = sums[key]?.((name) => number(values, name)) ?? [0, 0]
              expect(Math.abs(again - shown)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(shown)))
            }
          }
        },
      ),
    )
  })
})

describe('a broken judgement', () => {
  it('is refused rather than explained', () => {
    expect(() => statusReason(unjudged('growth', 'target-met'))).toThrow('has no current')
    expect(() => statusReason(unjudged('growth', 'mean-of-parts'))).toThrow('roll-ups')
  })
})
