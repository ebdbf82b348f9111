import type { Organisation } from '#contract/organisation.ts'
import type { Partnership } from '#contract/partnership.ts'
import type { PartnershipDetail, PartnershipList, PartnershipRow } from '#contract/partnerships.ts'
import { countReports } from '#domain/partnerships/counting.ts'
import { coverOf } from '#domain/partnerships/cover.ts'
import { aContribution, anObjective, aReport } from '#domain/partnerships/example-records.ts'
import { voices } from '#domain/partnerships/health.ts'
import { ledger } from '#domain/partnerships/ledger.ts'
import { objectiveProgress } from '#domain/partnerships/objective-progress.ts'
import { roleGaps } from '#domain/partnerships/role-gaps.ts'
import { objectiveSentence, roleGapSentence } from '#domain/sentences/partnership-sentences.ts'

const organisation = (id: string, en: string): Organisation => ({
  id,
  name: { en },
  kind: 'ngo',
  country: null,
  fictional: true,
  citation: null,
})
const organisations = [organisation('org-a', 'River Trust'), organisation('org-b', 'Lake Fund')]

const partnership: Partnership = {
  id: 'p1',
  title: { en: 'Clean river' },
  summary: null,
  structure: 'triangular',
  function: null,
  status: 'implementation',
  start: '2024-01-01',
  end: null,
  places: ['IDN'],
  goals: [6],
  targets: ['6.3'],
  parents: [],
  agreement: null,
  fictional: true,
  citation: null,
}

const money = {
  currency: 'USD',
  stages: [
    { stage: 'committed' as const, sum: 500, records: 1 },
    { stage: 'delivered' as const, sum: 200, records: 1 },
  ],
  notConverted: [{ stage: 'delivered' as const, currency: 'XTS', sum: 70, records: 1 }],
  insideParents: 0,
}

/** One partnership with a gap in roles, a shared result, a left-out report and an unconverted sum. */
export function partnershipDetail(): PartnershipDetail {
  const objective = anObjective()
  const measurements = [
    aReport('m1', { value: 60 }),
    aReport('m2', { value: 40, reportedBy: 'org-b', sharedWith: ['org-a'] }),
    aReport('m3', { value: 9, review: 'rejected' }),
  ]
  const memberships = organisations.map(({ id }) => ({
    partnership: 'p1',
    organisation: id,
    roles: id === 'org-a' ? ['implementing' as const] : ['funding' as const],
    responsibilities: null,
    from: null,
    to: null,
  }))
  const progress = objectiveProgress(objective, measurements, {
    on: '2026-11-21',
    reportingDays: null,
  })
  const named = new Map(organisations.map((one) => [one.id, one]))
  return {
    asOf: 2,
    partnership,
    headline: { key: 'partnership.headline.none-judged', values: { partners: 2, objectives: 1 } },
    organisations,
    memberships,
    roleGaps: roleGaps(partnership, memberships).map((gap) => roleGapSentence(gap, named)),
    objectives: [
      {
        objective,
        progress,
        counting: countReports(objective, measurements),
        ledger: ledger(objective, measurements),
        cover: coverOf(objective, 0, [], () => null),
        measurements,
        sentence: objectiveSentence(objective, progress),
      },
    ],
    contributions: [
      {
        contribution: aContribution('c1', { amount: 500, currency: 'USD' }),
        converted: 500,
        insideParent: false,
      },
    ],
    money,
    byYear: [{ year: 2025, pledged: 0, committed: 500, delivered: 200 }],
    byPartner: [{ organisation: 'org-a', pledged: 0, committed: 500, delivered: 200 }],
    meetings: [],
    concerns: [],
    health: { facts: [], voices: voices([]) },
    parents: [],
    children: [],
    history: [{ release: 2, date: '2026-03-01T08:00:00Z', changes: 9 }],
  }
}

const row = (at: number): PartnershipRow => ({
  id: `p${at}`,
  title: { en: `Clean river ${at}` },
  structure: 'triangular',
  function: null,
  status: 'implementation',
  start: '2024-01-01',
  end: null,
  goals: [6],
  targets: ['6.3'],
  places: ['IDN'],
  partners: 2,
  lead: null,
  objectives: {
    achieved: 1,
    'on-track': 0,
    accelerate: 0,
    limited: 0,
    regressing: 0,
    'no-data': 0,
  },
  overdue: 0,
  money,
  fictional: at % 2 === 1,
  citation: at % 2 === 1 ? null : { title: 'Registry', url: 'https://example.org/registry' },
})

export const partnershipList = (total: number): PartnershipList => ({
  asOf: 2,
  total,
  rows: Array.from({ length: total }, (_, at) => row(at + 1)),
  next: null,
  facets: [
    { id: 'structure', values: [{ value: 'triangular', label: null, count: total }], more: 0 },
    { id: 'goal', values: [{ value: '6', label: null, count: total }], more: 0 },
  ],
  money: [{ fictional: true, money }],
  headline:
    total === 0
      ? { key: 'partnerships.headline.none', values: {} }
      : {
          key: 'partnerships.headline.some',
          values: { partnerships: total, partners: 2, objectives: total, onTrack: total },
        },
})
