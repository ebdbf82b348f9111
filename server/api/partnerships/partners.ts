import type { Organisation } from '#contract/organisation.ts'
import { roles, type Role } from '#contract/partnership.ts'
import type { PartnerRow } from '#contract/partnerships.ts'
import { pause } from '../pause.ts'
import { fold } from '../search-index.ts'
import type { Entry } from './entry.ts'
import { addMoney, type Purse } from './family-money.ts'
import { Facets, notStated } from './facets.ts'
import type { OpenItems } from './open-items.ts'
import { Ranking } from './ranking.ts'
import { entriesAt } from './selection.ts'
import { partnerKeys, type PartnerSort } from './sorts.ts'

/** `place` narrows the list and is not shown as a facet. */
export const partnerFacets = ['kind', 'country', 'role', 'goal', 'place'] as const
export type PartnerFacet = (typeof partnerFacets)[number]

export type Partner = {
  row: PartnerRow
  /** Partnerships it is a member of, by id. */
  entries: readonly Entry[]
  words: string
}

/** Every organisation that takes part in a partnership. */
export type Partners = {
  list: readonly Partner[]
  byId: ReadonlyMap<string, Partner>
  facets: Facets<PartnerFacet>
  ranking: Ranking<PartnerSort, Partner>
}

type Gathered = { at: number[]; roles: Set<Role>; leads: number }

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

/** An organisation with its name. */
export const namedOrganisation = (
  id: string,
  { organisations }: { organisations: ReadonlyMap<string, Organisation> },
) => ({ id, name: organisationOr(id, organisations).name })

/** Partnerships by id; places (with those around them) in the same order. */
type Gathering = {
  entries: readonly Entry[]
  placesOf: readonly (readonly string[])[]
  open: OpenItems
}

/** Partners worked out before others are served: about half a second of work. */
const atOnce = 2_000

/** Every organisation that is a member of a partnership, by id. */
export async function takePartners(
  { entries, placesOf, open }: Gathering,
  organisations: ReadonlyMap<string, Organisation>,
): Promise<Partners> {
  const purses = pursesByGiver(entries)
  const facets = new Facets<PartnerFacet>(partnerFacets)
  const list: Partner[] = []
  const members = [...gatherMembers(entries)].toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [id, gathered] of members) {
    const { name, kind, country, fictional, citation } = organisationOr(id, organisations)
    const due = open.byOwner.get(id) ?? []
    const row: PartnerRow = {
      id,
      name,
      kind,
      country,
      partnerships: gathered.at.length,
      leads: gathered.leads,
      roles: roles.filter((role) => gathered.roles.has(role)),
      due: due.length,
      overdue: due.filter((item) => item.due.overdue).length,
      money: addMoney(purses.get(id) ?? []),
      fictional,
      citation,
    }
    const own = entriesAt(entries, gathered.at)
    facets.add({
      kind: [kind],
      country: [country ?? notStated],
      role: row.roles,
      goal: own.flatMap((entry) => entry.row.goals.map(String)),
      place: gathered.at.flatMap((at) => placesOf[at] ?? []),
    })
    list.push({ row, entries: own, words: fold([id, name.en, name.id ?? ''].join('\n')) })
    if (list.length % atOnce === 0) await pause()
  }
  return {
    list,
    byId: new Map(list.map((one) => [one.row.id, one])),
    facets,
    ranking: new Ranking(list, partnerKeys, 'name'),
  }
}
