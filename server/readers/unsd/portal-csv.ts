import { openCsv } from '../csv.ts'
import type { Reader } from '../reader.ts'
import { isPortalHeader, readPortalTable } from './portal-table.ts'

/** CSV download of the UN data portal or its API, record or table format. */
export const portalCsv: Reader = {
  format: 'UN data portal CSV',
  recognises: (head) => !head.isZip && head.header !== null && isPortalHeader(head.header),
  async *read(input, context) {
    yield* readPortalTable(await openCsv(input), context)
  },
}
