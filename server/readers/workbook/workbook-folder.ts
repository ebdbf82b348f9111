import { openCsv } from '../csv.ts'
import type { Reader } from '../reader.ts'
import { isWorkbook, readWorkbook, sheetName } from './read-workbook.ts'

/** @returns the sheet that a folder's file is; null when it is none */
const sheetOf = (file: string): string | null => /^([^/]+)\.csv$/i.exec(file)?.[1] ?? null

/** The Mitra17 workbook as a folder of CSV files, each named for its sheet. Other files are left alone. */
export const workbookFolder: Reader = {
  format: 'Mitra17 workbook (CSV folder)',
  recognises: ({ files }) =>
    isWorkbook(files.flatMap((file) => sheetOf(file) ?? []).map((name) => sheetName(name))),
  async *read(input, context) {
    const sources = (input.files ?? []).flatMap((file) => {
      const name = sheetOf(file.name)
      // Faults name a folder's file with its folder.
      const source = { ...file, name: `${input.name}/${file.name}` }
      return name === null ? [] : [{ name, open: () => openCsv(source) }]
    })
    yield* readWorkbook(input.name, sources, context)
  },
}
