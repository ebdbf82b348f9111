import type { Reader } from '../reader.ts'
import { openSheet, openWorkbook } from '../xlsx.ts'
import { aboutSheet } from './columns.ts'
import { isComment } from './plain-text.ts'
import { isWorkbook, readWorkbook, sheetName } from './read-workbook.ts'

/** The Mitra17 workbook as one spreadsheet. Its sheet of notes is left alone. */
export const workbookXlsx: Reader = {
  format: 'Mitra17 workbook',
  recognises: ({ sheets }) => isWorkbook(sheets.map(({ name }) => sheetName(name))),
  async *read(input, context) {
    const workbook = await openWorkbook(input)
    try {
      const sources = workbook.sheets
        .filter(({ name }) => sheetName(name) !== sheetName(aboutSheet))
        .map((sheet) => ({
          name: sheet.name,
          open: () => openSheet(workbook, sheet, (cells) => !isComment(cells)),
        }))
      yield* readWorkbook(input.name, sources, context)
    } finally {
      workbook.close()
    }
  },
}
