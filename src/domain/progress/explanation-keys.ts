import type { Reason } from '#contract/status.ts'
import type { KeyTable } from '#domain/sentences/vocabulary.ts'

const ratioBand = { ratio: 'ratio', atLeast: 'ratio', below: 'ratio' } as const
const rateBand = { rate: 'rate', atLeast: 'rate', below: 'rate' } as const
const scoreSum = {
  slope: 'number',
  value: 'number',
  factor: 'number',
  offset: 'number',
  score: 'score',
} as const

/** Every step `explain` can take, with the numbers put in and the number that came out. */
export const explanationKeys = {
  // What is known. `years` runs from the base year.
  'explain.values': {
    baseYear: 'year',
    base: 'value',
    currentYear: 'year',
    current: 'value',
    years: 'years',
  },
  'explain.current': { currentYear: 'year', current: 'value' },
  'explain.target': { targetYear: 'year', target: 'value', years: 'years' },
  'explain.direction.up': {},
  'explain.direction.down': {},
  'explain.direction.parity': {},
  // p → max(p, 1/p): how far from parity, as a ratio of 1 or more.
  'explain.parity.values': {
    base: 'number',
    baseParity: 'number',
    current: 'number',
    currentParity: 'number',
  },
  'explain.parity.target': { target: 'number', targetParity: 'number' },
  'explain.zero.base': { standIn: 'number' },
  'explain.zero.target': { standIn: 'number' },
  'explain.negative-base': { base: 'value' },

  // Growth rates: (to / from)^(1 / years) − 1.
  'explain.growth.rate': { base: 'value', current: 'value', years: 'years', rate: 'rate' },
  'explain.growth.required-rate': {
    base: 'value',
    target: 'value',
    years: 'years',
    rate: 'rate',
  },
  // sign · rate / |requiredRate|; sign is +1 or -1.
  'explain.growth.ratio': {
    sign: 'number',
    rate: 'rate',
    requiredRate: 'rate',
    ratio: 'ratio',
  },
  'explain.growth.directed-rate': { sign: 'number', rate: 'rate', directedRate: 'rate' },
  // C = 1; C = 1 − (b / L)^a; C = 1 − ((2L − b) / L)^a. Base and limit by their size.
  'explain.growth.limit.far': { base: 'value', limit: 'value', twice: 'value', factor: 'number' },
  'explain.growth.limit.within': {
    base: 'value',
    limit: 'value',
    exponent: 'number',
    factor: 'number',
  },
  'explain.growth.limit.beyond': {
    base: 'value',
    limit: 'value',
    exponent: 'number',
    factor: 'number',
  },
  'explain.growth.limit.thresholds': {
    factor: 'number',
    fullOnTrack: 'rate',
    onTrack: 'rate',
    fullAccelerate: 'rate',
    accelerate: 'rate',
  },

  // Linear pace.
  'explain.linear.pace': { base: 'value', current: 'value', years: 'years', pace: 'pace' },
  'explain.linear.required-pace': {
    base: 'value',
    target: 'value',
    years: 'years',
    pace: 'pace',
  },
  // sign · pace / |requiredPace|.
  'explain.linear.ratio': {
    sign: 'number',
    pace: 'pace',
    requiredPace: 'pace',
    ratio: 'ratio',
  },

  // UNSD: current · (1 + rate)^years, then sign · (projected − base) / |target − base|.
  'explain.unsd.projected': {
    current: 'value',
    rate: 'rate',
    years: 'years',
    targetYear: 'year',
    projected: 'value',
  },
  'explain.unsd.ratio': {
    sign: 'number',
    base: 'value',
    projected: 'value',
    target: 'value',
    ratio: 'ratio',
  },

  // ESCAP: sign · 10 · (current − base) / |target − base|; for parity 10 − 10 · gap / baseGap.
  'explain.escap.index': {
    sign: 'number',
    base: 'value',
    current: 'value',
    target: 'value',
    index: 'index',
  },
  'explain.escap.parity-index': { baseGap: 'number', currentGap: 'number', index: 'index' },
  'explain.escap.expected': { elapsed: 'years', period: 'years', expected: 'index' },
  'explain.escap.ahead': { index: 'index', expected: 'index' },
  'explain.escap.behind': { index: 'index', expected: 'index' },
  'explain.escap.as-expected': { index: 'index', expected: 'index' },
  'explain.escap.regress': { index: 'index', expected: 'index' },

  // The comparison that gives the status.
  'explain.met.up': { current: 'value', target: 'value' },
  'explain.met.down': { current: 'value', target: 'value' },
  'explain.met.parity': { currentParity: 'number', targetParity: 'number' },
  'explain.met.within-tolerance': { current: 'value', target: 'value', tolerance: 'number' },
  'explain.slipping': { currentYear: 'year', current: 'value' },
  'explain.ratio.on-track': { ratio: 'ratio', atLeast: 'ratio' },
  'explain.ratio.accelerate': ratioBand,
  'explain.ratio.limited': ratioBand,
  'explain.ratio.regressing': { ratio: 'ratio', below: 'ratio' },
  'explain.rate.on-track': { rate: 'rate', atLeast: 'rate' },
  'explain.rate.accelerate': rateBand,
  'explain.rate.limited': rateBand,
  'explain.rate.regressing': { rate: 'rate', below: 'rate' },

  // slope · value / factor + offset, where factor is the natural limit's C or 1.
  'explain.score.line': scoreSum,
  'explain.score.bounded': { ...scoreSum, raw: 'number' },
  'explain.score.met': { score: 'score' },
  'explain.score.at-limit': { score: 'score' },
} as const satisfies KeyTable

/** One sentence for every reason, so that no status stands without one. */
export const reasonKeys = {
  'reason.target-met': { currentYear: 'year', current: 'value', target: 'value' },
  'reason.pace-to-target': { ratio: 'ratio', target: 'value', targetYear: 'year' },
  'reason.projected-to-target': { ratio: 'ratio', targetYear: 'year' },
  'reason.growth-without-target': { rate: 'rate', onTrack: 'rate' },
  'reason.at-natural-limit': { current: 'value', limit: 'value' },
  'reason.distance-travelled': { index: 'index', expected: 'index' },
  'reason.no-values': {},
  'reason.one-year': { currentYear: 'year', current: 'value' },
  'reason.no-direction': {},
  'reason.no-headline': {},
  'reason.no-target': {},
  'reason.yes-no': {},
  'reason.country-count': {},
  'reason.base-after-values': { currentYear: 'year' },
  'reason.sign-change': { base: 'value', current: 'value' },
  'reason.target-sign-change': { base: 'value', target: 'value' },
  'reason.target-equals-base': { target: 'value' },
  'reason.target-not-after-base': { baseYear: 'year', targetYear: 'year' },
  'reason.not-finite': {},
  'reason.mean-of-parts': { score: 'score', judged: 'count', parts: 'count' },
  'reason.no-part-judged': { parts: 'count' },
} as const satisfies KeyTable & Record<`reason.${Reason}`, unknown>

/** What the method lens says over the four methods. ESCAP gives no status and is not counted. */
export const lensKeys = {
  'lens.none': {},
  'lens.only': { method: 'method', status: 'status' },
  'lens.agree': { methods: 'count', status: 'status' },
  'lens.disagree.growth-linear': { growth: 'status', linear: 'status' },
  'lens.disagree.growth-unsd': { growth: 'status', unsd: 'status' },
  'lens.disagree.linear-unsd': { linear: 'status', unsd: 'status' },
  'lens.disagree.all': { growth: 'status', linear: 'status', unsd: 'status' },
} as const satisfies KeyTable
