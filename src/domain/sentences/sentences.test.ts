import { describe, expect, it } from 'vitest'
import type { Judgement, Status } from '#contract/status.ts'
import { type Sentence, sentenceSchema } from '#contract/text.ts'
import { countStatuses } from '#domain/progress/aggregate.ts'
import { pointsOf, ruleWith } from '#domain/progress/example-series.ts'
import { explanationKeys, lensKeys, reasonKeys } from '#domain/progress/explanation-keys.ts'
import { judge } from '#domain/progress/judge.ts'
import type { ProgressRule } from '#domain/progress/rule.ts'
import { goalHeadline } from './goal-headline.ts'
import { overviewHeadline } from './overview-headline.ts'
import { headlineKeys, seriesKeys } from './sentence-keys.ts'
import { seriesSentence } from './series-sentence.ts'
import { type KeyTable, sentencesOf } from './vocabulary.ts'

const expectListed = (table: KeyTable, sentence: Sentence) => {
  const { key, values } = sentence
  expect(sentenceSchema.safeParse(sentence).success).toBe(true)
  expect(Object.keys(values).toSorted()).toEqual(Object.keys(table[key] ?? {}).toSorted())
}
const goalsWith = (...statuses: Status[]) => statuses.map((status) => ({ status }))
const name = { en: 'Water', id: 'Air' }
const goal = (status: Status, of: readonly Status[]) =>
  goalHeadline({
    number: 6,
    name,
    rollup: { status, reason: 'mean-of-parts', score: 0, parts: 1, judged: 1 },
    indicators: countStatuses(of),
  })

const about = (
  values: Record<number, number>,
  settings: Partial<ProgressRule> = {},
  override: Partial<Judgement> = {},
) => {
  const rule = ruleWith(settings)
  const points = pointsOf(values)
  const judgement = { ...judge(points, rule), ...override }
  return seriesSentence({ name, unit: '%', kind: rule.kind, points, judgement })
}

const overviewCases = [
  {
    goals: goalsWith('regressing'),
    of: ['limited'],
    key: 'headline.overview.some-away.all-judged',
  },
  {
    goals: goalsWith('regressing'),
    of: ['limited', 'no-data'],
    key: 'headline.overview.some-away.some-unjudged',
  },
  {
    goals: goalsWith('limited'),
    of: ['limited', 'no-data'],
    key: 'headline.overview.none-away.some-unjudged',
  },
  { goals: goalsWith('limited'), of: ['limited'], key: 'headline.overview.none-away.all-judged' },
  { goals: goalsWith('no-data'), of: ['no-data'], key: 'headline.overview.none-judged' },
  { goals: goalsWith('no-data'), of: [], key: 'headline.overview.no-indicators' },
] as const

const goalCases = [
  ['achieved', ['achieved'], 'headline.goal.achieved'],
  ['on-track', ['achieved', 'no-data'], 'headline.goal.on-track'],
  ['accelerate', ['limited'], 'headline.goal.accelerate'],
  ['limited', ['limited'], 'headline.goal.limited'],
  ['regressing', ['limited'], 'headline.goal.regressing'],
  ['no-data', ['no-data'], 'headline.goal.none-judged'],
  ['no-data', [], 'headline.goal.no-indicators'],
] as const

const down = { direction: 'down' } as const
const seriesCases = [
  ['series.none', {}, {}],
  ['series.yes', { 2020: 0, 2022: 1 }, { kind: 'yes-no' }],
  ['series.no', { 2020: 1, 2022: 0 }, { kind: 'yes-no' }],
  ['series.country-count', { 2022: 9 }, { kind: 'country-count' }],
  ['series.one.no-target', { 2022: 9 }, {}],
  ['series.one.target-met', { 2022: 9 }, { target: 8 }],
  ['series.one.target-short', { 2022: 9 }, { target: 10 }],
  ['series.rose.no-target', { 2015: 5, 2022: 9 }, {}],
  ['series.rose.target-met', { 2015: 5, 2022: 9 }, { target: 9 }],
  ['series.rose.target-short', { 2015: 5, 2022: 9 }, { target: 10 }],
  ['series.fell.no-target', { 2015: 5, 2022: 3 }, {}],
  ['series.fell.target-met', { 2015: 5, 2022: 3 }, { ...down, target: 4 }],
  ['series.fell.target-short', { 2015: 5, 2022: 3 }, { ...down, target: 2 }],
  ['series.unchanged.no-target', { 2015: 5, 2022: 5 }, {}],
  ['series.unchanged.target-met', { 2015: 5, 2022: 5 }, { target: 5 }],
  ['series.unchanged.target-short', { 2015: 5, 2022: 5 }, { target: 6 }],
  // Without a direction nobody knows which side of the target is the good one.
  ['series.rose.target-short', { 2015: 5, 2022: 9 }, { target: 8, direction: null }],
  ['series.rose.target-short', { 2015: 5, 2022: 7 }, { target: 8, direction: null }],
  // Beyond the target, though values of both signs cannot be judged.
  ['series.rose.target-met', { 2015: -5, 2022: 9 }, { target: 8 }],
] as const

