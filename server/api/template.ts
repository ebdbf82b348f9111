import type { Handler } from 'hono'
import { templateFile } from '#contract/template-file.ts'
import { templateWorkbook } from '#server/export/workbook.ts'
import { readQuery } from './query.ts'

/**
 * `/api/v1/template.xlsx`: the workbook to fill in. It is made at the first request and kept: it
 * changes with the application only.
 *
 * @throws ProblemError (400) for any parameter
 */
export function templateResource(): Handler {
  let made: Promise<Uint8Array<ArrayBuffer>> | null = null
  return async (context) => {
    readQuery(context, templateFile.query)
    made ??= templateWorkbook()
    return context.body(await made, 200, {
      'Content-Type': templateFile.mediaType,
      'Content-Disposition': `attachment; filename="${templateFile.name}"`,
      'Cache-Control': 'public, max-age=0, must-revalidate',
    })
  }
}
