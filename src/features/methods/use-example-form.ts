import { useState } from 'react'
import { type Example, readyExamples, toExample, toSearch } from './example.ts'
import {
  type Entry,
  type EntryFaults,
  type EntryField,
  readEntry,
  toEntry,
} from './example-entry.ts'
import type { ExampleKind, MethodsSearch } from './methods-search.ts'

type Draft = {
  readonly entry: Entry
  /** The address the fields were last in step with. */
  readonly address: string
  readonly locale: string
}

export type ExampleForm = {
  readonly example: Example
  readonly entry: Entry
  readonly faults: EntryFaults
  write: (field: EntryField, text: string) => void
  choose: (choice: Partial<Pick<Example, 'kind' | 'direction'>>) => void
  show: (example: Example) => void
}

const addressOf = (example: Example): string => JSON.stringify(toSearch(example))

/** Parity has one natural target, and turns meaningless beside a limit. */
const fittingKind = (example: Example, kind: ExampleKind): Example =>
  kind === 'parity' && example.kind !== 'parity' ? readyExamples.parity : { ...example, kind }

/**
 * The form over the address: what can be read is written into the address at once, what cannot
 * stays in its field with the fault, and the last readable example stays on show.
 */
export function useExampleForm(
  search: MethodsSearch,
  locale: string,
  write: (search: MethodsSearch) => void,
): ExampleForm {
  const example = toExample(search)
  const address = addressOf(example)
  const fresh: Draft = { entry: toEntry(example, locale), address, locale }
  const [kept, setDraft] = useState(fresh)
  // The address or the language was changed elsewhere: the fields follow.
  const draft = kept.address === address && kept.locale === locale ? kept : fresh

  const show = (next: Example) => {
    setDraft({ entry: toEntry(next, locale), address: addressOf(next), locale })
    write(toSearch(next))
  }
  return {
    example,
    entry: draft.entry,
    faults: readEntry(draft.entry, locale).faults,
    write: (field, text) => {
      const entry = { ...draft.entry, [field]: text }
      const { numbers } = readEntry(entry, locale)
      if (numbers === null) {
        setDraft({ ...draft, entry })
        return
      }
      const next = { ...example, ...numbers }
      setDraft({ entry, address: addressOf(next), locale })
      write(toSearch(next))
    },
    choose: ({ kind, direction }) => {
      const turned = direction === undefined ? example : { ...example, direction }
      show(kind === undefined ? turned : fittingKind(turned, kind))
    },
    show,
  }
}
