import {
  partnershipOf,
  type PartnershipRecord,
  type RecordKind,
} from '#contract/partnership-record.ts'
import { owned } from '../cells.ts'
import { RowFault } from '../faults.ts'
import type { ReadContext } from '../reader.ts'
import type { LocatedRecord } from './activity.ts'
import { recordElement } from './extension.ts'

type Reference = { kind: RecordKind; id: string }

const keyOf = ({ kind, id }: Reference): string => `${kind} ${id}`

/** The partnership and the objective that a record belongs to. */
function referencesOf(stored: PartnershipRecord): Reference[] {
  const partnership = stored.kind === 'partnership' ? null : partnershipOf(stored)
  const objective =
    stored.kind === 'measurement' || stored.kind === 'contribution' ? stored.record.objective : null
  return [
    ...(partnership === null ? [] : [{ kind: 'partnership' as const, id: partnership }]),
    ...(objective === null ? [] : [{ kind: 'objective' as const, id: objective }]),
  ]
}

/**
 * Records that our own extension may give before what they belong to, or without it. IATI's own
 * elements always lie in what they belong to, so hardly any is held.
 */
export class HeldRecords {
  readonly #seen = new Set<string>()
  #held: LocatedRecord[] = []

  note({ stored }: LocatedRecord): void {
    if (stored.kind !== 'partnership' && stored.kind !== 'objective') return
    this.#seen.add(owned(keyOf({ kind: stored.kind, id: stored.record.id })))
  }

  /** @returns whether the record has to wait for the end of the file */
  holds(located: LocatedRecord): boolean {
    if (referencesOf(located.stored).every((one) => this.#seen.has(keyOf(one)))) return false
    this.#held.push(located)
    return true
  }

  /**
   * @returns what was held, each with what it names that is neither in the file nor stored; null
   *   when there is all
   */
  async settle({
    storedRecords,
  }: Pick<ReadContext, 'storedRecords'>): Promise<
    { located: LocatedRecord; fault: RowFault | null }[]
  > {
    const missing = this.#held.flatMap(({ stored }) =>
      referencesOf(stored).filter((one) => !this.#seen.has(keyOf(one))),
    )
    for (const [kind, references] of Map.groupBy(missing, (one) => one.kind)) {
      const ids = [...new Set(references.map(({ id }) => id))]
      for (const stored of (await storedRecords?.(kind, ids)) ?? []) this.note({ stored, line: 0 })
    }
    return this.#held.map((located) => {
      const unknown = referencesOf(located.stored).find((one) => !this.#seen.has(keyOf(one)))
      return { located, fault: unknown === undefined ? null : faultOf(unknown) }
    })
  }
}

const faultOf = ({ kind, id }: Reference): RowFault =>
  new RowFault(
    recordElement,
    id,
    `unknown-${kind}`,
    `the id of ${kind === 'objective' ? 'an objective' : 'a partnership'} of the file, or of a stored one`,
  )
