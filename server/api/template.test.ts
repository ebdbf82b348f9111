import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { problemSchema } from '#contract/problem.ts'
import { templateFile } from '#contract/template-file.ts'
import { templateWorkbook } from '#server/export/workbook.ts'
import { workbookSheets } from '#server/readers/workbook/columns.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { createApi } from './app.ts'
import { get, version } from './testing/small-store.ts'

// Nothing has been imported: the template is what one starts with.
const api = createApi(createMemoryStore(), { version })

test('the template is the workbook of the command line, to be saved as a spreadsheet', async () => {
  const response = await get(api, templateFile.path)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe(templateFile.mediaType)
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename="mitra17-template.xlsx"',
  )
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(bytes).toEqual(await templateWorkbook())
  const names = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())
  for (const { name } of workbookSheets) expect(names).toContain(`<sheet name="${name}"`)
})

test('the template is sent once: who has it is told so', async () => {
  const tag = (await get(api, templateFile.path)).headers.get('ETag') ?? ''
  expect(tag).not.toBe('')
  const again = await get(api, templateFile.path, { 'If-None-Match': tag })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

test('the template takes no parameters and says so', async () => {
  const response = await get(api, `${templateFile.path}?place=IDN`)
  expect(response.status).toBe(400)
  expect(problemSchema.parse(await response.json()).detail).toMatch(/place/)
})
