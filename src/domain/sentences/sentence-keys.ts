import type { KeyTable } from './vocabulary.ts'

const goals = { onTrack: 'count', goals: 'count', movingAway: 'count' } as const
const indicators = { indicators: 'count', unjudged: 'count' } as const
const goal = {
  goal: 'goal',
  name: 'name',
  judged: 'count',
  indicators: 'count',
  unjudged: 'count',
  onTrack: 'count',
  movingAway: 'count',
} as const

/**
 * Headlines. Every one holds several counts, so texts put the number beside its noun without a verb
 * that bends with it ("on track: 3 of 17 goals"), or use the language's plural rules in the text.
 * `onTrack` counts achieved and on-track ones.
 */
export const headlineKeys = {
  'headline.overview.no-indicators': {},
  'headline.overview.none-judged': { indicators: 'count' },
  'headline.overview.some-away.some-unjudged': { ...goals, ...indicators },
  'headline.overview.some-away.all-judged': { ...goals, indicators: 'count' },
  'headline.overview.none-away.some-unjudged': { onTrack: 'count', goals: 'count', ...indicators },
  'headline.overview.none-away.all-judged': {
    onTrack: 'count',
    goals: 'count',
    indicators: 'count',
  },

  'headline.goal.achieved': goal,
  'headline.goal.on-track': goal,
  'headline.goal.accelerate': goal,
  'headline.goal.limited': goal,
  'headline.goal.regressing': goal,
  'headline.goal.none-judged': { goal: 'goal', name: 'name', indicators: 'count' },
  'headline.goal.no-indicators': { goal: 'goal', name: 'name' },
} as const satisfies KeyTable

const one = { name: 'name', unit: 'unit', year: 'year', value: 'value' } as const
const span = {
  name: 'name',
  unit: 'unit',
  fromYear: 'year',
  from: 'value',
  toYear: 'year',
  to: 'value',
  status: 'status',
} as const
const change = { ...span, change: 'value' } as const
const met = { target: 'value', targetYear: 'year' } as const
const short = { ...met, distance: 'value', distanceUnit: 'difference-unit' } as const

/**
 * What a chart of one series shows. `change` and `distance` are sizes, never negative. `target-short`
 * is a target not reached, `distance` away. One value alone has no status to name.
 */
export const seriesKeys = {
  'series.none': { name: 'name' },
  'series.yes': { name: 'name', year: 'year' },
  'series.no': { name: 'name', year: 'year' },
  'series.country-count': { name: 'name', year: 'year', value: 'value' },

  'series.one.no-target': one,
  'series.one.target-met': { ...one, ...met },
  'series.one.target-short': { ...one, ...short },

  'series.rose.no-target': change,
  'series.rose.target-met': { ...change, ...met },
  'series.rose.target-short': { ...change, ...short },
  'series.fell.no-target': change,
  'series.fell.target-met': { ...change, ...met },
  'series.fell.target-short': { ...change, ...short },
  'series.unchanged.no-target': span,
  'series.unchanged.target-met': { ...span, ...met },
  'series.unchanged.target-short': { ...span, ...short },
} as const satisfies KeyTable
