import { dimensionName } from '#domain/disaggregation.ts'
import { listed, structuralFault } from './faults.ts'

/** `position` is -1 when the table has no such column; `name` is as the table heads it. */
export type Column = { name: string; position: number }

/** Where a table is, for its faults. */
type TablePlace = { file: string; sheet: string | null; row: number }

/**
 * A table's columns by name. Order, case, brackets and the choice between spaces and underscores
 * do not matter: `[Reporting Type]`, `reporting_type`.
 */
export class Header {
  /** Columns whose name has a letter or digit, in the table's order. */
  readonly columns: readonly Column[]
  /** Cells the header row has, unnamed ones in front of the last name included. */
  readonly width: number
  readonly #byKey = new Map<string, Column>()
  readonly #place: TablePlace

  /** @throws StructuralFault when two columns have one name, or none has any */
  constructor(cells: readonly string[], place: TablePlace) {
    this.#place = place
    const columns = cells
      .map((cell, position) => ({ name: cell.trim(), position }))
      .filter(({ name }) => dimensionName(name) !== '')
    for (const column of columns) {
      const key = dimensionName(column.name)
      const twin = this.#byKey.get(key)
      if (twin !== undefined) {
        throw this.#fault(
          'duplicate-column',
          `Two columns have the name ${column.name}; name or remove one of them.`,
          `${twin.name} (column ${twin.position + 1}), ${column.name} (column ${column.position + 1})`,
        )
      }
      this.#byKey.set(key, column)
    }
    this.columns = columns
    this.width = (columns.at(-1)?.position ?? -1) + 1
  }

  has(name: string): boolean {
    return this.#byKey.has(dimensionName(name))
  }

  /** @throws StructuralFault naming every column that is missing and those that are there */
  require(names: readonly string[]): void {
    const missing = names.filter((name) => !this.has(name))
    if (missing.length === 0) return
    const word = missing.length === 1 ? 'The column' : 'The columns'
    const verb = missing.length === 1 ? 'is' : 'are'
    throw this.#fault(
      'missing-column',
      `${word} ${missing.join(', ')} ${verb} missing.`,
      listed(this.columns.map(({ name }) => name)),
    )
  }

  column(name: string): Column {
    return this.#byKey.get(dimensionName(name)) ?? { name, position: -1 }
  }

  /** @returns the columns that are none of these, in the table's order */
  without(names: readonly string[]): Column[] {
    const known = new Set(names.map(dimensionName))
    return this.columns.filter(({ name }) => !known.has(dimensionName(name)))
  }

  #fault(rule: string, expected: string, found: string): Error {
    const { file, sheet, row } = this.#place
    return structuralFault(file, rule, expected, { sheet, row, found })
  }
}

/** @returns whether a header row has the column, for telling formats apart */
export const namesColumn = (header: readonly string[], name: string): boolean =>
  header.some((cell) => dimensionName(cell) === dimensionName(name))
