import type { Disaggregation } from '#contract/series.ts'
import type { RecordKind } from '#contract/partnership-record.ts'
import { fromKey, toKey } from '#domain/disaggregation.ts'
import { date, identifier, number } from './cell-types.ts'
import { refuse, type CellType } from './column.ts'

/** A `;` inside a part is written `%3B`, so a `%` is written `%25`, as in web addresses. */
const escaped = (part: string): string => part.replaceAll('%', '%25').replaceAll(';', '%3B')
const unescaped = (part: string): string => part.replaceAll(/%3B/gi, ';').replaceAll('%25', '%')

const partsOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Several values of a kind, each once, separated by `;`. */
export const listOf = <T>(type: CellType<T>): CellType<T[]> => ({
  ...type,
  says: { en: `${type.says.en}; several by “;”`, id: `${type.says.id}; beberapa dengan “;”` },
  isList: true,
  shown: 'text',
  read(text, at) {
    const values = partsOf(text).map((part) => type.read(unescaped(part), at))
    if (new Set(values).size === values.length) return values
    return refuse(at, text, 'said-twice', 'a list in which nothing stands twice')
  },
  write: (values) =>
    values.map((value) => escaped(String(type.write(value) ?? ''))).join(';') || null,
})

/**
 * @param sheet that has the record's row
 * @param others what else it may name, in words
 */
export const reference = (kind: RecordKind, sheet: string): CellType<string> => ({
  ...identifier,
  says: { en: `the id of a row in ${sheet}`, id: `id dari satu baris di ${sheet}` },
  refersTo: sheet,
  read(text, at) {
    const id = identifier.read(text, at)
    at.refer(kind, id)
    return id
  },
})

type DatedNumber = { value: number; date: string }

/** `2024-12-31=40;2025-12-31=60` */
export const datedNumbers: CellType<DatedNumber[]> = {
  says: {
    en: 'dates and values, such as 2024-12-31=40;2025-12-31=60',
    id: 'tanggal dan nilai, seperti 2024-12-31=40;2025-12-31=60',
  },
  isList: true,
  shown: 'text',
  read: (text, at) =>
    partsOf(text).map((part) => {
      const [day = '', value = '', ...rest] = part.split('=').map((word) => word.trim())
      if (rest.length > 0 || value === '') {
        const expected = 'dates and values such as 2024-12-31=40;2025-12-31=60'
        return refuse(at, part, 'not-dated-numbers', expected)
      }
      return { date: date.read(day, at), value: number.read(value, at) }
    }),
  write: (values) => values.map(({ date: day, value }) => `${day}=${value}`).join(';') || null,
}

/** `sex=FEMALE;age=15_49` */
export const disaggregation: CellType<Disaggregation> = {
  says: {
    en: 'what part it is of, such as sex=FEMALE;age=15_49',
    id: 'bagian mana, seperti sex=FEMALE;age=15_49',
  },
  isList: true,
  shown: 'text',
  read(text, at) {
    const codes = fromKey(partsOf(text).join(';'))
    return codes ?? refuse(at, text, 'not-a-disaggregation', 'parts such as sex=FEMALE;age=15_49')
  },
  write: (codes) => toKey(codes) || null,
}
