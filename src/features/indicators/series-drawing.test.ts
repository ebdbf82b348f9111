import { describe, expect, it } from 'vitest'
import { exampleSeries, years } from './indicator-example.ts'
import { answerRows, drawingOf, singleFigures, targetOf, trendLines } from './series-drawing.ts'

const nameOf = (place: string) => (place === 'IDN' ? 'Indonesia' : place)

describe('a series is drawn', () => {
  it.each([
    ['as a line when it has several values', {}, 'trend'],
    [
      'as one large figure when it has one value',
      { places: [['IDN', years(2019, [61])]] },
      'single',
    ],
    [
      'as a line when another place has several values',
      {
        places: [
          ['IDN', years(2019, [61])],
          ['MYS', years(2019, [90, 91])],
        ],
      },
      'trend',
    ],
    ['as answers when it is yes or no', { kind: 'yes-no' }, 'answers'],
    ['as answers when it counts countries', { kind: 'country-count' }, 'answers'],
    ['not at all without a value at the first place', { places: [['IDN', []]] }, null],
  ] as const)('%s', (_, parts, drawing) => {
    expect(drawingOf(exampleSeries(parts))).toBe(drawing)
  })
})

describe('the lines', () => {
  it('leave out places without values and keep the tone of each place', () => {
    const { lines } = exampleSeries({
      places: [
        ['IDN', years(2015, [1, 2])],
        ['MYS', []],
        ['VNM', years(2015, [3])],
      ],
    })
    expect(trendLines(lines, nameOf).map(({ id, main, tone }) => [id, main, tone])).toEqual([
      ['IDN', true, 0],
      ['VNM', false, 1],
    ])
  })
  it('carry the earlier value of a restated one', () => {
    const { lines } = exampleSeries({ restated: { year: 2016, value: 51 } })
    expect(trendLines(lines, nameOf)[0]?.points[1]).toEqual({
      year: 2016,
      value: 52,
      restatedFrom: 51,
    })
  })
})

describe('answers', () => {
  const words = { yes: 'Yes', no: 'No', level: String }
  it('are words for 1 and 0, and the number itself for a level', () => {
    const series = exampleSeries({ kind: 'yes-no', places: [['IDN', years(2019, [0, 1, 3])]] })
    expect(answerRows(series, nameOf, words)[0]?.answers).toEqual([
      { year: 2019, kind: 'no', word: 'No' },
      { year: 2020, kind: 'yes', word: 'Yes' },
      { year: 2021, kind: 'level', word: '3' },
    ])
  })
  it('of a country count stay numbers', () => {
    const series = exampleSeries({ kind: 'country-count' })
    expect(answerRows(series, nameOf, words)[0]?.answers[0]?.word).toBe('50')
  })
})

describe('the target', () => {
  it('is there for a series that cannot be judged, too', () => {
    expect(targetOf(exampleSeries({ places: [['IDN', years(2019, [61])]] }))).toEqual({
      year: 2030,
      value: 100,
    })
    expect(targetOf(exampleSeries({ target: null }))).toBeNull()
  })
})

it('a single figure is the latest value with its year', () => {
  const { lines } = exampleSeries()
  const write = { value: (value: number) => `${value}%`, year: String }
  expect(singleFigures(lines, nameOf, write)).toEqual([
    { id: 'IDN', label: 'Indonesia', main: true, value: '64%', note: '2021' },
  ])
})
