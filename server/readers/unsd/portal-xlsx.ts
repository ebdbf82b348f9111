import type { ReadContext, Reader, SourceInput } from '../reader.ts'
import { openSheet, openWorkbook } from '../xlsx.ts'
import { isPortalHeader, readPortalTable } from './portal-table.ts'

/**
 * Spreadsheet of the UN data portal. Every sheet with the portal's header is read, wherever it
 * stands; others, such as `CodeDescriptions`, are left alone.
 */
export const portalXlsx: Reader = {
  format: 'UN data portal XLSX',
  recognises: (head) => head.sheets.some(({ rows }) => rows.some(isPortalHeader)),
  read: readWorkbook,
}

async function* readWorkbook(input: SourceInput, context: ReadContext) {
  const workbook = await openWorkbook(input)
  try {
    for (const sheet of workbook.sheets) {
      const table = await openSheet(workbook, sheet, isPortalHeader)
      if (table !== null) yield* readPortalTable(table, context)
    }
  } finally {
    workbook.close()
  }
}
