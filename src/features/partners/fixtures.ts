import type { PartnerDetail, PartnerReceiptLine, PartnerRow } from '#contract/partnerships.ts'

const named = (id: string, en: string, words?: string) => ({
  id,
  name: words === undefined ? { en } : { en, id: words },
})
const water = named('p-water', 'Clear water', 'Air bening')
const wells = named('o-wells', 'Wells dug', 'Sumur digali')

const noMoney = { currency: 'USD', stages: [], notConverted: [], insideParents: 0 }

export const line = (
  measurement: string,
  changes: Partial<PartnerReceiptLine> = {},
): PartnerReceiptLine => ({
  measurement,
  objective: wells,
  partnership: water,
  goal: 6,
  year: 2025,
  to: '2025-06-30',
  amount: 10,
  unit: 'wells',
  measure: 'number',
  value: 10,
  numerator: null,
  denominator: null,
  text: null,
  counted: true,
  credit: 'alone',
  sharedWith: [],
  reason: null,
  because: null,
  review: 'accepted',
  evidence: null,
  citation: null,
  ...changes,
})

/** A partner of which nothing is known but its name. */
export const newcomer: PartnerDetail = {
  asOf: 2,
  date: '2026-01-15',
  organisation: {
    id: 'org-new',
    name: { en: '<script>alert(1)</script>' },
    kind: 'not-stated',
    country: null,
    fictional: false,
    citation: null,
  },
  headline: { key: 'partner.headline.no-reports', values: { partnerships: 0 } },
  memberships: [],
  receipt: [],
  contributions: [],
  money: noMoney,
  byYear: [],
  due: [],
  worksWith: [],
}

/** 60 wells alone and 40 with another, one report left out, one promise half kept. */
export const contributor: PartnerDetail = {
  ...newcomer,
  organisation: {
    id: 'org-a',
    name: { en: 'Well diggers', id: 'Penggali sumur' },
    kind: 'ngo',
    country: 'IDN',
    fictional: true,
    citation: { title: 'Register', url: 'https://example.org/register' },
  },
  headline: {
    key: 'partner.headline.some-left-out',
    values: { partnerships: 1, reports: 3, counted: 2, leftOut: 1 },
  },
  memberships: [
    { partnership: water, goals: [6], roles: ['implementing'], responsibilities: null },
  ],
  receipt: [
    line('m1', { amount: 60 }),
    line('m2', {
      amount: 40,
      credit: 'shared',
      sharedWith: [named('org-b', 'Pipe layers')],
      review: 'unreviewed',
    }),
    line('m3', {
      amount: 5,
      year: 2024,
      to: '2024-03-31',
      counted: false,
      credit: 'none',
      reason: 'superseded',
      because: 'm1',
      evidence: 'javascript:alert(1)',
    }),
  ],
  objectives: [{ id: 'o-wells', level: 'output', counted: 100, credited: 140, shared: 40 }],
  contributions: [
    {
      partnership: water,
      objective: wells,
      line: {
        contribution: {
          id: 'c1',
          partnership: 'p-water',
          objective: 'o-wells',
          from: 'org-a',
          to: null,
          kind: 'grant',
          stage: 'committed',
          amount: 1000,
          currency: 'USD',
          quantity: null,
          unit: null,
          date: '2025-02-01',
          due: '2026-02-01',
          transactionType: null,
          note: null,
          citation: null,
        },
        converted: 1000,
        insideParent: false,
      },
      outstanding: 400,
    },
  ],
  money: {
    currency: 'USD',
    stages: [{ stage: 'committed', sum: 1000, records: 1 }],
    notConverted: [{ stage: 'delivered', currency: 'XYZ', sum: 7, records: 1 }],
    insideParents: 0,
  },
  byYear: [{ year: 2025, pledged: 0, committed: 1000, delivered: 0 }],
  due: [
    {
      kind: 'promise',
      title: { en: 'Pumps' },
      partnership: water,
      objective: null,
      due: '2026-02-01',
      overdue: false,
      outstanding: { value: 400, unit: 'USD' },
    },
    {
      kind: 'report',
      title: { en: 'Wells of 2025' },
      partnership: water,
      objective: 'o-wells',
      due: '2026-03-01',
      overdue: true,
      outstanding: null,
    },
  ],
  worksWith: [{ organisation: named('org-b', 'Pipe layers'), together: 1 }],
}

export const partnerRow = (id: string, en: string): PartnerRow => ({
  id,
  name: { en },
  kind: 'ngo',
  country: 'IDN',
  partnerships: 1,
  leads: 0,
  roles: ['implementing'],
  due: 2,
  overdue: 1,
  money: noMoney,
  fictional: true,
  citation: null,
})
