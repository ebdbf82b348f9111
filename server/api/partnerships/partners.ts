import type { Organisation } from '#contract/organisation.ts'
import { roles, type Role } from '#contract/partnership.ts'
import type { PartnerRow } from '#contract/partnerships.ts'
import { fold } from '../search-index.ts'
import type { Entry } from './entry.ts'
import { addMoney, type Purse } from './family-money.ts'
import { Facets, notStated } from './facets.ts'

/** `place` narrows the list and is not shown as a facet. */
export const partnerFacets = ['kind', 'country', 'role', 'goal', 'place'] as const
export type PartnerFacet = (typeof partnerFacets)[number]

export type Partner = {
  row: PartnerRow
  /** Partnerships it is a member of, by id. */
  entries: readonly Entry[]
  words: string
  /** Place in the order of names. */
  rank: number
}

/** Every organisation that takes part in a partnership. */
export type Partners = {
  list: readonly Partner[]
  byId: ReadonlyMap<string, Partner>
  facets: Facets<PartnerFacet>
}

type Gathered = { at: number[]; roles: Set<Role>; leads: number }

const inNameOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** What an organisation has given in each partnership, members or not. */
function pursesByGiver(entries: readonly Entry[]): Map<string, Purse[]> {
  const purses = new Map<string, Purse[]>()
  for (const { row, parents, givers } of entries)
    for (const { organisation, money } of givers) {
      const purse = { id: row.id, parents, byYear: [], money }
      const known = purses.get(organisation)
      if (known === undefined) purses.set(organisation, [purse])
      else known.push(purse)
    }
  return purses
}

function gatherMembers(entries: readonly Entry[]): Map<string, Gathered> {
  const members = new Map<string, Gathered>()
  for (const [at, entry] of entries.entries())
    for (const { organisation, roles: held } of entry.members) {
      const known = members.get(organisation) ?? { at: [], roles: new Set<Role>(), leads: 0 }
      known.at.push(at)
      for (const role of held) known.roles.add(role)
      if (held.includes('lead')) known.leads += 1
      members.set(organisation, known)
    }
  return members
}

/** Open items by the organisation they are due from: all, and those overdue. */
function countDue(entries: readonly Entry[]): Map<string, { due: number; overdue: number }> {
  const counts = new Map<string, { due: number; overdue: number }>()
  for (const { due } of entries)
    for (const { owner, overdue } of due) {
      if (owner === null) continue
      const known = counts.get(owner) ?? { due: 0, overdue: 0 }
      known.due += 1
      if (overdue) known.overdue += 1
      counts.set(owner, known)
    }
  return counts
}

/** The organisation's record, or what is known of one that no record describes. */
export const organisationOr = (
  id: string,
  organisations: ReadonlyMap<string, Organisation>,
): Organisation =>
  organisations.get(id) ?? {
    id,
    name: { en: id },
    kind: 'not-stated',
    country: null,
    fictional: false,
    citation: null,
  }

/**
 * @param entries by id
 * @param placesOf places of the entry at that position, with those around them
 */
export function takePartners(
  entries: readonly Entry[],
  organisations: ReadonlyMap<string, Organisation>,
  placesOf: (at: number) => readonly string[],
): Partners {
  const purses = pursesByGiver(entries)
  const due = countDue(entries)
  const list = [...gatherMembers(entries)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, gathered]) => {
      const { name, kind, country, fictional, citation } = organisationOr(id, organisations)
      const row: PartnerRow = {
        id,
        name,
        kind,
        country,
        partnerships: gathered.at.length,
        leads: gathered.leads,
        roles: roles.filter((role) => gathered.roles.has(role)),
        due: due.get(id)?.due ?? 0,
        overdue: due.get(id)?.overdue ?? 0,
        money: addMoney(purses.get(id) ?? []),
        fictional,
        citation,
      }
      const own = gathered.at.flatMap((at) => entries[at] ?? [])
      const words = fold([id, name.en, name.id ?? ''].join('\n'))
      return { at: gathered.at, partner: { row, entries: own, words, rank: 0 } }
    })
  const facets = new Facets<PartnerFacet>(partnerFacets)
  for (const { at, partner } of list)
    facets.add({
      kind: [partner.row.kind],
      country: [partner.row.country ?? notStated],
      role: partner.row.roles,
      goal: partner.entries.flatMap(({ row }) => row.goals.map(String)),
      place: at.flatMap(placesOf),
    })
  const partners = list.map(({ partner }) => partner)
  const byName = partners.toSorted((one, other) =>
    inNameOrder.compare(one.row.name.en, other.row.name.en),
  )
  for (const [rank, partner] of byName.entries()) partner.rank = rank
  return { list: partners, byId: new Map(partners.map((one) => [one.row.id, one])), facets }
}
