import type { PartnerFilter } from '#api/partner-queries.ts'
import type { Scope } from '#api/scope.ts'
import { organisationKinds } from '#contract/organisation.ts'
import { roles } from '#contract/partnership.ts'
import { partnerSorts } from '#contract/partnership-endpoints.ts'

/** The address of the list as people type it; `toFilter` leaves out what is not understood. */
export type PartnersSearch = Scope & {
  readonly [Name in 'q' | 'kind' | 'country' | 'goal' | 'role' | 'sort']?: string | undefined
} & { readonly order?: 'asc' | 'desc' | undefined }
export type PartnerSort = (typeof partnerSorts)[number]

const among = <Id extends string>(ids: readonly Id[], text: string | undefined): Id | undefined =>
  ids.find((id) => id === text)

/** Names come first with A, figures with the largest. */
export const firstOrder = (sort: PartnerSort): 'asc' | 'desc' => (sort === 'name' ? 'asc' : 'desc')

/** What is asked of the API; absent parts are left out so that equal lists have equal keys. */
export function toFilter(search: PartnersSearch): PartnerFilter {
  const sort = among(partnerSorts, search.sort)
  const words = search.q?.trim()
  const given = Object.entries({
    q: words === '' ? undefined : words?.slice(0, 200),
    kind: among(organisationKinds, search.kind),
    country: search.country,
    goal: search.goal,
    role: among(roles, search.role),
    place: search.place,
    sort,
    order: sort === undefined ? undefined : (search.order ?? firstOrder(sort)),
  }).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(given),
    ...(search.asOf === undefined ? {} : { asOf: search.asOf }),
  }
}
