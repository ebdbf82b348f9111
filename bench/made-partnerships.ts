import type { Contribution } from '#contract/contribution.ts'
import { benefits, type Measurement, type Objective } from '#contract/objective.ts'
import { organisationKinds } from '#contract/organisation.ts'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import {
  partnershipFunctions,
  partnershipStatuses,
  type Role,
  structures,
} from '#contract/partnership.ts'
import targets from '#domain/framework/targets.json' with { type: 'json' }
import { dayAfter, drawer, type Draw } from './draw.ts'

/**
 * Made-up partnerships, as many as asked and the same each run: each with about four members, four
 * objectives, ten measurements and ten contributions. There is an organisation for five
 * partnerships, of which a few are in very many and most in a few.
 */

const subjects = [
  ['Clean water', 'Air bersih'],
  ['School meals', 'Makanan sekolah'],
  ['Mangrove', 'Mangrove'],
  ['Village health', 'Kesehatan desa'],
  ['Solar light', 'Lampu surya'],
  ['Fair harvest', 'Panen adil'],
  ['Safe roads', 'Jalan aman'],
  ['Open records', 'Data terbuka'],
  ['Young workers', 'Pekerja muda'],
  ['Healthy reefs', 'Terumbu sehat'],
] as const
const areas = ['highlands', 'coast', 'delta', 'islands', 'valley', 'lakeside', 'border', 'city']
const measured = [
  ['People reached', 'people'],
  ['Households served', 'households'],
  ['Staff trained', 'people'],
  ['Hectares restored', 'hectares'],
  ['Waiting time', 'days'],
] as const
const provinces = ['ID-JB', 'ID-JT', 'ID-JI', 'ID-NT', 'ID-SN', 'ID-PA', 'ID-AC', 'ID-KB']
/** Places that the made partnerships name. */
export const madePlaces: readonly string[] = ['IDN', 'VNM', 'PHL', ...provinces]
const currencies = ['IDR', 'USD', 'EUR']
const memberRoles: readonly (readonly Role[])[] = [
  ['funding'],
  ['implementing'],
  ['implementing', 'monitor'],
  ['facilitator'],
  ['resource-provider'],
  ['framework-setter', 'mediator'],
]

export const organisationsFor = (partnerships: number): number =>
  Math.max(Math.ceil(partnerships / 5), 10)
export const partnershipId = (at: number): string => `made-${String(at).padStart(7, '0')}`
export const organisationId = (at: number): string => `made-org-${String(at).padStart(6, '0')}`

/** @param at from 0 */
export function madeOrganisation(at: number): PartnershipRecord {
  const draw = drawer(at + 1_000_003)
  const [en, id] = draw.one(subjects)
  return {
    kind: 'organisation',
    record: {
      id: organisationId(at),
      name: { en: `${en} organisation ${at}`, id: `Organisasi ${id.toLowerCase()} ${at}` },
      kind: draw.one(organisationKinds),
      country: draw.chance(0.8) ? 'IDN' : draw.one(['VNM', 'PHL']),
      fictional: true,
      citation: null,
    },
  }
}

/**
 * One partnership with everything in it.
 *
 * @param at from 0
 * @param all how many partnerships there are, for the number of organisations
 */
export function madePartnership(at: number, all: number): PartnershipRecord[] {
  const draw = drawer(at + 1)
  const id = partnershipId(at)
  const start = dayAfter('2018-01-01', draw.below(1_800))
  const end = dayAfter(start, 1_000 + draw.below(2_500))
  const named = draw.some(targets, 1 + draw.below(3)).map(({ code }) => code)
  const members = membersOf(draw, at, all)
  const [en, idName] = draw.one(subjects)
  const area = draw.one(areas)
  const records: PartnershipRecord[] = [
    {
      kind: 'partnership',
      record: {
        id,
        title: { en: `${en} for the ${area} ${at}`, id: `${idName} untuk ${area} ${at}` },
        summary: { en: `Partners bring ${en.toLowerCase()} to the ${area} by ${end.slice(0, 4)}.` },
        structure: draw.one(structures),
        function: draw.one(partnershipFunctions),
        status: draw.one(partnershipStatuses),
        start,
        end,
        places: draw.chance(0.6) ? draw.some(provinces, 1 + draw.below(2)) : [placeOf(draw)],
        goals: [...new Set(named.map((code) => Number(code.split('.')[0])))],
        targets: named,
        parents: at > 0 && draw.chance(0.05) ? [partnershipId(draw.below(at))] : [],
        agreement: draw.chance(0.2)
          ? null
          : {
              date: start,
              signatories: members.slice(0, 2),
              document: null,
              sharing: 'Shared results are credited to all who delivered them',
              disputes: draw.chance(0.5) ? 'By a mediator both sides name' : null,
              meetingDays: 90,
              reportingDays: 180,
            },
        fictional: true,
        citation: null,
      },
    },
    ...members.map((organisation, position): PartnershipRecord => ({
      kind: 'membership',
      record: {
        partnership: id,
        organisation,
        roles: position === 0 && draw.chance(0.9) ? ['lead'] : [...draw.one(memberRoles)],
        responsibilities: draw.chance(0.7) ? 'Delivers its part and reports on it' : null,
        from: start,
        to: null,
      },
    })),
  ]
  const objectives = Array.from({ length: 4 }, (_, position) =>
    objectiveOf(draw, `${id}-o${position}`, { id, start, end, members, targets: named }),
  )
  for (const objective of objectives) records.push({ kind: 'objective', record: objective })
  for (let position = 0; position < 10; position += 1) {
    const objective = objectives[position % objectives.length]
    if (objective === undefined) continue
    const year = Math.floor(position / objectives.length)
    const report = reportOf(draw, `${id}-m${position}`, objective, { start, year, members })
    records.push({ kind: 'measurement', record: report })
  }
  for (let position = 0; position < 10; position += 1) {
    const line = contributionOf(draw, `${id}-c${position}`, { id, start, members })
    records.push({ kind: 'contribution', record: line })
  }
  records.push(meetingOf(draw, { id, start, members }))
  return records
}

