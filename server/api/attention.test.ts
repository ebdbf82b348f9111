import { describe, expect, it } from 'vitest'
import type { IndicatorSummary } from '#contract/goals.ts'
import type { SeriesSummary } from '#contract/series.ts'
import { rollUp } from '#domain/progress/aggregate.ts'
import { judge } from '#domain/progress/judge.ts'
import { attentionOf } from './attention.ts'
import { createApi } from './app.ts'
import { firstRelease, get, secondRelease, standIn, version } from './testing/small-store.ts'

/** From 50 towards 90 by 2030; 50.1 to 55 barely moves, below 50 moves away. */
function series(id: string, latest: number): SeriesSummary {
  const points = [
    { year: 2015, value: 50 },
    { year: 2022, value: latest },
  ]
  const judgement = judge(points, {
    kind: 'share',
    direction: 'up',
    limit: null,
    target: 90,
    targetOfBase: null,
    targetYear: 2030,
    baseYear: 2015,
  })
  return { id, name: { en: id }, unit: null, kind: 'share', headline: {}, points, judgement }
}

function indicator(code: string, ...members: SeriesSummary[]): IndicatorSummary {
  const rollup = rollUp(members.map(({ judgement }) => judgement))
  const place = { target: '1.1', goal: 1, national: false }
  return { code, name: { en: code }, ...place, rollup, series: members }
}

describe('what needs attention', () => {
  it('is put in order by how bad it is, the worst first', () => {
    const { movingAway, furthestBehind } = attentionOf([
      indicator('1.1.1', series('a', 49), series('b', 51), series('c', 70)),
      indicator('1.2.1', series('d', 40), series('e', 54), series('f', 45), series('g', 50)),
    ])
    expect(movingAway.map((one) => one.series)).toEqual(['d', 'f', 'a'])
    expect(furthestBehind.map((one) => one.series)).toEqual(['g', 'b', 'e'])
  })

  it('is eight at most, with the number of all', () => {
    const many = Array.from({ length: 11 }, (_, index) => series(`s${index}`, 49 - index / 4))
    const { movingAway, movingAwayTotal, furthestBehindTotal } = attentionOf([
      indicator('1.1.1', ...many),
    ])
    expect(movingAway).toHaveLength(8)
    expect(movingAway[0]?.series).toBe('s10')
    expect([movingAwayTotal, furthestBehindTotal]).toEqual([11, 0])
  })

  it('names a series of several indicators once, under the first', () => {
    const shared = series('shared', 48)
    const { movingAway, movingAwayTotal } = attentionOf([
      indicator('1.1.1', shared),
      indicator('1.2.1', shared),
    ])
    expect(movingAway.map((one) => one.indicator)).toEqual(['1.1.1'])
    expect(movingAwayTotal).toBe(1)
  })
})

describe('status crossings', () => {
  it('start with the largest fall and end with what is no step', async () => {
    const store = await firstRelease()
    await secondRelease(store)
    const { store: crossed } = standIn(store, {
      changes: async () => ({
        newValues: 0,
        restated: 0,
        crossings: [
          { series: 'WATER', from: 'limited', to: 'on-track' },
          { series: 'SCHOOL', from: 'no-data', to: 'achieved' },
          { series: 'MOTHERS', from: 'on-track', to: 'limited' },
          { series: 'FOREST', from: 'achieved', to: 'regressing' },
          { series: 'TOILET', from: 'on-track', to: 'limited' },
        ],
      }),
    })
    const overview = await (await get(createApi(crossed, { version }), '/api/v1/overview')).json()
    expect(overview).toMatchObject({
      changes: {
        crossingsTotal: 5,
        crossings: ['FOREST', 'MOTHERS', 'TOILET', 'WATER', 'SCHOOL'].map((id) => ({ series: id })),
      },
    })
  })
})
