import type { Citation } from '#contract/citation.ts'
import type { LocalisedText } from '#contract/text.ts'
import { RowFault } from '../faults.ts'
import { identifier, link, title, yesNo } from './cell-types.ts'
import { defaulted, from, optional, required, type Cells, type RecordColumn } from './column.ts'
import { reference } from './list-types.ts'

/** The column of a row's own id. */
export const idColumn = (example: string) =>
  required(
    'id',
    identifier,
    {
      en: 'Its own id; stays the same in every later file',
      id: 'Id sendiri; tetap sama di berkas berikutnya',
    },
    example,
  )

/** The column that names the partnership a row belongs to. */
export const partnershipColumn = required(
  'partnership',
  reference('partnership', 'partnerships'),
  { en: 'The partnership it belongs to', id: 'Kemitraan yang memilikinya' },
  'water-bandung',
)

export const fictionalColumn = defaulted(
  'fictional',
  yesNo,
  false,
  { en: 'yes for example data', id: 'yes untuk data contoh' },
  'yes',
)

const sourceTitle = optional('source_title', title, {
  en: 'Where a published fact was taken from',
  id: 'Sumber fakta yang diterbitkan',
})
const sourceUrl = optional('source_url', link, {
  en: 'Address of that source; needs a source_title',
  id: 'Alamat sumber itu; perlu source_title',
})

type Cited = { citation: Citation | null }

export const citationColumns: readonly RecordColumn<Cited>[] = [
  from(sourceTitle, ({ citation }) => citation?.title ?? null),
  from(sourceUrl, ({ citation }) => citation?.url ?? null),
]

/** @throws RowFault when there is an address without a title */
export function citationOf(cells: Cells): Citation | null {
  const named = cells.get(sourceTitle)
  const url = cells.get(sourceUrl)
  if (named !== null) return { title: named, url }
  if (url === null) return null
  throw missing(sourceTitle.name, `the title of the source at ${url}`)
}

export const localised = (en: string, id: string | null): LocalisedText =>
  id === null ? { en } : { en, id }

/** @param expected what an empty cell should hold, as others of its row are filled */
export const missing = (column: string, expected: string): RowFault =>
  new RowFault(column, '', 'empty-cell', expected)
