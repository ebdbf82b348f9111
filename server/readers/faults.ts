import type { Fault } from '#contract/release.ts'
import { StructuralFault } from './reader.ts'

/** As much of a wrong text as a report shows. */
const shownLength = 200

/** @returns the text short enough for a report, its cut marked */
export const shown = (text: string): string =>
  text.length > shownLength ? `${text.slice(0, shownLength)}…` : text

/** @returns names as a report lists them, the first 60 of them */
export const listed = (names: readonly string[]): string => {
  const more = names.length > 60 ? ` and ${names.length - 60} more` : ''
  return shown(names.slice(0, 60).join(', ')) + more
}

/**
 * A fault of the whole file.
 *
 * @param file its name
 * @param rule stable id such as `missing-column`
 * @param expected one sentence or two: what is wrong and what to do
 * @param at where, and what was found there
 */
export const structuralFault = (
  file: string,
  rule: string,
  expected: string,
  at: Partial<Pick<Fault, 'sheet' | 'row' | 'column' | 'found'>> = {},
): StructuralFault =>
  new StructuralFault({
    file,
    sheet: at.sheet ?? null,
    row: at.row ?? null,
    column: at.column ?? null,
    found: at.found === undefined || at.found === null ? null : shown(at.found),
    expected,
    rule,
  })

/** What is wrong with one row; thrown while it is read and reported with its place in the file. */
export class RowFault extends Error {
  readonly column: string | null
  readonly found: string | null
  readonly expected: string
  readonly rule: string

  constructor(column: string | null, found: string | null, rule: string, expected: string) {
    super(expected)
    this.name = 'RowFault'
    this.column = column
    this.found = found
    this.rule = rule
    this.expected = expected
  }
}

/** A text that was understood, or the rule it breaks and what was expected instead. */
export type Checked<T> = { ok: true; value: T } | { ok: false; rule: string; expected: string }
