import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { SourceInput } from '../reader.ts'
import { openInput } from '../detect.ts'

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a workbook is made of; `sheets` are the XML between `<sheetData>` and its end. */
export type WorkbookParts = {
  sheets: Readonly<Record<string, string>>
  /** XML between `<sst>` and its end. */
  strings?: string
  /** XML between `<styleSheet>` and its end. */
  styles?: string
  from1904?: boolean
  /** Whole parts that take the place of those made here. */
  parts?: Readonly<Record<string, string>>
}

/** @returns the bytes of an XLSX file */
export function workbookBytes({
  sheets,
  strings = '',
  styles = '',
  from1904 = false,
  parts = {},
}: WorkbookParts): Uint8Array {
  const names = Object.keys(sheets)
  const made: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${namespace}" xmlns:r="${relations}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="s${index}" Type="${relations}/worksheet" Target="worksheets/sheet${index}.xml"/>`).join('')}<Relationship Id="t" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="u" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${namespace}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${namespace}">${styles}</styleSheet>`,
  }
  for (const [index, name] of names.entries()) {
    made[`xl/worksheets/sheet${index}.xml`] =
      `<worksheet xmlns="${namespace}"><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`
  }
  const files = Object.entries({ ...made, ...parts }).map(
    ([name, text]) => [name, strToU8(text)] as const,
  )
  return zipSync(Object.fromEntries(files))
}

/** @returns a row of inline texts */
export const textRow = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`

/** A folder for a test's files; `remove` it. */
export function scratchFolder(): {
  write(name: string, bytes: Uint8Array | string): string
  open(name: string, bytes: Uint8Array | string): SourceInput
  remove(): void
} {
  const folder = mkdtempSync(join(tmpdir(), 'mitra17-readers-'))
  const write = (name: string, bytes: Uint8Array | string): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  return {
    write,
    open: (name, bytes) => openInput(write(name, bytes)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
