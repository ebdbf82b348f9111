import type { Organisation } from '#contract/organisation.ts'
import type { Place } from '#contract/place.ts'
import type { Store } from '#server/store/store.ts'
import { pause } from '../pause.ts'
import { entryOf, type Entry } from './entry.ts'
import { Facets, notStated } from './facets.ts'
import { Figures } from './figures.ts'
import { openItems, type OpenItems } from './open-items.ts'
import { takePartners, type Partners } from './partners.ts'
import { placeLine } from './place-line.ts'
import { Ranking } from './ranking.ts'
import { partnershipKeys, type PartnershipSort } from './sorts.ts'

export const facetNames = [
  'structure',
  'function',
  'status',
  'goal',
  'target',
  'place',
  'partner',
  'partnerKind',
  'progress',
  'gap',
  'role',
  'due',
] as const
export type FacetName = (typeof facetNames)[number]

/**
 * All partnerships of a release in memory, read once: filtering, counting and sorting some hundred
 * thousand of them takes milliseconds and is the same over every store.
 */
export type Register = {
  /** By id. */
  entries: readonly Entry[]
  byId: ReadonlyMap<string, Entry>
  childrenOf: ReadonlyMap<string, readonly Entry[]>
  organisations: ReadonlyMap<string, Organisation>
  facets: Facets<FacetName>
  figures: Figures
  ranking: Ranking<PartnershipSort, Entry>
  open: OpenItems
  partners: Partners
  /** The release that wrote the newest of the summaries it is made from. */
  since: number
}

const orNotStated = (values: readonly string[]): readonly string[] =>
  values.length === 0 ? [notStated] : values

function facetValues(
  { row, members, objectives, due, roleGaps }: Entry,
  organisations: ReadonlyMap<string, Organisation>,
  places: ReadonlyMap<string, Place>,
): Record<FacetName, readonly string[]> {
  return {
    structure: [row.structure ?? notStated],
    function: [row.function ?? notStated],
    status: [row.status ?? notStated],
    goal: orNotStated(row.goals.map(String)),
    target: orNotStated(row.targets),
    place: orNotStated(row.places.flatMap((code) => placeLine(code, places))),
    partner: members.map(({ organisation }) => organisation),
    partnerKind: members.map(
      ({ organisation }) => organisations.get(organisation)?.kind ?? notStated,
    ),
    progress: orNotStated(objectives.map(({ status }) => status)),
    gap: roleGaps,
    role: members.flatMap(({ roles }) => roles),
    due: due.some(({ overdue }) => overdue) ? ['overdue'] : [],
  }
}

async function readOrganisations(store: Store, asOf: number): Promise<Map<string, Organisation>> {
  const organisations = new Map<string, Organisation>()
  for await (const records of store.streamRecords({ asOf, kinds: ['organisation'] }))
    for (const stored of records)
      if (stored.kind === 'organisation') organisations.set(stored.record.id, stored.record)
  return organisations
}

/** A register to read; with one of an earlier release, only what was judged since is read. */
type Wanted = { asOf: number; since: number; base: Promise<Register | null> | undefined }

async function readEntries(
  store: Store,
  wanted: Wanted,
  organisations: ReadonlyMap<string, Organisation>,
): Promise<Entry[]> {
  const base = await wanted.base
  const entries = new Map(
    base?.entries.map((entry) => [entry.row.id, entryOf(entry, organisations)]),
  )
  for await (const summaries of store.summaries(wanted.asOf, base?.since)) {
    for (const summary of summaries) entries.set(summary.row.id, entryOf(summary, organisations))
    await pause()
  }
  return [...entries.values()].toSorted((one, other) => (one.row.id < other.row.id ? -1 : 1))
}

async function readRegister(
  store: Store,
  wanted: Wanted,
  places: ReadonlyMap<string, Place>,
  organisations: ReadonlyMap<string, Organisation>,
): Promise<Register> {
  const entries = await readEntries(store, wanted, organisations)
  const facets = new Facets<FacetName>(facetNames)
  const children = new Map<string, Entry[]>()
  const placesOf: (readonly string[])[] = []
  for (const entry of entries) {
    const values = facetValues(entry, organisations, places)
    facets.add(values)
    placesOf.push(values.place)
    for (const parent of entry.parents) {
      const known = children.get(parent)
      if (known === undefined) children.set(parent, [entry])
      else known.push(entry)
    }
  }
  await pause()
  const open = openItems(entries)
  await pause()
  const figures = new Figures(entries)
  const partners = await takePartners({ entries, placesOf, open }, organisations)
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.row.id, entry])),
    childrenOf: children,
    organisations,
    facets,
    figures,
    ranking: new Ranking(entries, partnershipKeys, 'title'),
    open,
    partners,
    since: wanted.since,
  }
}

/** The one shown and the one it is compared with. */
const kept = 2

export type ReadRegister = (asOf: number, places: ReadonlyMap<string, Place>) => Promise<Register>

/**
 * Reads registers and keeps the last few; one serves all releases that changed no partnership, and
 * is what that of a later release begins with.
 */
export function keepRegisters(store: Store): ReadRegister {
  const registers = new Map<string, { since: number; reading: Promise<Register> }>()
  const newestUpTo = (release: number) =>
    [...registers.values()]
      .filter(({ since }) => since <= release)
      .toSorted((one, other) => other.since - one.since)[0]
      ?.reading.catch(() => null)
  return async (asOf, places) => {
    const since = await store.summariesSince(asOf)
    const organisations = await readOrganisations(store, asOf)
    // Names, kinds and the places' parents are in the register but not in the summaries.
    const parents = [...places.values()].map(({ code, parent }) => [code, parent])
    const key = JSON.stringify([since, [...organisations.values()], parents])
    const known = registers.get(key)
    if (known !== undefined) return known.reading
    const base = newestUpTo(since)
    const reading = readRegister(store, { asOf, since, base }, places, organisations)
    registers.set(key, { since, reading })
    reading.catch(() => registers.delete(key))
    for (const oldest of registers.keys()) {
      if (registers.size <= kept) break
      registers.delete(oldest)
    }
    return reading
  }
}
