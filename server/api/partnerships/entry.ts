import type { Organisation } from '#contract/organisation.ts'
import type { PartnershipSummary } from '#contract/partnership-summary.ts'
import { compareCodes, goalOf, targetOf } from '#domain/framework/codes.ts'
import { fold } from '../search-index.ts'

/** What lists, counts and the overview need of a partnership, without its long texts. */
export type Entry = PartnershipSummary & {
  /** Title, id and members' names in lower case, for the search. */
  words: string
}

type Linked = { sdgTarget: string | null; indicator: string | null }

/** The SDG target an objective serves: its own, else its indicator's. */
export const targetServed = ({ sdgTarget, indicator }: Linked): string | null =>
  sdgTarget ?? (indicator === null ? null : targetOf(indicator))

/**
 * The goal an objective serves: that of its target or indicator, else the only one its partnership
 * names.
 *
 * @returns null when neither tells
 */
export function goalServed(objective: Linked, goals: readonly number[]): number | null {
  const linked = targetServed(objective)
  const [only = null, ...others] = goals
  return linked === null ? (others.length === 0 ? only : null) : goalOf(linked)
}

/**
 * A partnership's summary as lists show it: its objectives' targets and goals stand with those it
 * names itself, and names are those of the newest records. What was made of it for another release
 * can be given as well.
 */
export function entryOf(
  summary: PartnershipSummary,
  organisations: ReadonlyMap<string, Organisation>,
): Entry {
  const { row, members, objectives } = summary
  const linked = objectives.flatMap((objective) => targetServed(objective) ?? [])
  const targets = [...new Set([...row.targets, ...linked])].toSorted(compareCodes)
  const goals = new Set([...row.goals, ...targets.flatMap((target) => goalOf(target) ?? [])])
  const names = members.map(({ organisation }) => organisations.get(organisation)?.name)
  const lead = row.lead === null ? undefined : organisations.get(row.lead.id)
  return {
    ...summary,
    row: {
      ...row,
      targets,
      goals: [...goals].toSorted((one, other) => one - other),
      lead: lead === undefined ? row.lead : { id: lead.id, name: lead.name },
    },
    words: fold(
      [row.id, row.title.en, row.title.id, ...names.flatMap((name) => [name?.en, name?.id])]
        .filter((word) => word !== undefined)
        .join('\n'),
    ),
  }
}
