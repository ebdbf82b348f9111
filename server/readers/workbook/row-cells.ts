import type { Place } from '#contract/place.ts'
import type { RecordKind } from '#contract/partnership-record.ts'
import { textAt, type Row } from '../cells.ts'
import { RowFault } from '../faults.ts'
import type { Header } from '../header.ts'
import type { Cells, Column } from './column.ts'
import { unguard } from './plain-text.ts'

/** What cells may name: known places, and rows or stored records. */
export type Naming = {
  findPlace(code: string): Place | null
  /** @throws RowFault naming the column when there is no such record */
  refer(kind: RecordKind, id: string, column: string): void
  partnershipOf(objective: string): string
}

/**
 * The cells of a row by column, as the workbook has them.
 *
 * @param found is called with each place that a cell names
 * @throws RowFault, when a cell is read, for what it should not be
 */
export function cellsOf(
  row: Row,
  header: Header,
  naming: Naming,
  found: (place: Place) => unknown = () => {},
): Cells {
  function findPlace(code: string): Place | null {
    const place = naming.findPlace(code)
    if (place !== null) found(place)
    return place
  }
  return {
    partnershipOf: (objective) => naming.partnershipOf(objective),
    get<T>(column: Column<T>): T {
      const { name } = column
      const cell = textAt(row, header.column(name))
      if (cell.startsWith('=')) {
        throw new RowFault(
          name,
          cell,
          'formula',
          'a value and not a formula; a text that begins with = has an apostrophe before it',
        )
      }
      return column.read(unguard(cell), {
        column: name,
        findPlace,
        refer: (kind, id) => naming.refer(kind, id, name),
      })
    },
  }
}
