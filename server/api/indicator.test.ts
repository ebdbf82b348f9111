import type { Hono } from 'hono'
import * as z from 'zod/mini'
import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { get, smallApi } from './testing/small-store.ts'

let api: Hono
beforeAll(async () => {
  api = await smallApi()
})

async function detail(path: string) {
  const response = await get(api, `/api/v1/indicators/${path}`)
  return z.parse(endpoints.indicator.response, await response.json())
}
async function seriesOf(path: string) {
  const { series } = await detail(path)
  if (series === null) throw new Error(`${path} has no series`)
  return series
}

describe('an indicator', () => {
  it('shows the first series that is judged, and offers the others', async () => {
    const { series, choices, indicator } = await detail('6.1.1')
    expect(series?.series.id).toBe('WATER')
    expect(choices.map(({ id, status }) => [id, status])).toEqual([
      ['WATER', 'on-track'],
      ['WATER_CITY', 'no-data'],
    ])
    expect(indicator.rollup).toMatchObject({ status: 'on-track', parts: 2, judged: 1 })
  })

  it('shows the series asked for', async () => {
    expect((await seriesOf('6.1.1?series=WATER_CITY')).series.id).toBe('WATER_CITY')
  })

  it('has no series where nothing was measured', async () => {
    expect((await detail('1.1.1')).series).toBeNull()
    expect((await detail('15.1.1?place=MYS')).series).toBeNull()
  })

  it('shows other places of a series asked for where the first has no values', async () => {
    const { lines, sentence } = await seriesOf('15.1.1?place=MYS&series=FOREST&compare=IDN')
    expect(lines.map(({ place, observations }) => [place, observations.length])).toEqual([
      ['MYS', 0],
      ['IDN', 2],
    ])
    expect(lines[0]?.judgement.reason).toBe('no-values')
    expect(sentence.key).toBe('series.none')
  })

  it('is read in any spelling of its code', async () => {
    const codes = ['6-1-1', '6.1.1', '17.17.1.%28c%29', '17-17-1-(c)']
    const read = await Promise.all(codes.map(async (code) => (await detail(code)).indicator.code))
    expect(read).toEqual(['6.1.1', '6.1.1', '17.17.1.(c)', '17.17.1.(c)'])
  })
})

describe('the series shown', () => {
  it('stands for the whole unless a disaggregation is asked for', async () => {
    const whole = await seriesOf('6.1.1')
    expect(whole).toMatchObject({ disaggregation: {}, isHeadline: true })
    expect(whole.disaggregations.map(({ key }) => key)).toEqual(['', 'sex=F'])
    const women = await seriesOf('6.1.1?disaggregation=sex%3DF')
    expect(women).toMatchObject({ disaggregation: { sex: 'F' }, isHeadline: false })
    expect(women.lines[0]?.observations.map(({ value }) => value)).toEqual([48, 66])
    expect(women.lines[0]?.judgement.current).toEqual({ year: 2022, value: 66 })
  })

  it('has a line a place, in the order asked for, oldest value first', async () => {
    const { lines } = await seriesOf('6.1.1?place=MYS&compare=IDN,MYS,IDN')
    expect(lines.map(({ place }) => place)).toEqual(['MYS', 'IDN'])
    expect(lines[1]?.observations.map(({ year }) => year)).toEqual([2015, 2019, 2022, 2023])
    expect(lines.map(({ judgement }) => judgement.status)).toEqual(['achieved', 'on-track'])
  })

  it('is judged by all four methods, with the arithmetic of each', async () => {
    const { lens, lines, explanation } = await seriesOf('6.1.1')
    expect(lens.judgements.map(({ method }) => method)).toEqual([
      'growth',
      'linear',
      'unsd',
      'escap',
    ])
    expect(lens.explanations).toHaveLength(4)
    expect(lens.explanations.every((steps) => steps.length > 1)).toBe(true)
    expect(lens.judgements[0]).toEqual(lines[0]?.judgement)
    expect(lens.explanations[0]).toEqual(explanation)
  })

  it('has one value a year, the one it is judged by, where two periods give the year', async () => {
    const { lines, lens } = await seriesOf('17.17.1.(c)')
    expect(lines[0]?.observations.map(({ period, value }) => [period, value])).toEqual([
      ['2015', 100],
      ['2022-23', 116],
    ])
    expect(lines[0]?.judgement.current).toEqual({ year: 2022, value: 116 })
    expect(lens.judgements[0]).toEqual(lines[0]?.judgement)
  })

  it('is projected to the target year, with the way that would have to be gone', async () => {
    const { projection, requiredPath } = await seriesOf('6.1.1')
    expect(projection?.years).toBe(4)
    expect(projection?.points.at(-1)?.year).toBe(2030)
    expect(requiredPath?.[0]).toEqual({ year: 2023, value: 72 })
    expect(requiredPath?.at(-1)).toEqual({ year: 2030, value: 90 })
  })

  it('is neither projected nor compared with a path when it says yes or no', async () => {
    const plan = await seriesOf('13.2.2')
    expect(plan).toMatchObject({ projection: null, requiredPath: null })
    expect(plan.sentence.key).toBe('series.yes')
  })

  it('names what was restated, since the release that did it', async () => {
    const now = await seriesOf('15.1.1')
    expect(now.restatements).toBe(1)
    expect(now.lines[0]?.observations.at(-1)).toMatchObject({
      value: 60,
      release: 2,
      restated: { value: 48, release: 1 },
    })
    const before = await seriesOf('15.1.1?asOf=1')
    expect(before.restatements).toBe(0)
    expect(before.lines[0]?.observations.at(-1)).toMatchObject({ value: 48, restated: null })
  })

  it('names its sources, each once', async () => {
    const { sources } = await seriesOf('6.1.1?compare=MYS')
    expect(sources).toEqual(['Census', 'Census 2015', 'Census 2019', 'Census 2022', 'Census 2023'])
  })

  it('compares with four places at most', async () => {
    const response = await get(api, '/api/v1/indicators/6.1.1?compare=A,B,C,D,E')
    expect(response.status).toBe(400)
  })
})
