import type { Organisation } from '#contract/organisation.ts'
import type { Membership, Partnership } from '#contract/partnership.ts'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import { aContribution, anObjective, aReport } from '#domain/partnerships/example-records.ts'

/** Ids as files have them: with slashes, spaces, commas, percent and question marks. */
export const ids = {
  water: 'p/1 water',
  child: 'p2,child 100%',
  placeless: 'p3?#',
  malay: 'p4',
  real: 'real/gavi',
  later: 'p5',
  gov: 'XI/GOV 1',
  ngo: 'ngo',
  firm: 'firm, 100%2C',
  gavi: 'gavi',
} as const

const source = { title: 'Annual report', url: 'https://example.org/report' }

const organisation = (id: string, changes: Partial<Organisation> = {}): PartnershipRecord => ({
  kind: 'organisation',
  record: {
    id,
    name: { en: id },
    kind: 'ngo',
    country: 'IDN',
    fictional: true,
    citation: null,
    ...changes,
  },
})

const partnership = (id: string, changes: Partial<Partnership> = {}): PartnershipRecord => ({
  kind: 'partnership',
  record: {
    id,
    title: { en: `Partnership ${id}` },
    summary: null,
    structure: 'multi-stakeholder',
    function: null,
    status: 'implementation',
    start: '2025-01-01',
    end: null,
    places: ['IDN'],
    goals: [6],
    targets: ['6.1'],
    parents: [],
    agreement: null,
    fictional: true,
    citation: null,
    ...changes,
  },
})

const member = (
  id: string,
  organisationId: string,
  roles: Membership['roles'],
): PartnershipRecord => ({
  kind: 'membership',
  record: {
    partnership: id,
    organisation: organisationId,
    roles,
    responsibilities: null,
    from: null,
    to: null,
  },
})

const agreement = {
  date: '2024-12-01',
  signatories: [ids.gov],
  document: null,
  sharing: null,
  disputes: 'A mediator',
  meetingDays: null,
  reportingDays: 90,
}

const taps = anObjective({
  id: 'o/taps',
  partnership: ids.water,
  title: { en: 'Taps' },
  unit: 'taps',
  baseline: { value: 0, date: '2025-01-01' },
  target: { value: 100, date: '2027-12-31' },
  owner: ids.gov,
  sdgTarget: '6.1',
  indicator: '6.1.1',
})

/** Five partnerships: a parent and its child, one without a place, one abroad, one published. */
export const firstRecords: readonly PartnershipRecord[] = [
  organisation(ids.gov, {
    name: { en: 'Ministry', id: 'Kementerian' },
    kind: 'national-government',
  }),
  organisation(ids.ngo, { name: { en: '<script>alert(1)</script>' } }),
  organisation(ids.firm, { name: { en: '=1+1' }, kind: 'private-sector', country: 'MYS' }),
  organisation(ids.gavi, { kind: 'public-private', fictional: false, citation: source }),

  partnership(ids.water, {
    title: { en: '<script>Water</script>', id: 'Air' },
    places: ['ID-JB'],
    agreement,
  }),
  member(ids.water, ids.gov, ['lead', 'monitor']),
  member(ids.water, ids.ngo, ['implementing']),
  member(ids.water, ids.firm, ['funding']),
  { kind: 'objective', record: taps },
  {
    kind: 'objective',
    record: anObjective({
      id: 'o/wells',
      partnership: ids.water,
      title: { en: 'Wells' },
      target: { value: 5, date: '2025-12-31' },
      sdgTarget: '6.4',
      owner: null,
    }),
  },
  ...[
    aReport('m1', { objective: taps.id, value: 10, reportedBy: ids.gov, sharedWith: [ids.ngo] }),
    aReport('m2', { objective: taps.id, value: 5, reportedBy: ids.gov, review: 'rejected' }),
    aReport('m3', { objective: 'o/wells', value: 6, reportedBy: ids.ngo, citation: source }),
  ].map((record): PartnershipRecord => ({
    kind: 'measurement',
    record: { ...record, partnership: ids.water },
  })),
  ...[
    aContribution('c1', { amount: 100, currency: 'USD', from: ids.firm, due: '2026-03-01' }),
    aContribution('c2', { amount: 40, currency: 'USD', from: ids.firm, stage: 'delivered' }),
    aContribution('c3', { amount: 7, currency: 'IDR', from: ids.firm, date: '1999-01-01' }),
    aContribution('c4', {
      quantity: 60,
      unit: 'taps',
      from: ids.gov,
      objective: taps.id,
      due: '2026-02-01',
    }),
  ].map((record): PartnershipRecord => ({
    kind: 'contribution',
    record: { ...record, partnership: ids.water, to: ids.gov },
  })),
  {
    kind: 'meeting',
    record: {
      id: 'meeting',
      partnership: ids.water,
      date: '2025-06-01',
      title: 'First',
      decisions: [
        {
          id: 'd1',
          text: 'Buy pipes',
          owner: ids.ngo,
          due: '2025-09-01',
          state: 'open',
          doneOn: null,
        },
      ],
      citation: null,
    },
  },

  partnership(ids.child, { parents: [ids.water] }),
  member(ids.child, ids.firm, ['funding']),
  {
    kind: 'contribution',
    record: aContribution('c5', {
      partnership: ids.child,
      amount: 30,
      currency: 'USD',
      from: ids.firm,
      to: null,
    }),
  },

  partnership(ids.placeless, { places: [], goals: [17], targets: ['17.17'] }),
  member(ids.placeless, ids.ngo, []),

  partnership(ids.malay, { places: ['MYS'], goals: [13], targets: ['13.2'], structure: null }),
  member(ids.malay, ids.firm, ['lead']),
  {
    kind: 'objective',
    record: anObjective({ id: 'o/forest', partnership: ids.malay, sdgTarget: '15.1' }),
  },

  partnership(ids.real, { fictional: false, citation: source, goals: [3], targets: ['3.8'] }),
  member(ids.real, ids.gavi, ['lead']),
  {
    kind: 'contribution',
    record: aContribution('c6', {
      partnership: ids.real,
      amount: 1000,
      currency: 'USD',
      stage: 'pledged',
      from: ids.gavi,
      to: null,
      citation: source,
    }),
  },
]

/** The taps are all there, the firm has paid, a partnership has begun. */
export const laterRecords: readonly PartnershipRecord[] = [
  {
    kind: 'measurement',
    record: aReport('m4', {
      objective: taps.id,
      partnership: ids.water,
      from: '2026-01-01',
      to: '2026-03-31',
      value: 90,
      reportedBy: ids.firm,
    }),
  },
  {
    kind: 'contribution',
    record: aContribution('c7', {
      partnership: ids.water,
      amount: 60,
      currency: 'USD',
      from: ids.firm,
      to: ids.gov,
      stage: 'delivered',
    }),
  },
  partnership(ids.later, { targets: ['6.1', '15.1'] }),
  member(ids.later, ids.gov, ['implementing']),
]
