import { readChoices } from '#contract/choices.ts'
import { organisationKinds } from '#contract/organisation.ts'
import {
  partnershipFunctions,
  partnershipStatuses,
  roles,
  structures,
} from '#contract/partnership.ts'
import { statusIds } from '#contract/status.ts'
import { parseCode } from '#domain/framework/codes.ts'
import type { Catalog } from '../catalog.ts'
import { goalEntries } from '../framework.ts'
import { badRequest, unknownPlace } from '../problem.ts'
import { notStated } from './facets.ts'

const goals = goalEntries.map(({ code }) => code)

/** Facets whose values are of a fixed list; another value is a mistake and not an empty list. */
const vocabularies: Readonly<Record<string, readonly string[]>> = {
  structure: [...structures, notStated],
  function: [...partnershipFunctions, notStated],
  status: [...partnershipStatuses, notStated],
  goal: [...goals, notStated],
  partnerKind: organisationKinds,
  kind: organisationKinds,
  progress: [...statusIds, notStated],
  role: roles,
  due: ['overdue'],
}

/**
 * The accepted values of each facet that a query names.
 *
 * @throws ProblemError (400) for a value that its facet cannot have, (404) for an unknown place
 */
export function chosenOf<Facet extends string>(
  facets: readonly Facet[],
  query: Readonly<Partial<Record<Facet, string | undefined>>>,
  catalog: Catalog,
): Partial<Record<Facet, string[]>> {
  const chosen: Partial<Record<Facet, string[]>> = {}
  for (const facet of facets) {
    const sent = query[facet]
    if (sent !== undefined) chosen[facet] = valuesOf(facet, sent, catalog)
  }
  return chosen
}

function valuesOf(facet: string, sent: string, catalog: Catalog): string[] {
  const values = readChoices(sent)
  const vocabulary = vocabularies[facet]
  if (vocabulary !== undefined && !values.every((value) => vocabulary.includes(value)))
    throw badRequest(facet, sent, `one or more of ${vocabulary.join(', ')}`)
  if (facet === 'target') return values.map((value) => parseCode(value)?.code ?? value)
  const unknown =
    facet === 'place'
      ? values.find((value) => value !== notStated && !catalog.places.has(value))
      : undefined
  if (unknown !== undefined) throw unknownPlace(unknown)
  return values
}
