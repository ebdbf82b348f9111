import * as z from 'zod/mini'

/**
 * The Mitra17 workbook to fill in, the one answer of the API that is a spreadsheet. It rests on no
 * release, so an empty database gives it too.
 */
export const templateFile = {
  path: '/api/v1/template.xlsx',
  summary: 'The Mitra17 workbook to fill in: sheets, notes, drop-down lists, an example row',
  query: z.object({}),
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  /** Name it is saved under. */
  name: 'mitra17-template.xlsx',
} as const
