import type { PartnerDetail } from '#contract/partnerships.ts'

type Gift = PartnerDetail['contributions'][number]

/** What a partner delivered in one year: its reports, and its money, goods and time. */
export type DeliveredInYear = {
  reports: PartnerDetail['receipt']
  counted: number
  gifts: Gift[]
  /** In the reporting currency; amounts without a rate and those of a parent are not in it. */
  sum: number
}

const yearOf = ({ line }: Gift): number => Number(line.contribution.date.slice(0, 4))
const isDelivered = ({ line }: Gift): boolean => line.contribution.stage === 'delivered'

/** Years with a report or a delivery, and the year of judging, newest first. */
export const yearsOf = (detail: PartnerDetail): number[] =>
  [
    ...new Set([
      Number(detail.date.slice(0, 4)),
      ...detail.receipt.map(({ year }) => year),
      ...detail.contributions.filter(isDelivered).map(yearOf),
    ]),
  ].toSorted((one, other) => other - one)

/** The year an address asks for when there is anything of it, else the year of judging. */
export const toYear = (detail: PartnerDetail, text: string | undefined): number =>
  yearsOf(detail).find((year) => String(year) === text) ?? Number(detail.date.slice(0, 4))

export function deliveredIn(detail: PartnerDetail, year: number): DeliveredInYear {
  const reports = detail.receipt.filter((line) => line.year === year)
  const gifts = detail.contributions.filter((gift) => isDelivered(gift) && yearOf(gift) === year)
  return {
    reports,
    counted: reports.filter(({ counted }) => counted).length,
    gifts,
    sum: gifts.reduce(
      (sum, { line }) => (line.insideParent ? sum : sum + (line.converted ?? 0)),
      0,
    ),
  }
}
