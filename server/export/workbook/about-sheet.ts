import type { CellValue } from '#server/readers/workbook/column.ts'
import { aboutSheet, workbookSheets } from '#server/readers/workbook/columns.ts'
import { guard } from '#server/readers/workbook/plain-text.ts'
import type { XlsxSheet } from './xlsx-writer.ts'

const rules: readonly { en: string; id: string }[] = [
  {
    en: 'One sheet for each kind of record, one row for each record. Fill what you have: sheets may be missing and cells empty. A row replaces all that was stored under its id.',
    id: 'Satu lembar untuk setiap jenis catatan, satu baris untuk setiap catatan. Isi yang ada: lembar boleh tidak ada dan sel boleh kosong. Satu baris menggantikan semua yang tersimpan dengan id itu.',
  },
  {
    en: 'A row whose first cell begins with # is not read. The example rows are such rows: keep or delete them.',
    id: 'Baris yang sel pertamanya diawali # tidak dibaca. Baris contoh seperti itu: boleh dibiarkan atau dihapus.',
  },
  {
    en: 'Several values in one cell are separated by “;”. A “;” inside a value is written %3B and a % is written %25.',
    id: 'Beberapa nilai dalam satu sel dipisahkan dengan “;”. Tanda “;” di dalam nilai ditulis %3B dan % ditulis %25.',
  },
  {
    en: 'A text that begins with = + - @ or # has an apostrophe before it, so that no spreadsheet takes it for a formula. Reading takes one apostrophe away. Formulas are not read.',
    id: 'Teks yang diawali = + - @ atau # diberi apostrof di depannya agar tidak dianggap rumus. Saat dibaca, satu apostrof dihapus. Rumus tidak dibaca.',
  },
  {
    en: 'Percentages are reported as numerator and denominator. A result delivered together is reported once, with shared_with.',
    id: 'Persentase dilaporkan sebagai numerator dan denominator. Hasil bersama dilaporkan sekali, dengan shared_with.',
  },
]

const columns: XlsxSheet['columns'] = [
  { header: 'sheet', width: 16, shown: 'text', style: 'words' },
  { header: 'column', width: 20, shown: 'text', style: 'words' },
  { header: 'required', width: 10, shown: 'text', style: 'words' },
  { header: 'note', width: 60, shown: 'text', style: 'words' },
  { header: 'catatan', width: 60, shown: 'text', style: 'words' },
  { header: 'holds', width: 50, shown: 'text', style: 'words' },
  { header: 'isi', width: 50, shown: 'text', style: 'words' },
  { header: 'example', width: 32, shown: 'text', style: 'words' },
]

/** The sheet that says what each column holds, in both languages; it is not read. */
export const aboutRows: readonly (readonly CellValue[])[] = [
  ...rules.map(({ en, id }) => ['Mitra17', null, null, en, id]),
  ...workbookSheets.flatMap((sheet) =>
    sheet.columns.map(({ name, required, note, type, example }) => [
      sheet.name,
      name,
      required ? 'yes / ya' : '',
      guard(note.en),
      guard(note.id),
      guard(type.says.en),
      guard(type.says.id),
      typeof example === 'string' ? guard(example) : example,
    ]),
  ),
]

export const about: XlsxSheet = {
  name: aboutSheet,
  columns,
  rows: [aboutRows.map((cells) => ({ cells }))],
  validations: [],
}
