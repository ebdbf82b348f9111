import * as fc from 'fast-check'
import { contributionKinds, stages } from '#contract/contribution.ts'
import { aggregations, benefits, levels, measures, reviewStates } from '#contract/objective.ts'
import { organisationKinds } from '#contract/organisation.ts'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import {
  aspectSchema,
  concernCategories,
  concernStates,
  decisionStates,
  partnershipFunctions,
  partnershipStatuses,
  roles,
  structures,
} from '#contract/partnership.ts'

// Records of every kind with everything filled or not, and with texts that XML has to be careful of.

const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 2 })
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '<script>&amp;"\'',
    ']]>',
    'two\nlines\tand a tab\r\nand a return',
    ' spaces around ',
    '[es] Título',
    '[id] Air bersih',
    'عربية',
    'null\u0000 and \uFFFE and \uD800',
    '__proto__',
  ),
)
const localised = fc.oneof(
  fc.record({ en: text }),
  fc.record({ en: text, id: text }),
  fc.constant({ en: '[id] Air bersih', id: 'Air bersih' }),
  fc.constant({ en: '[es] Agua', id: 'Air' }),
)
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const anyDate = fc.oneof(
  { weight: 20, arbitrary: date },
  { weight: 1, arbitrary: fc.constant('1492-10-12') },
)
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.integer(),
  fc.constantFrom(1e-7, 1e17, -12.5, 1e21),
)
const address = fc.oneof(fc.webUrl(), text)
const citation = nullable(fc.record({ title: text, url: nullable(address) }))
const dated = fc.record({ value: number, date: anyDate })
const parts = fc.dictionary(fc.constantFrom('sex', 'age', 'location'), text, {
  maxKeys: 2,
})
const organisationIds = [
  'GB-1',
  'XM-DAC-41114',
  'name:yayasan-air',
  'name:other',
  'n/a',
  'a b',
  '12000',
]
const organisation = fc.constantFrom(...organisationIds)
const place = fc.constantFrom('IDN', 'GBR', 'ID-AC', '2', '412', '1', 'nowhere')

const organisationsArbitrary = fc.tuple(
  ...organisationIds.map((id) =>
    fc.record({
      id: fc.constant(id),
      name: fc.oneof(localised, fc.constant({ en: 'Same name' })),
      kind: fc.constantFrom(...organisationKinds),
      country: nullable(place),
      fictional: fc.boolean(),
      citation,
    }),
  ),
)

