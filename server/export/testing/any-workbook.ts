import fc from 'fast-check'
import { contributionKinds, stages } from '#contract/contribution.ts'
import { aggregations, benefits, levels, measures, reviewStates } from '#contract/objective.ts'
import { organisationKinds } from '#contract/organisation.ts'
import {
  aspectSchema,
  colourSchema,
  concernCategories,
  concernStates,
  decisionStates,
  partnershipFunctions,
  partnershipStatuses,
  roles,
  structures,
} from '#contract/partnership.ts'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import {
  anyAgreement,
  anyCitation,
  anyDated,
  anyDay,
  anyLink,
  anyLocalised,
  anyPeriod,
  anyPlace,
  anyResult,
  anySize,
  anyText,
  orNull,
  several,
} from './any-cell.ts'

/** Ids of each kind, among which records refer to each other. */
type Ids = Record<
  'organisations' | 'partnerships' | 'objectives' | 'measurements' | 'others',
  string[]
>

const anyIds: fc.Arbitrary<Ids> = fc.record({
  organisations: fc.uniqueArray(anyText, { minLength: 1, maxLength: 4 }),
  partnerships: fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 }),
  objectives: fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 }),
  measurements: fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 }),
  others: fc.uniqueArray(anyText, { minLength: 3, maxLength: 6 }),
})