describe('overview headline', () => {
  it('says how many goals are on track and move away, and what cannot be judged', () => {
    const goals = goalsWith('achieved', 'on-track', 'regressing', 'limited', 'no-data')
    const indicators = countStatuses(['on-track', 'no-data', 'limited'])
    const sentence = overviewHeadline(goals, indicators)
    expect(sentence).toEqual({
      key: 'headline.overview.some-away.some-unjudged',
      values: { onTrack: 2, goals: 5, movingAway: 1, indicators: 3, unjudged: 1 },
    })
  })
  it.each(overviewCases)('has a sentence of its own: $key', ({ goals, of, key }) => {
    const sentence = overviewHeadline(goals, countStatuses(of))
    expect(sentence.key).toBe(key)
    expectListed(headlineKeys, sentence)
  })
})

describe('goal headline', () => {
  it('names status, goal and what the status rests on', () => {
    expect(goal('limited', ['achieved', 'on-track', 'regressing', 'limited', 'no-data'])).toEqual({
      key: 'headline.goal.limited',
      values: {
        goal: 6,
        name,
        judged: 4,
        indicators: 5,
        unjudged: 1,
        onTrack: 2,
        movingAway: 1,
      },
    })
  })
  it.each(goalCases)('%s with %j is %s', (status, of, key) => {
    const sentence = goal(status, of)
    expect(sentence.key).toBe(key)
    expectListed(headlineKeys, sentence)
  })
})

describe('sentence of a series', () => {
  it('says change, status and distance to the target', () => {
    expect(about({ 2010: 1, 2015: 50, 2022: 60 }, { target: 90 })).toEqual({
      key: 'series.rose.target-short',
      values: {
        name,
        unit: '%',
        fromYear: 2015,
        from: 50,
        toYear: 2022,
        to: 60,
        change: 10,
        status: 'accelerate',
        target: 90,
        targetYear: 2030,
        distance: 30,
        distanceUnit: '%',
      },
    })
  })
  it('gives change and distance as sizes', () => {
    const { values } = about({ 2015: 50, 2022: 40 }, { target: 10, direction: 'down' })
    expect(values).toMatchObject({ change: 10, distance: 30 })
  })
  it('has no unit to name when there is none', () => {
    const points = pointsOf({ 2015: 50, 2022: 40 })
    const judgement = judge(points, ruleWith())
    const sentence = seriesSentence({ name, unit: null, kind: 'value', points, judgement })
    expect(sentence.values['unit']).toBe('')
  })
  it('counts from the oldest value when the judged base is the latest one', () => {
    expect(about({ 2010: 50, 2022: 60 }).values).toMatchObject({ fromYear: 2010, toYear: 2022 })
  })
  it.each(seriesCases)('%s', (key, values, settings) => {
    const sentence = about(values, settings)
    expect(sentence.key).toBe(key)
    expectListed(seriesKeys, sentence)
  })
  it('says met when a method’s own test says so', () => {
    const sentence = about({ 2015: 50, 2022: 99.5 }, { target: 100 }, { status: 'achieved' })
    expect(sentence.key).toBe('series.rose.target-met')
  })
})

describe('key tables', () => {
  it('list no sentence that is never made', () => {
    const headlines = [...overviewCases.map(({ key }) => key), ...goalCases.map(([, , key]) => key)]
    expect(new Set(Object.keys(headlineKeys))).toEqual(new Set<string>(headlines))
    const ofSeries = seriesCases.map(([key]) => key)
    expect(new Set(Object.keys(seriesKeys))).toEqual(new Set<string>(ofSeries))
  })
  it('have no key inside another, so that texts can be nested by their dots', () => {
    const tables = {
      ...headlineKeys,
      ...seriesKeys,
      ...explanationKeys,
      ...reasonKeys,
      ...lensKeys,
    }
    const keys = Object.keys(tables)
    const inside = keys.filter((key) => keys.some((other) => key.startsWith(`${other}.`)))
    expect(inside).toEqual([])
  })
})

it('refuses what is not in the key table when the code is checked', () => {
  const say = sentencesOf({ 'a.b': { count: 'count' } } as const)
  expect(say('a.b', { count: 1 })).toEqual({ key: 'a.b', values: { count: 1 } })
  // @ts-expect-error a key that is not listed
  say('a.c', { count: 1 })
  // @ts-expect-error a value that is missing
  say('a.b', {})
  // @ts-expect-error a value of another kind
  say('a.b', { count: 'one' })
  // @ts-expect-error a value too many
  say('a.b', { count: 1, more: 2 })
})
