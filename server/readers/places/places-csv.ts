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
  const named = new Map<string, Place>()
  const find = (code: string): Place | null =>
    named.get(code.toUpperCase()) ?? context.findPlace(code)
  yield* readTable(table, (row, batch) => {
    const read = placeOf(row)
    const place = { ...read, parent: read.parent === null ? null : outerOf(read, find) }
    named.set(place.code.toUpperCase(), place)
    batch.accept([{ kind: 'place', place }])
  })
}

/**
 * @returns the code of the place that a place lies in, as that place writes it
 * @throws RowFault when it is not known, or lies in the place itself
 */
function outerOf({ code, parent }: Place, find: (code: string) => Place | null): Place['parent'] {
  const outer = parent === null ? null : find(parent)
  if (outer === null) {
    const expected = 'the code of a known place, or of one in a row above'
    throw new RowFault('parent', parent, 'unknown-place', expected)
  }
  const way = [code]
  for (let next: Place | null = outer; next !== null;) {
    const isItself = next.code.toUpperCase() === code.toUpperCase()
    // A circle of others, stored long ago, is not this row's fault.
    if (!isItself && way.includes(next.code)) break
    way.push(next.code)
    if (isItself) {
      const expected = 'a place that does not lie in this one itself'
      throw new RowFault('parent', way.join(' → '), 'circular-parents', expected)
    }
    next = next.parent === null ? null : find(next.parent)
  }
  return outer.code
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
