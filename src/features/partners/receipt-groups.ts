import type { PartnerDetail, PartnerReceiptLine } from '#contract/partnerships.ts'

type Named = PartnerReceiptLine['objective']
type Gift = PartnerDetail['contributions'][number]
export type Whole = NonNullable<PartnerDetail['objectives']>[number]

export const groupings = ['goal', 'partnership', 'year'] as const
export type Grouping = (typeof groupings)[number]

/** A partner's reports on one objective, its own credit beside the whole. */
export type ObjectivePart = {
  objective: Named
  partnership: Named
  unit: string | null
  lines: PartnerReceiptLine[]
  /** Counted amounts credited for own work and for what was done together; null: no sum is made. */
  own: { alone: number; shared: number } | null
  whole: Whole | null
}

export const moneyStages = ['pledged', 'committed', 'delivered'] as const
export type ContributionGroup = {
  /** `goal-6`, `partnership-x`, `year-2025`, or `goal-none`. */
  id: string
  /** Goal or year; null for a partnership and where no single goal is meant. */
  number: number | null
  partnership: Named | null
  parts: ObjectivePart[]
  reports: number
  accepted: number
  counted: number
  leftOut: number
  money: Record<(typeof moneyStages)[number], number>
}

export const toGrouping = (text: string | undefined): Grouping =>
  groupings.find((one) => one === text) ?? 'goal'

/** Amounts of a partner's money in the reporting currency; those of a parent are not added again. */
function sumMoney(gifts: readonly Gift[]): ContributionGroup['money'] {
  const sums = { pledged: 0, committed: 0, delivered: 0 }
  for (const { line } of gifts) {
    const { stage } = line.contribution
    if (stage !== 'incoming' && line.converted !== null && !line.insideParent)
      sums[stage] += line.converted
  }
  return sums
}

function ownCredit(lines: readonly PartnerReceiptLine[]): ObjectivePart['own'] {
  const counted = lines.filter((line) => line.counted)
  if (counted.length === 0 || counted.some(({ amount }) => amount === null)) return null
  const sumOf = (credit: string) =>
    counted
      .filter((line) => line.credit === credit)
      .reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  return { alone: sumOf('alone'), shared: sumOf('shared') }
}

function toParts(
  lines: readonly PartnerReceiptLine[],
  wholes: ReadonlyMap<string, Whole>,
): ObjectivePart[] {
  return [...Map.groupBy(lines, ({ objective }) => objective.id).values()].flatMap((reports) => {
    const [first] = reports
    if (first === undefined) return []
    const { objective, partnership, unit } = first
    const own = ownCredit(reports)
    return [
      {
        objective,
        partnership,
        unit,
        lines: reports,
        own,
        whole: wholes.get(objective.id) ?? null,
      },
    ]
  })
}

/** Which goal an amount is for: its objective's, else the partnership's when it names only one. */
function goalOf(gift: Gift, detail: PartnerDetail): number | null {
  const reported = detail.receipt.find(({ objective }) => objective.id === gift.objective?.id)
  if (reported !== undefined) return reported.goal
  const named = detail.memberships.find(({ partnership }) => partnership.id === gift.partnership.id)
  return named?.goals.length === 1 ? (named.goals[0] ?? null) : null
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

/**
 * A partner's reports and money by goal, partnership or year. Every line is in exactly one group, so
 * the groups add up to the whole. Goals and partnerships ascend, years descend.
 */
export function contributionGroups(detail: PartnerDetail, by: Grouping): ContributionGroup[] {
  const lineKey = (line: PartnerReceiptLine) =>
    by === 'goal' ? line.goal : by === 'year' ? line.year : line.partnership.id
  const giftKey = (gift: Gift) =>
    by === 'goal'
      ? goalOf(gift, detail)
      : by === 'year'
        ? yearOf(gift.line.contribution.date)
        : gift.partnership.id
  const lines = Map.groupBy(detail.receipt, lineKey)
  const gifts = Map.groupBy(detail.contributions, giftKey)
  const wholes = new Map(detail.objectives?.map((whole) => [whole.id, whole]))
  const groups = [...new Set([...lines.keys(), ...gifts.keys()])].map((key): ContributionGroup => {
    const reports = lines.get(key) ?? []
    const given = gifts.get(key) ?? []
    const counted = reports.filter((line) => line.counted).length
    return {
      id: `${by}-${key ?? 'none'}`,
      number: typeof key === 'number' ? key : null,
      partnership: typeof key === 'string' ? ((reports[0] ?? given[0])?.partnership ?? null) : null,
      parts: toParts(reports, wholes),
      reports: reports.length,
      accepted: reports.filter(({ review }) => review === 'accepted').length,
      counted,
      leftOut: reports.length - counted,
      money: sumMoney(given),
    }
  })
  const last = Number.POSITIVE_INFINITY
  return groups.toSorted((one, other) => {
    const ascending = (one.number ?? last) - (other.number ?? last) || 0
    const byName = (one.partnership?.name.en ?? '').localeCompare(other.partnership?.name.en ?? '')
    return by === 'year' ? -ascending : ascending || byName
  })
}

/** Overdue first, then by date. */
export const byUrgency = (due: PartnerDetail['due']): PartnerDetail['due'] =>
  due.toSorted(
    (one, other) => Number(other.overdue) - Number(one.overdue) || one.due.localeCompare(other.due),
  )
