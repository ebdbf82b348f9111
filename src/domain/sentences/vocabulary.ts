import type { Method, Status } from '#contract/status.ts'
import type { LocalisedText, Sentence } from '#contract/text.ts'

/**
 * What a sentence's value is, so that each language's texts format it rightly:
 * - `value`: a number in the series' own unit; `pace`: the same, a year
 * - `amount`: a number in the unit that the sentence carries as `unit`, to be written with it
 * - `year`: a calendar year; `years`: a length of time in years
 * - `rate`: growth a year as a fraction (0.02 is 2 % a year)
 * - `ratio`: a fraction of what is needed (0.66 is 66 %)
 * - `index`: ESCAP's index, 0 to 10; `score`: -5 to +5; `number`: any other plain number
 * - `count`: how many; `goal`: a goal's number
 * - `name`: a text in the source's languages; `unit`: the source's unit, '' when there is none
 * - `difference-unit`: the same for the difference of two values: percentage points for per cent
 * - `date`: an ISO date
 * - `status`, `method`: an id, to be shown by its words in the reader's language
 */
export type ValueKind =
  | 'value'
  | 'amount'
  | 'pace'
  | 'year'
  | 'years'
  | 'rate'
  | 'ratio'
  | 'index'
  | 'score'
  | 'number'
  | 'count'
  | 'goal'
  | 'name'
  | 'unit'
  | 'difference-unit'
  | 'date'
  | 'status'
  | 'method'

/** Sentence key → the names of its values and what each is. */
export type KeyTable = Readonly<Record<string, Readonly<Record<string, ValueKind>>>>

type ValueOf<K extends ValueKind> = K extends 'name'
  ? LocalisedText
  : K extends 'unit' | 'difference-unit' | 'date'
    ? string
    : K extends 'status'
      ? Status
      : K extends 'method'
        ? Method
        : number

type ValuesOf<Kinds extends Readonly<Record<string, ValueKind>>> = {
  readonly [Name in keyof Kinds]: ValueOf<Kinds[Name]>
}

/**
 * A function that makes sentences of one key table, and of that table only: a key that is not
 * listed, a value too few or one too many is a type error.
 *
 * @param _table read for its type; the keys and value names the sentences may use
 * @returns `(key, values) => Sentence`
 */
export const sentencesOf =
  <Table extends KeyTable>(_table: Table) =>
  <Key extends keyof Table & string>(key: Key, values: ValuesOf<Table[Key]>): Sentence => ({
    key,
    values,
  })
