import { AnswerStrip, answerStripHeight, type AnswerRow } from '#charts/answer-strip.tsx'
import { DistanceBar } from '#charts/distance-bar.tsx'
import { type SingleFigure, SingleFigures, singleFiguresHeight } from '#charts/single-figures.tsx'
import { Sparkline } from '#charts/sparkline.tsx'
import { StatusBar } from '#charts/status-bar.tsx'
import type { TrendLine } from '#charts/trend.ts'
import { TrendChart } from '#charts/trend-chart.tsx'
import type { TrendContent } from '#charts/trend-frame.ts'
import type { Point } from '#contract/status.ts'
import { countStatuses } from '#domain/progress/aggregate.ts'
import { formatsOf } from '#i18n/format.ts'
import { long, rightToLeft, type Specimen } from './specimen.ts'

const formats = formatsOf('en-GB')

/** A value a year from `first`; null is a year without one. */
const points = (first: number, values: readonly (number | null)[]) =>
  values.flatMap((value, at) =>
    value === null ? [] : [{ year: first + at, value, restatedFrom: null }],
  )
const line = (id: string, tone: number, values: readonly (number | null)[]): TrendLine => ({
  id,
  label: id,
  main: tone === 0,
  tone,
  points: points(2015, values),
})
const trendWords = {
  unit: 'per cent',
  target: 'Target 2030: 90%',
  base: 'Base 2015',
  projected: 'if the last 5 years continue',
  required: 'path to the target',
  restated: 'restated',
  earlier: 'earlier',
}
const bare: TrendContent = {
  lines: [line('Contoh', 0, [50, 53, 55, 58, 60, 61, 64, 66])],
  target: null,
  projection: null,
  requiredPath: null,
  limit: null,
}
const trend = (
  state: string,
  content: Partial<TrendContent>,
  base: Point | null = null,
): Specimen => ({
  kind: 'trend-chart',
  state,
  draw: (width) => (
    <TrendChart
      content={{ ...bare, ...content }}
      base={base}
      formats={formats}
      words={trendWords}
      label={`Trend: ${state}`}
      size={{ width, height: 320 }}
    />
  ),
})
const trends = [
  trend(
    'target, path and projection',
    {
      target: { year: 2030, value: 90 },
      limit: 100,
      requiredPath: [
        { year: 2022, value: 66 },
        { year: 2030, value: 90 },
      ],
      projection: {
        years: 5,
        points: [
          { year: 2022, value: 66, low: 66, high: 66 },
          { year: 2030, value: 80, low: 74, high: 86 },
        ],
      },
    },
    { year: 2015, value: 50 },
  ),
  trend('a gap, and a value restated', {
    lines: [
      {
        ...line('Contoh', 0, []),
        points: [
          ...points(2010, [40, 41, 42]),
          { year: 2017, value: 45, restatedFrom: 47 },
          ...points(2018, [46, 47]),
        ],
      },
    ],
  }),
  trend('below zero and very large', {
    lines: [line('Contoh', 0, [-4e12, -1e12, 2e12, 6e12])],
  }),
  trend('eight lines, two of them with names of another script and of many words', {
    lines: [0, 1, 2, 3, 4, 5, 6, 7].map((tone) =>
      line(
        ['Contoh', rightToLeft, long.slice(0, 24)][tone] ?? `Wilayah ${tone}`,
        tone,
        [30, 32, 35].map((value) => value + tone * 1.5),
      ),
    ),
  }),
  trend('one value', { lines: [line('Contoh', 0, [12])] }),
]

const answers = (state: string, rows: readonly AnswerRow[]): Specimen => ({
  kind: 'answer-strip',
  state,
  draw: (width) => (
    <AnswerStrip
      rows={rows}
      label={`Answers: ${state}`}
      writeYear={String}
      size={{ width, height: answerStripHeight(rows, width) }}
    />
  ),
})
const strips = [
  answers('yes, no and a level', [
    {
      id: 'a',
      label: 'Contoh',
      main: true,
      answers: [
        { year: 2015, kind: 'no', word: 'no' },
        { year: 2018, kind: 'yes', word: 'yes' },
        { year: 2022, kind: 'yes', word: 'yes' },
      ],
    },
    {
      id: 'b',
      label: 'Contoh Dua',
      main: false,
      answers: [{ year: 2019, kind: 'level', word: '0.5' }],
    },
  ]),
  answers('one year', [
    { id: 'a', label: 'Contoh', main: true, answers: [{ year: 2020, kind: 'no', word: 'no' }] },
  ]),
]

const single = (state: string, figures: readonly SingleFigure[]): Specimen => ({
  kind: 'single-figures',
  state,
  draw: (width) => (
    <SingleFigures
      figures={figures}
      label={`Figures: ${state}`}
      size={{ width, height: singleFiguresHeight(figures) }}
    />
  ),
})
const singles = [
  single('one place with two beside it', [
    { id: 'a', label: 'Contoh', main: true, value: '61.4%', note: '2021' },
    { id: 'b', label: 'Contoh Dua', main: false, value: '58%', note: '2019' },
    { id: 'c', label: rightToLeft, main: false, value: '4%', note: '2019' },
  ]),
  single('a long number', [
    { id: 'a', label: 'Contoh', main: true, value: '−9,007,199,254,740,991', note: '2021' },
  ]),
]

const sparklines = Object.entries({
  'a line with a gap': [4, 5, 7, null, null, null, 6, 8],
  'one value': [4],
  flat: [5, 5, 5],
  'below zero': [-8, -2, 3],
}).map(([state, values]): Specimen => ({
  kind: 'sparkline',
  state,
  draw: () => <Sparkline points={points(2015, values)} unit={null} />,
}))

const counts = {
  achieved: 3,
  'on-track': 5,
  accelerate: 2,
  limited: 1,
  regressing: 4,
  'no-data': 6,
}
const bars: Specimen[] = [
  {
    kind: 'status-bar',
    state: 'every status',
    draw: () => <StatusBar counts={counts} label="Targets" />,
  },
  {
    kind: 'status-bar',
    state: 'none',
    draw: () => <StatusBar counts={countStatuses([])} label="No targets" />,
  },
  ...[7.5, -3, 14].map((index): Specimen => ({
    kind: 'distance-bar',
    state: `index ${index}`,
    draw: () => (
      <DistanceBar
        index={index}
        expected={5}
        label={`Index ${index} of 10, 5 expected by now`}
        words={{ base: 'Base', target: 'Target', expected: 'by now' }}
      />
    ),
  })),
]

export const indicatorSpecimens: readonly Specimen[] = [
  ...trends,
  ...strips,
  ...singles,
  ...sparklines,
  ...bars,
]