/** A whole workbook's records that refer to each other and to nothing else. */
export const anyRecords: fc.Arbitrary<PartnershipRecord[]> = anyIds.chain((ids) => {
  const organisation = fc.constantFrom(...ids.organisations)
  const partnership = fc.constantFrom(...ids.partnerships)
  const objective = fc.constantFrom(...ids.objectives)
  const measurement = fc.constantFrom(...ids.measurements)
  // An objective's partnership, which its measurements share, by its place among the ids.
  const ofObjective = (id: string): string =>
    ids.partnerships[ids.objectives.indexOf(id) % ids.partnerships.length] ?? ''
  const each = <T>(of: readonly string[], record: (id: string, index: number) => fc.Arbitrary<T>) =>
    fc.tuple(...of.map(record))

  const organisations = each(ids.organisations, (id) =>
    fc.record({
      id: fc.constant(id),
      name: anyLocalised,
      kind: fc.constantFrom(...organisationKinds),
      country: orNull(anyPlace),
      fictional: fc.boolean(),
      citation: anyCitation,
    }),
  )
  const partnerships = each(ids.partnerships, (id, index) =>
    fc.record({
      id: fc.constant(id),
      title: anyLocalised,
      summary: orNull(anyLocalised),
      structure: orNull(fc.constantFrom(...structures)),
      function: orNull(fc.constantFrom(...partnershipFunctions)),
      status: orNull(fc.constantFrom(...partnershipStatuses)),
      start: orNull(anyDay),
      end: orNull(anyDay),
      places: several(anyPlace),
      goals: several(fc.integer({ min: 1, max: 17 })).map((goals) => [
        ...new Set([...goals, 6, 17]),
      ]),
      targets: several(fc.constantFrom('6.1', '17.17', '6.a')),
      // Earlier ones only, so that there is no circle, and one that is not there.
      parents: several(fc.constantFrom(...ids.partnerships.slice(0, index), 'elsewhere;%')),
      agreement: anyAgreement(organisation),
      fictional: fc.boolean(),
      citation: anyCitation,
    }),
  )
  const memberships = fc.uniqueArray(
    fc.record({
      partnership,
      organisation,
      roles: several(fc.constantFrom(...roles)),
      responsibilities: orNull(anyText),
      from: orNull(anyDay),
      to: fc.constant(null),
    }),
    { maxLength: 4, selector: (one) => `${one.partnership}|${one.organisation}` },
  )
  const objectives = each(ids.objectives, (id) =>
    fc.record({
      id: fc.constant(id),
      partnership: fc.constant(ofObjective(id)),
      level: fc.constantFrom(...levels),
      title: anyLocalised,
      measure: fc.constantFrom(...measures),
      unit: orNull(anyText),
      direction: orNull(fc.constantFrom('up' as const, 'down' as const)),
      aggregation: fc.constantFrom(...aggregations),
      baseline: orNull(anyDated),
      target: orNull(anyDated),
      milestones: fc.array(anyDated, { maxLength: 3 }),
      owner: orNull(organisation),
      sdgTarget: orNull(fc.constantFrom('6.1', '17.b')),
      indicator: orNull(fc.constantFrom('6.1.1', '17.17.1.(c)', '1.3.1*')),
      benefit: orNull(fc.constantFrom(...benefits)),
      citation: anyCitation,
    }),
  )
  const measurements = each(ids.measurements, (id) =>
    fc
      .record({
        about: objective,
        period: anyPeriod,
        result: anyResult,
        rest: fc.record({
          unit: orNull(anyText),
          place: orNull(anyPlace),
          disaggregation: fc.dictionary(anyText, anyText, { maxKeys: 2 }),
          reportedBy: orNull(organisation),
          reportedOn: orNull(anyDay),
          sharedWith: several(organisation),
          planned: fc.boolean(),
          evidence: orNull(anyLink),
          review: fc.constantFrom(...reviewStates),
          replaces: orNull(measurement),
          duplicateOf: orNull(measurement),
          citation: anyCitation,
        }),
      })
      .map(({ about, period, result, rest }) => ({
        id,
        objective: about,
        partnership: ofObjective(about),
        ...period,
        ...result,
        ...rest,
      })),
  )
  const contributions = each(ids.others, (id) =>
    fc
      .record({
        size: anySize,
        rest: fc.record({
          id: fc.constant(id),
          partnership,
          objective: orNull(objective),
          from: orNull(organisation),
          to: orNull(organisation),
          kind: fc.constantFrom(...contributionKinds),
          stage: fc.constantFrom(...stages),
          date: anyDay,
          due: orNull(anyDay),
          transactionType: orNull(fc.constantFrom('1', '11', '13')),
          note: orNull(anyText),
          citation: anyCitation,
        }),
      })
      .map(({ size, rest }) => ({ ...rest, ...size })),
  )
  const decision = (id: string) =>
    fc.record({
      id: fc.constant(id),
      text: anyText,
      owner: orNull(organisation),
      due: orNull(anyDay),
      state: fc.constantFrom(...decisionStates),
      doneOn: orNull(anyDay),
    })
  const meetings = each(ids.others, (id, index) =>
    fc.record({
      id: fc.constant(id),
      partnership,
      date: anyDay,
      title: anyText,
      decisions: each(index === 0 ? [`${id} 1`, `${id} 2`] : [], decision),
      citation: anyCitation,
    }),
  )
  const concerns = each(ids.others, (id) =>
    fc.record({
      id: fc.constant(id),
      partnership,
      raisedOn: anyDay,
      category: fc.constantFrom(...concernCategories),
      text: orNull(anyText),
      state: fc.constantFrom(...concernStates),
      mediator: orNull(organisation),
      resolvedOn: orNull(anyDay),
      how: orNull(anyText),
    }),
  )
  const ratings = each(ids.others, (id) =>
    fc.record({
      id: fc.constant(id),
      partnership,
      organisation,
      date: anyDay,
      aspect: fc.constantFrom(...aspectSchema.options),
      colour: fc.constantFrom(...colourSchema.options),
    }),
  )
  return fc
    .record({
      organisations,
      partnerships,
      memberships,
      objectives,
      measurements,
      contributions,
      meetings,
      concerns,
      ratings,
    })
    .map((all): PartnershipRecord[] => [
      ...all.organisations.map((record) => ({ kind: 'organisation' as const, record })),
      ...all.partnerships.map((record) => ({ kind: 'partnership' as const, record })),
      ...all.memberships.map((record) => ({ kind: 'membership' as const, record })),
      ...all.objectives.map((record) => ({ kind: 'objective' as const, record })),
      ...all.measurements.map((record) => ({ kind: 'measurement' as const, record })),
      ...all.contributions.map((record) => ({ kind: 'contribution' as const, record })),
      ...all.meetings.map((record) => ({ kind: 'meeting' as const, record })),
      ...all.concerns.map((record) => ({ kind: 'concern' as const, record })),
      ...all.ratings.map((record) => ({ kind: 'rating' as const, record })),
    ])
})