/** All records of the partnership of the given id, ids unique, references within it. */
const dossierArbitrary = (id: string): fc.Arbitrary<PartnershipRecord[]> => {
  const own = fc.constant(id)
  const idOf = (...signs: string[]) =>
    fc
      .string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(...signs) })
      .map((start) => `${start} ${id}`)
  const objectiveIds = [`${id}|one`, `${id}|two`, `objective of ${id}`]
  const partnership = fc.record({
    id: own,
    title: localised,
    summary: nullable(localised),
    structure: nullable(fc.constantFrom(...structures)),
    function: nullable(fc.constantFrom(...partnershipFunctions)),
    status: nullable(fc.constantFrom(...partnershipStatuses)),
    start: nullable(anyDate),
    end: nullable(anyDate),
    places: fc.uniqueArray(place, { maxLength: 3 }),
    goals: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 3 }),
    targets: fc.uniqueArray(fc.constantFrom('6.1', '17.17', '1.a', '10.2'), { maxLength: 3 }),
    parents: fc.uniqueArray(fc.constantFrom('GB-1-P', 'another', id), { maxLength: 2 }),
    agreement: nullable(
      fc.record({
        date: nullable(date),
        signatories: fc.uniqueArray(organisation, { maxLength: 2 }),
        document: nullable(address),
        sharing: nullable(text),
        disputes: nullable(text),
        meetingDays: nullable(fc.nat()),
        reportingDays: nullable(fc.nat()),
      }),
    ),
    fictional: fc.boolean(),
    citation,
  })
  const membership = fc.record({
    partnership: own,
    organisation,
    roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
    responsibilities: nullable(text),
    from: nullable(date),
    to: nullable(date),
  })
  const objective = fc.record({
    id: fc.constantFrom(...objectiveIds),
    partnership: own,
    level: fc.constantFrom(...levels),
    title: localised,
    measure: fc.constantFrom(...measures),
    unit: nullable(text),
    direction: nullable(fc.constantFrom('up' as const, 'down' as const)),
    aggregation: fc.constantFrom(...aggregations),
    baseline: nullable(dated),
    target: nullable(dated),
    milestones: fc.array(dated, { maxLength: 2 }),
    owner: nullable(organisation),
    sdgTarget: nullable(fc.constantFrom('17.17', '6.1')),
    indicator: nullable(fc.constantFrom('17.17.1', '17.17.1.(c)', '6.1.1')),
    benefit: nullable(fc.constantFrom(...benefits)),
    citation,
  })
  const measurement = fc.record({
    id: idOf('m', '|', '~', '<'),
    objective: fc.constantFrom(...objectiveIds),
    partnership: own,
    from: anyDate,
    to: anyDate,
    value: nullable(number),
    numerator: nullable(number),
    denominator: nullable(number),
    text: nullable(text),
    unit: nullable(text),
    place: nullable(place),
    disaggregation: parts,
    reportedBy: nullable(organisation),
    reportedOn: nullable(date),
    sharedWith: fc.uniqueArray(organisation, { maxLength: 2 }),
    planned: fc.boolean(),
    evidence: nullable(address),
    review: fc.constantFrom(...reviewStates),
    replaces: nullable(fc.constantFrom(`m ${id}`, `mm ${id}`)),
    duplicateOf: nullable(fc.constantFrom(`m ${id}`, `mm ${id}`)),
    citation,
  })
  const contribution = fc.record({
    id: idOf('c', '|', '&'),
    partnership: own,
    objective: nullable(fc.constantFrom(...objectiveIds)),
    from: nullable(organisation),
    to: nullable(organisation),
    kind: fc.constantFrom(...contributionKinds),
    stage: fc.constantFrom(...stages),
    amount: nullable(number),
    currency: nullable(fc.constantFrom('USD', 'IDR', 'usd')),
    quantity: nullable(number),
    unit: nullable(text),
    date: anyDate,
    due: nullable(date),
    transactionType: nullable(fc.constantFrom('1', '2', '3', '4', '11', '12', '13', '9', 'x')),
    note: nullable(text),
    citation,
  })
  const meeting = fc.record({
    id: fc.constant(`${id} meeting`),
    partnership: own,
    date,
    title: text,
    decisions: fc.array(
      fc.record({
        id: text,
        text,
        owner: nullable(organisation),
        due: nullable(date),
        state: fc.constantFrom(...decisionStates),
        doneOn: nullable(date),
      }),
      { maxLength: 1 },
    ),
    citation,
  })
  const concern = fc.record({
    id: fc.constant(`${id} concern`),
    partnership: own,
    raisedOn: date,
    category: fc.constantFrom(...concernCategories),
    text: nullable(text),
    state: fc.constantFrom(...concernStates),
    mediator: nullable(organisation),
    resolvedOn: nullable(date),
    how: nullable(text),
  })
  const rating = fc.record({
    id: fc.constant(`${id} rating`),
    partnership: own,
    organisation,
    date,
    aspect: fc.constantFrom(...aspectSchema.options),
    colour: fc.constantFrom('green' as const, 'amber' as const, 'red' as const),
  })
  const unique = { maxLength: 3, selector: (one: { id: string }) => one.id }
  return fc
    .record({
      partnership,
      memberships: fc.uniqueArray(membership, {
        maxLength: 4,
        selector: (one) => one.organisation,
      }),
      objectives: fc.uniqueArray(objective, unique),
      measurements: fc.uniqueArray(measurement, { ...unique, maxLength: 5 }),
      contributions: fc.uniqueArray(contribution, { ...unique, maxLength: 5 }),
      meetings: fc.uniqueArray(meeting, unique),
      concerns: fc.uniqueArray(concern, unique),
      ratings: fc.uniqueArray(rating, unique),
    })
    .map((of) => withoutStrays(of))
    .map((of) => [
      { kind: 'partnership', record: of.partnership },
      ...of.memberships.map((record) => ({ kind: 'membership' as const, record })),
      ...of.objectives.map((record) => ({ kind: 'objective' as const, record })),
      ...of.measurements.map((record) => ({ kind: 'measurement' as const, record })),
      ...of.contributions.map((record) => ({ kind: 'contribution' as const, record })),
      ...of.meetings.map((record) => ({ kind: 'meeting' as const, record })),
      ...of.concerns.map((record) => ({ kind: 'concern' as const, record })),
      ...of.ratings.map((record) => ({ kind: 'rating' as const, record })),
    ])
}

type OfObjectives = {
  objectives: readonly { id: string }[]
  measurements: { objective: string }[]
  contributions: { objective: string | null }[]
}

/** Nothing is stored that belongs to an objective which is not. */
function withoutStrays<T extends OfObjectives>(of: T): T {
  const ids = new Set<string | null>([null, ...of.objectives.map(({ id }) => id)])
  return {
    ...of,
    measurements: of.measurements.filter(({ objective }) => ids.has(objective)),
    contributions: of.contributions.filter(({ objective }) => ids.has(objective)),
  }
}

/** Organisations, and partnerships with all that belongs to them. */
export const generatedRecords = fc.record({
  organisations: organisationsArbitrary,
  dossiers: fc.tuple(dossierArbitrary('GB-1-A'), dossierArbitrary('name & <id>')),
})
