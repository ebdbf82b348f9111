import type { Place } from '#contract/place.ts'
import { idAt, optionalAt, optionalIdAt, textAt, type Row } from '../cells.ts'
import { openCsv } from '../csv.ts'
import { RowFault } from '../faults.ts'
import { namesColumn, type Column, type Header } from '../header.ts'
import type { ReadBatch, ReadContext, Reader } from '../reader.ts'
import { readTable, type Table } from '../table.ts'

const required = ['code', 'name_en']

/**
 * Places CSV `code,m49,name_en,name_id,parent`: places to add, or names to change. `parent` is
 * the code of the place it lies in.
 */
export const placesCsv: Reader = {
  format: 'Places CSV',
  recognises: ({ isZip, header }) =>
    !isZip &&
    header !== null &&
    namesColumn(header, 'code') &&
    ['m49', 'name_en', 'parent'].some((name) => namesColumn(header, name)),
  async *read(input, context) {
    yield* readPlaces(await openCsv(input), context)
  },
}

/** Reads a table of places, of a CSV file or a sheet. */
export async function* readPlaces(table: Table, context: ReadContext): AsyncGenerator<ReadBatch> {
  table.header.require(required)
  const placeOf = placeBy(table.header)
  const named = new Set<string>()
  yield* readTable(table, (row, batch) => {
    const place = placeOf(row)
    const { parent } = place
    const isKnown = parent === null || named.has(parent) || context.findPlace(parent) !== null
    if (!isKnown || parent === place.code) {
      throw new RowFault(
        'parent',
        parent,
        'unknown-place',
        'the code of a known place, or of one in a row above',
      )
    }
    named.add(place.code)
    batch.accept([{ kind: 'place', place }])
  })
}

function placeBy(header: Header): (row: Row) => Place {
  const code = header.column('code')
  const english = header.column('name_en')
  const indonesian = header.column('name_id')
  const m49 = header.column('m49')
  const parent = header.column('parent')
  return (row) => {
    const id = idAt(row, code)
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,15}$/.test(id)) {
      throw new RowFault(
        code.name,
        id,
        'not-a-place-code',
        'at most 16 letters, digits, points and hyphens, such as IDN or ID-AC',
      )
    }
    const en = textAt(row, english)
    if (en === '') throw new RowFault(english.name, '', 'empty-cell', 'a name in English')
    const local = optionalAt(row, indonesian)
    return {
      code: id,
      m49: m49At(row, m49),
      name: { en, ...(local === null ? {} : { id: local }) },
      parent: optionalIdAt(row, parent),
    }
  }
}

function m49At(row: Row, column: Column): number | null {
  const text = textAt(row, column)
  if (text === '') return null
  if (/^\d{1,5}$/.test(text)) return Number(text)
  throw new RowFault(column.name, text, 'not-an-m49-code', 'an M49 code such as 360')
}
