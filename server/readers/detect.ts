import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { headerOf } from './csv.ts'
import { listed, structuralFault } from './faults.ts'
import { refuseForeign } from './foreign-files.ts'
import { isGzip, unpacked } from './gzip.ts'
import { iatiActivities, rootOf } from './iati/iati.ts'
import { openSdgCsv, openSdgFolder } from './open-sdg/open-sdg.ts'
import { placesCsv } from './places/places-csv.ts'
import { ratesCsv } from './rates/rates-csv.ts'
import type { FileHead, Reader, SheetHead, SourceInput } from './reader.ts'
import { settingsCsv } from './settings/settings-csv.ts'
import { tidyCsv } from './tidy/tidy-csv.ts'
import { portalCsv } from './unsd/portal-csv.ts'
import { portalXlsx } from './unsd/portal-xlsx.ts'
import { utf8Text } from './utf8.ts'
import { beginsAsXml, xmlText } from './xml-text.ts'
import { workbookFolder } from './workbook/workbook-folder.ts'
import { workbookXlsx } from './workbook/workbook-xlsx.ts'
import { openWorkbook, sheetHeads } from './xlsx.ts'

/** Bytes a format is told by. */
const headBytes = 64 * 1024
/** Files a folder may have; deeper than two levels none is looked for. */
const folderFiles = 20_000

/** Every format that is read. */
const readers: readonly Reader[] = [
  portalCsv,
  portalXlsx,
  workbookXlsx,
  openSdgFolder,
  workbookFolder,
  openSdgCsv,
  tidyCsv,
  settingsCsv,
  ratesCsv,
  placesCsv,
  iatiActivities,
]

const accepted =
  'Accepted are: UN data portal CSV or XLSX (SeriesCode,GeoAreaCode,TimePeriod,Value…); Open SDG folder or its indicator_*.csv (Year,…,Value); tidy CSV (series,place,period,value…); series settings CSV (series,direction,target…); exchange rates CSV (currency,year,per_usd); places CSV (code,m49,name_en,name_id,parent); IATI activities XML 2.02 or 2.03 (<iati-activities>); Mitra17 workbook, an XLSX or a folder of CSVs (organisations, partnerships, memberships, objectives…).'

/**
 * Opens a file or a folder for reading. Gzip is undone, told by the file's first bytes and not by
 * its name.
 *
 * @throws StructuralFault when there is no such file, or a folder has more than 20,000 files
 */
export function openInput(path: string): SourceInput {
  const name = basename(path)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) {
    throw structuralFault(path, 'no-such-file', 'There is no such file or folder.')
  }
  if (!stats.isDirectory()) return fileInput(name, path, beginsAsGzip(path) ? null : path)
  const files = namesIn(path, name).map((file) =>
    fileInput(file, join(path, file), join(path, file)),
  )
  return {
    name,
    path,
    files,
    async *bytes() {
      for (const file of files) {
        yield new TextEncoder().encode(`${file.name}\n`)
        yield* file.bytes()
      }
    },
  }
}

/** @param seekable where its bytes can be read at any place, as they are */
const fileInput = (name: string, path: string, seekable: string | null): SourceInput => ({
  name,
  path: seekable,
  async *bytes() {
    yield* unpacked(createReadStream(path, { highWaterMark: 256 * 1024 }), name)
  },
})

function beginsAsGzip(path: string): boolean {
  const start = new Uint8Array(2)
  const file = openSync(path, 'r')
  try {
    return readSync(file, start) === 2 && isGzip(start)
  } finally {
    closeSync(file)
  }
}

/** Files of a folder and of the folders in it, hidden ones and links left out. */
function namesIn(path: string, name: string): string[] {
  const names = readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    if (!entry.isDirectory()) return entry.isFile() ? [entry.name] : []
    return readdirSync(join(path, entry.name), { withFileTypes: true })
      .filter((inner) => inner.isFile() && !inner.name.startsWith('.'))
      .map((inner) => `${entry.name}/${inner.name}`)
  })
  if (names.length <= folderFiles) return names.toSorted()
  throw structuralFault(name, 'folder-too-large', `A folder may have ${folderFiles} files.`)
}

/**
 * Tells a file's format by its content.
 *
 * @throws StructuralFault saying what was found and what is accepted
 */
export async function detect(input: SourceInput): Promise<Reader> {
  const head = await headOf(input)
  const reader = readers.find((candidate) => candidate.recognises(head))
  if (reader !== undefined) return reader
  if (input.files !== undefined) {
    const expected =
      'The folder is no Open SDG folder: it has no data/indicator_*.csv; and no Mitra17 workbook: it has no partnerships.csv or another of its sheets.'
    const found = head.files.length === 0 ? 'an empty folder' : listed(head.files)
    throw structuralFault(input.name, 'unknown-format', `${expected} ${accepted}`, { found })
  }
  if (head.isZip) {
    const sheets = head.sheets.map(
      ({ name, rows }) => `${name} (${rows[0]?.join(', ') ?? 'empty'})`,
    )
    const expected =
      'No sheet of the spreadsheet has the columns of the UN data portal, or the name of a sheet of the Mitra17 workbook.'
    throw structuralFault(input.name, 'unknown-format', `${expected} ${accepted}`, {
      found: listed(sheets),
    })
  }
  if (head.header === null) {
    throw structuralFault(
      input.name,
      'unknown-format',
      `This is XML of a format that is not read. ${accepted}`,
      { found: `<${rootOf(head.text) ?? ''}>` },
    )
  }
  throw structuralFault(
    input.name,
    'unknown-format',
    `The first row does not name the columns of a format that is read. ${accepted}`,
    { row: 1, found: listed(head.header) },
  )
}

async function headOf(input: SourceInput): Promise<FileHead> {
  const head = { name: input.name, files: [], text: '', isZip: false, header: null, sheets: [] }
  if (input.files !== undefined) return { ...head, files: input.files.map(({ name }) => name) }
  const start = await firstBytes(input)
  if (start.length === 0) throw structuralFault(input.name, 'empty-file', 'The file is empty.')
  if (isZip(start)) return { ...head, isZip: true, sheets: await sheetsOf(input) }
  refuseForeign(input.name, start)
  if (beginsAsXml(start)) return { ...head, text: await firstText(xmlText(input)) }
  const text = await firstText(utf8Text(input))
  const header = headerOf(text)
  if (header === null) throw structuralFault(input.name, 'empty-file', 'The file is empty.')
  return { ...head, text, header }
}

/** `PK` and the marks of a first part or of an empty archive. */
const isZip = ([p, k, third, fourth]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && (third === 3 || third === 5) && (fourth === 4 || fourth === 6)

async function firstBytes(input: SourceInput): Promise<Uint8Array> {
  for await (const bytes of input.bytes()) {
    if (bytes.length > 0) return bytes.subarray(0, headBytes)
  }
  return new Uint8Array()
}

/** The beginning, decoded strictly: text that is not UTF-8 is refused here already. */
async function firstText(whole: AsyncIterable<string>): Promise<string> {
  let start = ''
  for await (const text of whole) {
    start += text
    if (start.length >= headBytes) break
  }
  return start.slice(0, headBytes)
}

async function sheetsOf(input: SourceInput): Promise<SheetHead[]> {
  const workbook = await openWorkbook(input)
  try {
    return await sheetHeads(workbook)
  } finally {
    workbook.close()
  }
}