/** A later report on a made partnership, for a second release. */
export function madeReport(at: number, all: number): PartnershipRecord[] {
  return madePartnership(at, all).flatMap((stored): PartnershipRecord[] => {
    if (stored.kind !== 'measurement' || !stored.record.id.endsWith('-m9')) return []
    const { id, value } = stored.record
    const report = { ...stored.record, id: `${id}-later`, value: 3 * (value ?? 1) }
    return [{ kind: 'measurement', record: report }]
  })
}

const placeOf = (draw: Draw): string => (draw.chance(0.8) ? 'IDN' : draw.one(['VNM', 'PHL']))

/**
 * Organisations work in circles of 200. The first of a circle are in very many partnerships (a draw
 * times a draw) and the last in few, however many circles there are.
 */
const circle = 200

function membersOf(draw: Draw, at: number, all: number): string[] {
  const organisations = Math.min(organisationsFor(all), circle)
  const circles = Math.max(Math.floor(organisationsFor(all) / circle), 1)
  const first = (at % circles) * circle
  const members = new Set<string>()
  const wanted = 3 + draw.below(4)
  while (members.size < wanted)
    members.add(organisationId(first + Math.floor(draw.share() * draw.share() * organisations)))
  return [...members]
}

type Within = { id: string; start: string; members: readonly string[] }

function objectiveOf(
  draw: Draw,
  id: string,
  within: Within & { end: string; targets: readonly string[] },
): Objective {
  const [title, unit] = draw.one(measured)
  const down = unit === 'days'
  const size = 100 * (1 + draw.below(50))
  return {
    id,
    partnership: within.id,
    level: draw.one(['output', 'outcome', 'impact']),
    title: { en: title },
    measure: 'number',
    unit,
    direction: down ? 'down' : 'up',
    aggregation: draw.chance(0.5) && !down ? 'periodic' : 'cumulative',
    baseline: { value: down ? size : 0, date: within.start },
    target: draw.chance(0.9) ? { value: down ? size / 4 : size, date: within.end } : null,
    milestones: [],
    owner: draw.chance(0.8) ? draw.one(within.members) : null,
    sdgTarget: draw.chance(0.7) ? draw.one(within.targets) : null,
    indicator: null,
    benefit: draw.one(benefits),
    citation: null,
  }
}

function reportOf(
  draw: Draw,
  id: string,
  objective: Objective,
  within: { start: string; year: number; members: readonly string[] },
): Measurement {
  const from = dayAfter(within.start, 365 * within.year)
  const to = dayAfter(from, 364)
  const reporter = draw.one(within.members)
  const other = draw.one(within.members)
  return {
    id,
    objective: objective.id,
    partnership: objective.partnership,
    from,
    to,
    value: draw.below(1_500),
    numerator: null,
    denominator: null,
    text: null,
    unit: null,
    place: null,
    disaggregation: {},
    reportedBy: reporter,
    reportedOn: dayAfter(to, 30),
    sharedWith: other !== reporter && draw.chance(0.3) ? [other] : [],
    planned: draw.chance(0.05),
    evidence: null,
    review: draw.one(['accepted', 'accepted', 'unreviewed', 'returned']),
    replaces: null,
    duplicateOf: null,
    citation: null,
  }
}

function contributionOf(draw: Draw, id: string, { id: partnership, start, members }: Within) {
  const date = dayAfter(start, draw.below(2_000))
  const promised = draw.chance(0.4)
  const record: Contribution = {
    id,
    partnership,
    objective: draw.chance(0.4) ? `${partnership}-o${draw.below(4)}` : null,
    from: draw.one(members),
    to: draw.chance(0.3) ? draw.one(members) : null,
    kind: draw.one(['grant', 'loan', 'in-kind', 'technical-assistance']),
    stage: promised ? draw.one(['pledged', 'committed']) : 'delivered',
    amount: 1_000 * (1 + draw.below(5_000)),
    currency: draw.one(currencies),
    quantity: null,
    unit: null,
    date,
    due: promised ? dayAfter(date, 200 + draw.below(900)) : null,
    transactionType: null,
    note: null,
    citation: null,
  }
  return record
}

function meetingOf(draw: Draw, { id, start, members }: Within): PartnershipRecord {
  return {
    kind: 'meeting',
    record: {
      id: `${id}-mt0`,
      partnership: id,
      date: dayAfter(start, 300 + draw.below(1_500)),
      title: 'Progress board',
      decisions: [
        {
          id: `${id}-d0`,
          text: 'Publish the delivery list',
          owner: draw.one(members),
          due: dayAfter(start, 2_000 + draw.below(1_500)),
          state: draw.one(['open', 'done', 'dropped']),
          doneOn: null,
        },
      ],
      citation: null,
    },
  }
}
