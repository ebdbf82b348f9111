import type { Contribution } from '#contract/contribution.ts'
import type { LocalisedText } from '#contract/text.ts'

/** A promise and what of it is delivered, in its own currency or unit. */
export type Promised = {
  promise: Contribution
  /** Currency or unit. */
  measure: string | null
  promised: number
  delivered: number
  outstanding: number
}

/** A promise that says nothing of its purpose. */
const noPurpose: LocalisedText = { en: 'No purpose stated', id: 'Tujuan tidak disebutkan' }

/**
 * What a promise is for: its objective, else the note on it. Its amount is no name; readers see it
 * written in their own way beside this.
 *
 * @param objective title of the objective it is made to; undefined when there is none
 */
export const promiseTitle = (
  { note }: Pick<Contribution, 'note'>,
  objective: LocalisedText | undefined,
): LocalisedText => objective ?? (note === null || note.trim() === '' ? noPurpose : { en: note })

const sizeOf = ({ amount, currency, quantity, unit }: Contribution) =>
  amount !== null && currency !== null
    ? { size: amount, measure: currency }
    : { size: quantity ?? 0, measure: unit }

const account = (line: Contribution): string =>
  [line.partnership, line.objective, line.from, line.to, sizeOf(line).measure].join('\u0000')

/**
 * Each promise with what has been delivered against it. Deliveries of the same giver, receiver,
 * objective and currency (or unit) fill its promises, the earliest due first. Where an account has
 * commitments, its pledges are their earlier form and not promises of their own.
 *
 * @param contributions any order
 * @returns one entry for each standing promise; outstanding is never below zero
 */
export function promisesWithDeliveries(contributions: readonly Contribution[]): Promised[] {
  const accounts = new Map<string, { promises: Contribution[]; delivered: number }>()
  for (const line of contributions) {
    if (line.stage === 'incoming') continue
    const known = accounts.get(account(line)) ?? { promises: [], delivered: 0 }
    if (line.stage === 'delivered') known.delivered += sizeOf(line).size
    else known.promises.push(line)
    accounts.set(account(line), known)
  }
  return [...accounts.values()].flatMap(({ promises, delivered }) => {
    const committed = promises.filter(({ stage }) => stage === 'committed')
    const standing = (committed.length > 0 ? committed : promises).toSorted(
      (one, other) =>
        (one.due ?? one.date).localeCompare(other.due ?? other.date) ||
        (one.id < other.id ? -1 : Number(one.id > other.id)),
    )
    let left = Math.max(delivered, 0)
    return standing.map((promise) => {
      const { size, measure } = sizeOf(promise)
      const filled = Math.min(left, Math.max(size, 0))
      left -= filled
      return {
        promise,
        measure,
        promised: size,
        delivered: filled,
        outstanding: Math.max(size - filled, 0),
      }
    })
  })
}

/**
 * Of the promises due by a day: how many are fully delivered, and which are not.
 *
 * @param on ISO date
 */
export function outstandingDue(
  contributions: readonly Contribution[],
  on: string,
): { kept: number; all: number; missing: string[] } {
  const due = promisesWithDeliveries(contributions).filter(
    ({ promise }) => promise.due !== null && promise.due <= on,
  )
  const missing = due.filter(({ outstanding }) => outstanding > 0).map(({ promise }) => promise.id)
  return { kept: due.length - missing.length, all: due.length, missing }
}
