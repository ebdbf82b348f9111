import type { Fault } from '#contract/release.ts'
import { owned } from '../cells.ts'
import { RowFault, shown, type Checked } from '../faults.ts'
import type { XmlElement } from './element.ts'

/** What is wrong with a file's elements, and what of them is left out by a rule. */
export class Remarks {
  readonly #file: string
  #faults: Fault[] = []
  #skipped: Fault[] = []

  constructor(file: string) {
    this.#file = file
  }

  /** Notes a fault of one element of an activity; it stands for the record the element would be. */
  refuse(activity: string, line: number, fault: RowFault): void {
    this.#faults.push(this.#remark(activity, line, fault))
  }

  /** Notes that an element is no record by a rule, and not for a fault. */
  leave(activity: string, line: number, reason: RowFault): void {
    this.#skipped.push(this.#remark(activity, line, reason))
  }

  /** @returns what `read` returns; null when it threw a RowFault, which is then noted */
  attempt<T>(activity: string, element: XmlElement, read: () => T): T | null {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof RowFault)) throw error
      this.refuse(activity, element.line, error)
      return null
    }
  }

  take(): { faults: Fault[]; skipped: Fault[] } {
    const taken = { faults: this.#faults, skipped: this.#skipped }
    this.#faults = []
    this.#skipped = []
    return taken
  }

  #remark(activity: string, line: number, { column, found, expected, rule }: RowFault): Fault {
    return {
      file: this.#file,
      sheet: null,
      row: line,
      column,
      found: found === null ? null : owned(shown(found)),
      expected: activity === '' ? expected : owned(`${expected}; activity ${shown(activity)}`),
      rule,
    }
  }
}

/** @throws RowFault when the text breaks a rule */
export function checked<T>(where: string, text: string, result: Checked<T>): T {
  if (result.ok) return result.value
  throw new RowFault(where, text, result.rule, result.expected)
}
