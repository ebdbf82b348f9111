import type { GoalDetail, GoalSummary, IndicatorSummary, Rollup } from '#contract/goals.ts'
import type { Meta } from '#contract/meta.ts'
import type { Overview } from '#contract/overview.ts'
import type { Release } from '#contract/release.ts'
import type { SeriesSummary } from '#contract/series.ts'
import type { Judgement, Status, StatusCounts } from '#contract/status.ts'
import goals from '#domain/framework/goals.json'
import { countStatuses } from '#domain/progress/aggregate.ts'
import { goalHeadline } from '#domain/sentences/goal-headline.ts'
import { overviewHeadline } from '#domain/sentences/overview-headline.ts'

/** Small answers of the API with every kind of thing a page shows. */
export const release: Release = {
  number: 2,
  date: '2025-05-12T03:00:00Z',
  by: 'command line',
  example: true,
  files: [{ name: 'indonesia.csv', sha256: '0'.repeat(64), bytes: 10, format: 'tidy', rows: 3 }],
  tally: { read: 3, new: 3, unchanged: 0, superseded: 0, merged: {}, skipped: {} },
}
export const firstRelease: Release = { ...release, number: 1, date: '2025-01-02T03:00:00Z' }

export const meta: Meta = {
  version: '0.1.0',
  release,
  example: true,
  defaultPlace: 'IDN',
  places: [
    { code: 'IDN', m49: 360, name: { en: 'Indonesia', id: 'Indonesia' }, parent: null },
    { code: 'MYS', m49: 458, name: { en: 'Malaysia' }, parent: null },
  ],
}

const judged: Judgement = {
  method: 'growth',
  status: 'accelerate',
  reason: 'pace-to-target',
  flags: [],
  value: 0.6603,
  score: 0.4308,
  base: { year: 2015, value: 50 },
  current: { year: 2022, value: 60 },
  target: { year: 2030, value: 90 },
  direction: 'up',
  limit: null,
  limitFactor: null,
  thresholds: { onTrack: 0.95, accelerate: 0.6, limited: 0 },
  expected: null,
}

/** A series at 50 in 2015 and 60 in 2022 on its way to 90; `regressing` went down instead. */
export function series(
  id: string,
  status: 'accelerate' | 'regressing' = 'accelerate',
): SeriesSummary {
  const away: Judgement = {
    ...judged,
    status: 'regressing',
    value: -0.1455,
    score: -3.1063,
    current: { year: 2022, value: 48 },
  }
  return {
    id,
    name: { en: `Share of ${id}` },
    unit: 'PERCENT',
    kind: 'share',
    headline: {},
    points: [
      { year: 2015, value: 50 },
      { year: 2022, value: status === 'accelerate' ? 60 : 48 },
    ],
    judgement: status === 'accelerate' ? judged : away,
  }
}

const rollup = (status: Status, parts = 1): Rollup =>
  status === 'no-data'
    ? { status, reason: 'no-part-judged', score: null, parts, judged: 0 }
    : { status, reason: 'mean-of-parts', score: 0.43, parts, judged: parts }

export function indicator(
  code: string,
  name: string,
  status: Status,
  shown: readonly SeriesSummary[] = [],
): IndicatorSummary {
  return {
    code,
    name: { en: name, id: `${name} (id)` },
    target: code.split('.').slice(0, 2).join('.'),
    goal: Number(code.split('.')[0]),
    national: false,
    rollup: rollup(status, Math.max(shown.length, 1)),
    series: [...shown],
  }
}

export const indicators: readonly IndicatorSummary[] = [
  indicator('6.1.1', 'Safely managed drinking water', 'accelerate', [series('SH_H2O_SAFE')]),
  indicator('6.2.1', 'Safely managed sanitation', 'regressing', [
    series('SH_SAN_SAFE', 'regressing'),
    series('SH_SAN_DEFECT'),
  ]),
  indicator('6.3.1', 'Safely treated wastewater', 'no-data'),
  indicator('13.1.1', 'People affected by disasters', 'regressing', [
    series('VC_DSR_MORT', 'regressing'),
  ]),
]

const countsOf = (list: readonly IndicatorSummary[]): StatusCounts =>
  countStatuses(list.map(({ rollup: { status } }) => status))

export const goalSummaries: readonly GoalSummary[] = goals.map(({ code, en, id }) => {
  const number = Number(code)
  const own = indicators.filter(({ goal }) => goal === number)
  return {
    number,
    name: { en, id },
    rollup: rollup(own[0]?.rollup.status ?? 'no-data', Math.max(own.length, 1)),
    indicators: countsOf(own),
    targets: countsOf(own),
    partnerships: 0,
  }
})

const nothing = { count: 0, of: null, within: 0 }

export const overview: Overview = {
  place: 'IDN',
  asOf: 2,
  headline: overviewHeadline(
    goalSummaries.map((goal) => goal.rollup),
    countsOf(indicators),
  ),
  goals: [...goalSummaries],
  indicators: countsOf(indicators),
  figures: [
    { id: 'indicators', count: 4, of: null },
    { id: 'judged', count: 3, of: 4 },
    { id: 'onTrack', count: 0, of: 3 },
    { id: 'movingAway', count: 2, of: 3 },
  ],
  attention: {
    movingAway: [
      {
        indicator: '6.2.1',
        name: { en: 'Safely managed sanitation' },
        series: 'SH_SAN_SAFE',
        seriesName: { en: 'Share of SH_SAN_SAFE' },
        unit: 'PERCENT',
        points: series('SH_SAN_SAFE', 'regressing').points,
        judgement: series('SH_SAN_SAFE', 'regressing').judgement,
      },
    ],
    furthestBehind: [],
    movingAwayTotal: 2,
    furthestBehindTotal: 0,
  },
  partnerships: {
    figures: {
      partnerships: nothing,
      partners: nothing,
      objectives: nothing,
      objectivesOnTrack: nothing,
      objectivesBehind: nothing,
      overdue: nothing,
    },
    money: [],
    attention: { furthestBehind: [], overdue: [], targetsWithout: [], targetsWithoutTotal: 0 },
  },
  changes: {
    from: 1,
    to: 2,
    newValues: 12,
    restated: 3,
    crossings: [
      {
        series: 'SH_SAN_SAFE',
        indicator: '6.2.1',
        name: { en: 'Safely managed sanitation' },
        from: 'accelerate',
        to: 'regressing',
      },
    ],
    crossingsTotal: 1,
  },
}

export function goalDetail(number: number): GoalDetail {
  const goal = goalSummaries.find((one) => one.number === number)
  if (goal === undefined) throw new Error(`There is no goal ${number}`)
  const codes = [
    ...new Set(indicators.filter((one) => one.goal === number).map(({ target }) => target)),
  ]
  return {
    place: 'IDN',
    asOf: 2,
    goal,
    headline: goalHeadline(goal),
    targets: codes.map((code) => {
      const own = indicators.filter(({ target }) => target === code)
      return {
        code,
        name: { en: `Target ${code}`, id: `Target ${code}` },
        goal: number,
        rollup: rollup(own[0]?.rollup.status ?? 'no-data', own.length),
        indicators: own,
      }
    }),
    partnerships: {
      total: 0,
      rows: [],
      coverage: [],
      objectives: countStatuses([]),
      money: [],
    },
  }
}
