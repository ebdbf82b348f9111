import { partnershipSorts } from '#contract/partnership-endpoints.ts'
import { structures } from '#contract/partnership.ts'
import { statusIds } from '#contract/status.ts'
import { drawer } from './draw.ts'
import { madePlaces, organisationId, organisationsFor, partnershipId } from './made-partnerships.ts'

/** Requests of each kind: enough for a 95th percentile of which two or three are slower. */
const times = 50

/** The same text in other letters of the address, so that no answer is one given before. */
const spelled = (text: string, variant: number): string =>
  [...text]
    .map((letter, at) =>
      ((variant >> at) & 1) === 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter,
    )
    .join('')

const each = (make: (at: number) => string): string[] =>
  Array.from({ length: times }, (_, at) => make(at))
const pick = (of: readonly string[], at: number): string => of[at % of.length] ?? ''

/** A place's first answer in a release counts all that is there; the later ones read the counts. */
const byPlace = (name: string, places: (at: number) => string): Record<string, string[]> => {
  const all = Array.from(
    { length: madePlaces.length + times },
    (_, at) => `/api/v1/${name}?place=${places(at)}`,
  )
  return {
    [`${name}, first of a place`]: all.slice(0, madePlaces.length),
    [name]: all.slice(madePlaces.length),
  }
}

/**
 * Addresses to time, by what they ask for; no two are the same, so that each answer is worked out.
 *
 * @param partnerships how many there are
 * @param release the newest
 */
export function requestsOf(partnerships: number, release: number): Record<string, string[]> {
  const draw = drawer(partnerships)
  const places = (at: number) => spelled(pick(madePlaces, at), Math.floor(at / madePlaces.length))
  return {
    'list, whole': each((at) => {
      const query = [
        `sort=${pick(partnershipSorts, at)}`,
        `order=${at % 2 === 0 ? 'asc' : 'desc'}`,
        `cursor=${release}-${draw.below(partnerships)}`,
      ]
      return `/api/v1/partnerships?${query.join('&')}`
    }),
    'list, filtered': each((at) => {
      const query = [
        `goal=${1 + (at % 17)},${1 + draw.below(17)}`,
        `structure=${pick(structures, at)},${pick(structures, draw.below(9))}`,
        ...(at % 2 === 0 ? [`place=${pick(madePlaces, at)}`] : []),
        ...(at % 3 === 0 ? [`progress=${pick(statusIds, at)}`] : []),
        ...(at % 4 === 0 ? ['due=overdue'] : []),
        ...(at % 5 === 0 ? ['q=water%20delta'] : []),
        `sort=${pick(partnershipSorts, draw.below(9))}`,
        `limit=${50 + at}`,
      ]
      return `/api/v1/partnerships?${query.join('&')}`
    }),
    partnership: each(
      (at) => `/api/v1/partnerships/${partnershipId(at + draw.below(partnerships - times))}`,
    ),
    partner: each(
      (at) =>
        `/api/v1/partners/${spelled(organisationId(at % 5 === 0 ? at : draw.below(organisationsFor(partnerships))), at)}`,
    ),
    ...byPlace('overview', places),
    ...byPlace('coverage', places),
    ...byPlace('changes', places),
    'changes, all': each((at) => `/api/v1/changes?from=0&place=${places(at)}`).slice(0, 10),
  }
}
