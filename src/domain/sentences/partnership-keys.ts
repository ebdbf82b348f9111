import type { KeyTable } from './vocabulary.ts'

const list = {
  partnerships: 'count',
  partners: 'count',
  objectives: 'count',
  onTrack: 'count',
} as const
const objectives = {
  partners: 'count',
  objectives: 'count',
  judged: 'count',
  onTrack: 'count',
} as const
const figures = { actual: 'amount', unit: 'unit' } as const
const toTarget = { ...figures, target: 'amount', targetDate: 'date' } as const

/** Headlines and sentences about partnerships. `onTrack` counts achieved and on-track objectives. */
export const partnershipKeys = {
  'partnerships.headline.none': {},
  'partnerships.headline.some': list,

  'partnership.headline.no-objectives': { partners: 'count' },
  'partnership.headline.none-judged': { partners: 'count', objectives: 'count' },
  'partnership.headline.all-on-time': objectives,
  'partnership.headline.overdue': { ...objectives, overdue: 'count' },

  'objective.sentence.no-report': {},
  'objective.sentence.qualitative': { reports: 'count' },
  'objective.sentence.binary-yes': {},
  'objective.sentence.binary-no': {},
  'objective.sentence.actual': figures,
  'objective.sentence.target-met': toTarget,
  'objective.sentence.target-short': { ...toTarget, achievement: 'ratio' },
  'objective.sentence.pace': { ...toTarget, achievement: 'ratio', time: 'ratio' },

  'role-gap.nobody-accountable': {},
  'role-gap.several-accountable': { count: 'count' },
  'role-gap.one-holds-everything': { organisation: 'name' },
  'role-gap.nobody-implements': {},
  'role-gap.nobody-funds': {},
  'role-gap.nobody-monitors': {},
  'role-gap.without-responsibilities': { count: 'count', of: 'count' },
  'role-gap.no-agreement': {},
  'role-gap.no-dispute-route': {},

  'partner.headline.no-reports': { partnerships: 'count' },
  'partner.headline.all-counted': { partnerships: 'count', reports: 'count' },
  'partner.headline.some-left-out': {
    partnerships: 'count',
    reports: 'count',
    counted: 'count',
    leftOut: 'count',
  },

  'coverage.headline.none': { targets: 'count' },
  'coverage.headline.some': { targets: 'count', covered: 'count', unaccountable: 'count' },

  'changes.headline.nothing': { from: 'count', to: 'count' },
  'changes.headline.some': {
    from: 'count',
    to: 'count',
    newValues: 'count',
    crossings: 'count',
    newReports: 'count',
  },
} as const satisfies KeyTable
