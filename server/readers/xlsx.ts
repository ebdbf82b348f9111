import type { Row } from './cells.ts'
import { structuralFault } from './faults.ts'
import { Header } from './header.ts'
import type { SheetHead, SourceInput } from './reader.ts'
import type { Table } from './table.ts'
import { archiveLimits, openArchive, type Archive, type ArchiveLimits } from './xlsx/archive.ts'
import { dateStyles } from './xlsx/dates.ts'
import { sharedStrings } from './xlsx/shared-strings.ts'
import { sheetRows } from './xlsx/sheet-rows.ts'
import { parseWholeXml } from './xlsx/xml.ts'

/** Rows in which a header is looked for. */
const headRows = 20
/** Sheets whose beginning is looked at. */
const headSheets = 100

type Sheet = { name: string; part: string }

/** An open spreadsheet; `close` it. Rows are read as they are asked for. */
type Workbook = {
  file: string
  sheets: readonly Sheet[]
  rows(sheet: Sheet): AsyncIterable<Row[]>
  close(): void
}

/**
 * Opens an XLSX file. Sheets are streamed; only the table of texts is held in memory.
 *
 * @param limits on what it may unpack to
 * @throws StructuralFault when it does not lie on a disk, is cut off, damaged, encrypted, not a
 *   spreadsheet, a zip bomb, or declares XML entities
 */
export async function openWorkbook(
  input: SourceInput,
  limits: ArchiveLimits = archiveLimits,
): Promise<Workbook> {
  if (input.path === null) {
    throw structuralFault(
      input.name,
      'packed-spreadsheet',
      'A spreadsheet is read from a disk only, and not packed again. Unpack it first.',
    )
  }
  const archive = await openArchive(input.path, input.name, limits)
  try {
    return await workbookIn(archive)
  } catch (error) {
    archive.close()
    throw error
  }
}

async function workbookIn(archive: Archive): Promise<Workbook> {
  const root = await relations(archive, '_rels/.rels', '')
  const main = root.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (!archive.has(main)) {
    throw structuralFault(
      archive.file,
      'not-a-spreadsheet',
      'This office file has no workbook. Save the table as XLSX.',
    )
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const related = await relations(
    archive,
    `${folder}_rels/${main.slice(folder.length)}.rels`,
    folder,
  )
  const partOf = (type: string): string | null =>
    related.find((relation) => relation.type === type)?.part ?? null
  const { names, from1904 } = await contents(archive, main)
  const sheets = names.flatMap(({ name, id }) => {
    const relation = related.find((candidate) => candidate.id === id)
    return relation?.type === 'worksheet' ? [{ name, part: relation.part }] : []
  })
  const strings = await sharedStrings(archive, partOf('sharedStrings'))
  const isDate = await dateStyles(archive, partOf('styles'))
  const context = { archive, strings, isDate, from1904 }
  return {
    file: archive.file,
    sheets,
    rows: (sheet) => sheetRows(context, sheet.name, sheet.part),
    close: () => archive.close(),
  }
}

/** `type` is the last word of the relation's address, which differs between the two standards. */
type Relation = { id: string; type: string; part: string }

async function relations(archive: Archive, part: string, folder: string): Promise<Relation[]> {
  const found: Relation[] = []
  if (!archive.has(part)) return found
  await parseWholeXml(archive, part, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const target = attributes['Target'] ?? ''
      found.push({
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        part: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
      })
    },
    text() {},
    close() {},
  })
  return found
}

async function contents(archive: Archive, part: string) {
  const names: { name: string; id: string }[] = []
  let from1904 = false
  await parseWholeXml(archive, part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? []
      names.push({ name: attributes['name'] ?? '', id })
    },
    text() {},
    close() {},
  })
  return { names, from1904 }
}

/** @returns the beginning of each sheet, to tell the format */
export async function sheetHeads(workbook: Workbook): Promise<SheetHead[]> {
  const heads: SheetHead[] = []
  for (const sheet of workbook.sheets.slice(0, headSheets)) {
    const rows = await firstRows(workbook, sheet)
    heads.push({ name: sheet.name, rows: rows.map(({ cells }) => cells) })
  }
  return heads
}

async function firstRows(workbook: Workbook, sheet: Sheet): Promise<Row[]> {
  const first: Row[] = []
  for await (const rows of workbook.rows(sheet)) {
    first.push(...rows.slice(0, headRows - first.length))
    if (first.length >= headRows) break
  }
  return first
}

/**
 * @param isHeader whether a row is the header that is looked for
 * @returns the sheet as a table below the first such row; null when none of its first 20 rows is
 * @throws StructuralFault when two columns have one name
 */
export async function openSheet(
  workbook: Workbook,
  sheet: Sheet,
  isHeader: (cells: readonly string[]) => boolean,
): Promise<Table | null> {
  const first = (await firstRows(workbook, sheet)).find(({ cells }) => isHeader(cells))
  if (first === undefined) return null
  const place = { file: workbook.file, sheet: sheet.name, row: first.number }
  return {
    file: workbook.file,
    sheet: sheet.name,
    header: new Header(first.cells, place),
    rows: rowsBelow(workbook, sheet, first.number),
  }
}

async function* rowsBelow(workbook: Workbook, sheet: Sheet, header: number): AsyncGenerator<Row[]> {
  for await (const rows of workbook.rows(sheet)) {
    yield rows.filter(({ number }) => number > header)
  }
}
