import type { Organisation } from '#contract/organisation.ts'
import type { PartnershipSummary } from '#contract/partnership-summary.ts'
import type { PartnershipRow } from '#contract/partnerships.ts'
import type { Place } from '#contract/place.ts'
import type { Store } from '#server/store/store.ts'
import { fold } from '../search-index.ts'
import { Facets } from './facets.ts'

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

/** Shown where a partnership says nothing of a facet, so that its counts add up to the list. */
export const notStated = 'not-stated'

/** What a partner's row and the overview need of a partnership, without its long texts. */
export type Entry = {
  row: PartnershipRow
  parents: readonly string[]
  members: PartnershipSummary['members']
  objectives: PartnershipSummary['objectives']
  byYear: PartnershipSummary['byYear']
  due: PartnershipSummary['due']
  givers: PartnershipSummary['givers']
  /** Title, ids and members' names in lower case, for the search. */
  words: string
}

/**
 * All partnerships of a release in memory, read once: filtering, counting and sorting some hundred
 * thousand of them takes milliseconds and is the same over every store.
 */
export type Register = {
  entries: readonly Entry[]
  byId: ReadonlyMap<string, Entry>
  organisations: ReadonlyMap<string, Organisation>
  facets: Facets<FacetName>
}

/** A place and those that contain it, nearest first; circles end where they close. */
function placeLine(code: string, places: ReadonlyMap<string, Place>): string[] {
  const line: string[] = []
  let next: string | null = code
  while (next !== null && !line.includes(next)) {
    line.push(next)
    next = places.get(next)?.parent ?? null
  }
  return line
}

const orNotStated = (values: readonly string[]): readonly string[] =>
  values.length === 0 ? [notStated] : values

function facetValues(
  { row, members, objectives, due, roleGaps }: PartnershipSummary,
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

/**
 * @param asOf release number
 * @param places of that release, by code
 */
export async function readRegister(
  store: Store,
  asOf: number,
  places: ReadonlyMap<string, Place>,
): Promise<Register> {
  const organisations = new Map<string, Organisation>()
  for await (const records of store.streamRecords({ asOf, kinds: ['organisation'] }))
    for (const stored of records)
      if (stored.kind === 'organisation') organisations.set(stored.record.id, stored.record)

  const entries: Entry[] = []
  const facets = new Facets<FacetName>(facetNames)
  for await (const summaries of store.summaries(asOf))
    for (const summary of summaries) {
      facets.add(facetValues(summary, organisations, places))
      const { row, parents, members, objectives, byYear, due, givers } = summary
      const names = members.map(({ organisation }) => organisations.get(organisation)?.name)
      const words = fold(
        [row.id, row.title.en, row.title.id ?? '', ...names.flatMap((name) => [name?.en, name?.id])]
          .filter((word) => word !== undefined)
          .join('\n'),
      )
      entries.push({ row, parents, members, objectives, byYear, due, givers, words })
    }
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.row.id, entry])),
    organisations,
    facets,
  }
}

const kept = 3

/** Reads registers and keeps the last few; one serves all releases that changed no partnership. */
export function keepRegisters(
  store: Store,
): (asOf: number, places: ReadonlyMap<string, Place>) => Promise<Register> {
  const registers = new Map<string, Promise<Register>>()
  return async (asOf, places) => {
    const since = await store.summariesSince(asOf)
    // Places name their parents, so a release that changed places makes other facets.
    const key = `${since} ${places.size}`
    const known = registers.get(key)
    if (known !== undefined) return known
    const reading = readRegister(store, asOf, places)
    registers.set(key, reading)
    reading.catch(() => registers.delete(key))
    for (const oldest of registers.keys()) {
      if (registers.size <= kept) break
      registers.delete(oldest)
    }
    return reading
  }
}
