import * as z from 'zod/mini'
import { readChoices, writeChoices } from '#contract/choices.ts'
import type { PartnershipFilter } from '#api/partnership-queries.ts'
import type { Scope } from '#api/scope.ts'

/** A part of the address somebody mistyped is left out instead of breaking the page. */
const lenient = <Schema extends z.ZodMiniType>(schema: Schema) =>
  // oxlint-disable-next-line promise/valid-params -- zod's catch, not a promise's
  z.catch(z.optional(schema), undefined)

const words = lenient(z.string().check(z.maxLength(200)))
const choices = lenient(z.string().check(z.maxLength(2000)))

/** Facets as they stand in the address: values separated by commas; see `choices.ts`. */
const partnershipsSearchSchema = z.object({
  q: words,
  structure: choices,
  function: choices,
  status: choices,
  goal: choices,
  target: choices,
  /** Several places; one alone is the `place` of every page. */
  places: choices,
  partner: choices,
  partnerKind: choices,
  progress: choices,
  gap: choices,
  role: choices,
  due: choices,
  sort: lenient(z.string().check(z.maxLength(20))),
  order: lenient(z.enum(['asc', 'desc'])),
})
export type PartnershipsSearch = z.output<typeof partnershipsSearchSchema> & Scope
export const readPartnershipsSearch = (raw: Record<string, unknown>) =>
  z.parse(partnershipsSearchSchema, raw)

/** Which figures of one partnership are shown as tables, by their ids. */
const partnershipPageSearchSchema = z.object({ tables: choices })
export type PartnershipPageSearch = z.output<typeof partnershipPageSearchSchema> & Scope
export const readPartnershipPageSearch = (raw: Record<string, unknown>) =>
  z.parse(partnershipPageSearchSchema, raw)

/** Facets of the list in the order of the questions officials ask. */
export const shownFacets = [
  'progress',
  'due',
  'gap',
  'goal',
  'place',
  'structure',
  'function',
  'status',
  'partnerKind',
] as const
/** Facets that other pages link with; listed only while something of them is chosen. */
export const linkedFacets = ['target', 'partner', 'role'] as const
export type FacetId = (typeof shownFacets)[number] | (typeof linkedFacets)[number]

const toParts = (text: string | undefined): string[] => readChoices(text ?? '')
const toText = (parts: readonly string[]): string | undefined =>
  parts.length === 0 ? undefined : writeChoices(parts)

export function chosenOf(search: PartnershipsSearch, facet: FacetId): string[] {
  if (facet !== 'place') return toParts(search[facet])
  return search.place === undefined ? toParts(search.places) : [search.place]
}

/** The change of the address that adds a value to a facet or takes it away. */
export function toggled(
  search: PartnershipsSearch,
  facet: FacetId,
  value: string,
): Partial<PartnershipsSearch> {
  const chosen = chosenOf(search, facet)
  const next = chosen.includes(value)
    ? chosen.filter((one) => one !== value)
    : [...chosen, value].toSorted((one, other) => one.localeCompare(other))
  if (facet !== 'place') return { [facet]: toText(next) }
  // One place is the place of every page, so that it goes along to the next one.
  return next.length === 1
    ? { place: next[0], places: undefined }
    : { place: undefined, places: toText(next) }
}

/** The change that clears every choice, the words included. */
export const cleared = (): Partial<PartnershipsSearch> => ({
  q: undefined,
  place: undefined,
  places: undefined,
  ...Object.fromEntries(
    [...shownFacets, ...linkedFacets]
      .filter((facet) => facet !== 'place')
      .map((facet) => [facet, undefined]),
  ),
})

export const chosenCount = (search: PartnershipsSearch): number =>
  [...shownFacets, ...linkedFacets].reduce((sum, facet) => sum + chosenOf(search, facet).length, 0)

/** What is asked of the API; absent parts are left out so that equal lists have equal keys. */
export function toFilter(search: PartnershipsSearch, sorts: readonly string[]): PartnershipFilter {
  const { q, sort, order, asOf } = search
  const known = sort !== undefined && sorts.includes(sort) ? sort : undefined
  const facets = [...shownFacets, ...linkedFacets].map(
    (facet) => [facet, toText(chosenOf(search, facet))] as const,
  )
  const given = Object.entries({
    q: q?.trim() === '' ? undefined : q?.trim(),
    sort: known,
    order: known === undefined ? undefined : order,
    ...Object.fromEntries(facets),
  }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(given), ...(asOf === undefined ? {} : { asOf }) }
}
