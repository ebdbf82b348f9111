import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import indicators from '#domain/framework/indicators.json' with { type: 'json' }
import targets from '#domain/framework/targets.json' with { type: 'json' }
import { statusIds } from '#contract/status.ts'
import { unjudged } from '#domain/progress/rule.ts'
import type { SeriesJudgement } from '#server/store/store.ts'
import { judgeAtPlace, rollUpPlace } from './derive.ts'
import { noSettings } from './settings.ts'

const rising = [
  { year: 2015, value: 50 },
  { year: 2022, value: 70 },
]
const falling = [
  { year: 2015, value: 50 },
  { year: 2022, value: 48 },
]
const settings = { ...noSettings, direction: 'up', target: 90 } as const

describe('a series at a place', () => {
  it('is judged by its total when no headline is set', () => {
    const byDisaggregation = new Map([
      ['sex=F', falling],
      ['', rising],
    ])
    const judged = judgeAtPlace('IDN', 'S', settings, byDisaggregation)
    expect(judged).toMatchObject({ headline: {}, points: rising })
    expect(judged.judgement).toMatchObject({ method: 'growth', status: 'on-track' })
  })

  it('is judged by the first accepted headline that has values', () => {
    const accepted = { ...settings, headline: [{ age: '15+' }, { sex: 'F' }] }
    const byDisaggregation = new Map([
      ['', rising],
      ['sex=F', falling],
    ])
    const judged = judgeAtPlace('IDN', 'S', accepted, byDisaggregation)
    expect(judged).toMatchObject({ headline: { sex: 'F' }, points: falling })
    expect(judged.judgement.status).toBe('regressing')
  })

  it('is not judged, and shows no points, when nothing can stand for the whole', () => {
    const byDisaggregation = new Map([
      ['sex=F', rising],
      ['sex=M', rising],
    ])
    const judged = judgeAtPlace('IDN', 'S', settings, byDisaggregation)
    expect(judged).toMatchObject({ headline: null, points: [] })
    expect(judged.judgement).toMatchObject({ status: 'no-data', reason: 'no-headline' })
  })
})

const judgement = (series: string, score: number | null): SeriesJudgement => ({
  place: 'IDN',
  series,
  headline: {},
  points: [],
  judgement: {
    ...unjudged('growth', 'one-year'),
    ...(score === null ? {} : { status: 'on-track', reason: 'pace-to-target', score }),
  },
})

describe('the roll-ups of a place', () => {
  const indicatorsOf = (series: string): string[] =>
    ({ A: ['6.1.1'], B: ['6.1.1'], C: ['6.1.1*'], D: ['6.2.1', '6.b.1'] })[series] ?? []
  const rows = rollUpPlace(
    'IDN',
    [judgement('A', 5), judgement('B', 1), judgement('C', -5), judgement('D', null)],
    indicatorsOf,
  )
  const rollupOf = (level: string, code: string) =>
    rows.find((row) => row.level === level && row.code === code)?.rollup

  it('average series into their indicator', () => {
    expect(rollupOf('indicator', '6.1.1')).toMatchObject({ score: 3, parts: 2, judged: 2 })
  })

  it('put global and national indicators under one target', () => {
    expect(rollupOf('target', '6.1')).toMatchObject({ score: -1, parts: 2, judged: 2 })
  })

  it('put a series under each of its indicators', () => {
    const unknown = { status: 'no-data', reason: 'no-part-judged', parts: 1, judged: 0 }
    expect(rollupOf('indicator', '6.2.1')).toMatchObject(unknown)
    expect(rollupOf('indicator', '6.b.1')).toMatchObject(unknown)
  })

  it('count every indicator of a target, with series or without', () => {
    const ofTarget = indicators.filter(({ code }) => code.startsWith('6.3.')).length
    expect(rollupOf('target', '6.3')).toMatchObject({ parts: ofTarget, judged: 0 })
  })

  it('count every target of a goal', () => {
    const ofGoal = targets.filter(({ code }) => code.startsWith('6.')).length
    expect(rollupOf('goal', '6')).toMatchObject({ score: -1, parts: ofGoal, judged: 1 })
  })

  it('have all 17 goals and 169 targets, and the indicators that have series', () => {
    const codes = (level: string) => rows.filter((row) => row.level === level).length
    expect([codes('goal'), codes('target'), codes('indicator')]).toEqual([17, 169, 4])
  })

  it('leave national indicators out where they have no series', () => {
    const elsewhere = rollUpPlace('MYS', [judgement('A', 5)], indicatorsOf)
    const target = elsewhere.find((row) => row.level === 'target' && row.code === '6.1')
    expect(target?.rollup).toMatchObject({ parts: 1, judged: 1 })
  })

  it('say the same whatever the order of the judgements', () => {
    const codes = indicators.slice(0, 12).map(({ code }) => code)
    const some = fc.array(
      fc.record({
        code: fc.constantFrom(...codes),
        score: fc.option(fc.double({ min: -5, max: 5, noNaN: true })),
        status: fc.constantFrom(...statusIds),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (parts, randomly) => {
        const series = parts.map(({ score }, at) => judgement(String(at), score))
        const indicator = (id: string): string[] => [parts[Number(id)]?.code ?? '']
        const keys = new Map(series.map((one) => [one, randomly.next().value]))
        const shuffled = series.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
        const sorted = (list: typeof rows) =>
          list.toSorted((a, b) => (`${a.level} ${a.code}` < `${b.level} ${b.code}` ? -1 : 1))
        expect(sorted(rollUpPlace('IDN', shuffled, indicator))).toEqual(
          sorted(rollUpPlace('IDN', series, indicator)),
        )
      }),
      { numRuns: 50 },
    )
  })
})
