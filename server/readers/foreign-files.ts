import { structuralFault } from './faults.ts'

/** Files people take for tables: how they begin, what they are, what to do. */
const kinds: readonly { begins: RegExp; is: string; todo: string }[] = [
  { begins: /^%PDF/, is: 'a PDF', todo: 'Ask its publisher for the table as CSV or XLSX.' },
  {
    begins: /^\u00D0\u00CF.\u00E0/s,
    is: 'an old Excel file (.xls), or a spreadsheet with a password',
    todo: 'Save it as .xlsx without a password.',
  },
  {
    begins: /^\s*<(?:!doctype html|html|head|body)/i,
    is: 'a web page',
    todo: 'Perhaps the address asked for a login or showed an error: open it in a browser and download the file itself.',
  },
  // A heading may begin with a bracket too: `[Age]`.
  { begins: /^\s*(?:\{|\[\s*[{["])/, is: 'JSON', todo: 'Import CSV or XLSX.' },
  { begins: /^(?:\u0089PNG|GIF8|\u00FF\u00D8\u00FF)/, is: 'an image', todo: 'Import CSV or XLSX.' },
  {
    begins: /^(?:Rar!|7z\u00BC\u00AF|BZh|\u00FD7zXZ|\u0028\u00B5\u002F\u00FD)/,
    is: 'an archive of a kind that is not read',
    todo: 'Unpack it and import the files.',
  },
  { begins: /^PAR1/, is: 'Parquet', todo: 'Export it as CSV.' },
  { begins: /^SQLite format 3/, is: 'a database', todo: 'Export the table as CSV.' },
]

/**
 * @param start first bytes of the file
 * @throws StructuralFault when they are those of something that is no table, such as a PDF named
 *   `.csv`
 */
export function refuseForeign(file: string, start: Uint8Array): void {
  const text = Array.from(start.subarray(0, 512), (byte) => String.fromCharCode(byte)).join('')
  const kind = kinds.find(({ begins }) => begins.test(text.replace(/^\u00EF\u00BB\u00BF/, '')))
  if (kind !== undefined) {
    throw structuralFault(file, 'not-a-table', `This is ${kind.is}, not a table. ${kind.todo}`)
  }
  const isUtf16 = /^(?:\u00FF\u00FE|\u00FE\u00FF)/.test(text)
  if (!isUtf16 && text.includes('\u0000')) {
    throw structuralFault(
      file,
      'not-a-table',
      'This is neither text nor a spreadsheet. Import CSV or XLSX.',
    )
  }
}
