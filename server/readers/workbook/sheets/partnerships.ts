import {
  partnershipFunctions,
  partnershipStatuses,
  structures,
  type Partnership,
} from '#contract/partnership.ts'
import type { LocalisedText } from '#contract/text.ts'
import { goalOf } from '#domain/framework/codes.ts'
import { choice, date, goal, identifier, longText, place, target, title } from '../cell-types.ts'
import { defaulted, from, optional, required, type Cells, type RecordColumn } from '../column.ts'
import { listOf } from '../list-types.ts'
import {
  citationColumns,
  citationOf,
  fictionalColumn,
  idColumn,
  localised,
  missing,
} from '../shared-columns.ts'
import { factsOf, rowOf, type RecordSheet } from '../sheet.ts'
import { agreementColumns, agreementOf } from './agreement.ts'

const id = idColumn('water-bandung')
const titleEn = required(
  'title_en',
  title,
  { en: 'Title in English', id: 'Judul dalam bahasa Inggris' },
  'Clean water for Bandung (example)',
)
const titleId = optional(
  'title_id',
  title,
  { en: 'Title in Indonesian', id: 'Judul dalam bahasa Indonesia' },
  'Air bersih untuk Bandung (contoh)',
)
const summaryEn = optional(
  'summary_en',
  longText,
  { en: 'What it does, in English', id: 'Apa yang dikerjakan, dalam bahasa Inggris' },
  'Lays pipes to households without water.',
)
const summaryId = optional(
  'summary_id',
  longText,
  { en: 'What it does, in Indonesian', id: 'Apa yang dikerjakan, dalam bahasa Indonesia' },
  'Memasang pipa ke rumah tangga tanpa air.',
)
const structure = optional(
  'structure',
  choice(structures),
  { en: 'Who works with whom', id: 'Siapa bekerja sama dengan siapa' },
  'public-private',
)
const purpose = optional(
  'function',
  choice(partnershipFunctions),
  { en: 'What it is for', id: 'Fungsi kemitraan' },
  'operational',
)
const status = optional(
  'status',
  choice(partnershipStatuses),
  { en: 'Where it stands', id: 'Keadaannya sekarang' },
  'implementation',
)
const start = optional('start', date, { en: 'First day', id: 'Hari pertama' }, '2024-01-01')
const end = optional('end', date, { en: 'Last day', id: 'Hari terakhir' }, '2027-12-31')
const places = defaulted(
  'places',
  listOf(place),
  [],
  { en: 'Where it works', id: 'Tempat bekerja' },
  'ID-JB',
)
const goals = defaulted('goals', listOf(goal), [], {
  en: 'SDGs it serves; those of its targets are added',
  id: 'SDG yang dilayani; tujuan dari targetnya ditambahkan',
})
const targets = defaulted(
  'targets',
  listOf(target),
  [],
  { en: 'SDG targets it serves', id: 'Target SDG yang dilayani' },
  '6.1;17.17',
)
const parents = defaulted('parents', listOf(identifier), [], {
  en: 'Partnerships it is a part of; its money is not added to theirs. One that is stored nowhere has no effect',
  id: 'Kemitraan induk; dananya tidak dijumlahkan dua kali. Yang tidak tersimpan tidak berpengaruh',
})

const columns: readonly RecordColumn<Partnership>[] = [
  from(id, (partnership) => partnership.id),
  from(titleEn, (partnership) => partnership.title.en),
  from(titleId, (partnership) => partnership.title.id ?? null),
  from(summaryEn, ({ summary }) => summary?.en ?? null),
  from(summaryId, ({ summary }) => summary?.id ?? null),
  from(structure, (partnership) => partnership.structure),
  from(purpose, (partnership) => partnership.function),
  from(status, (partnership) => partnership.status),
  from(start, (partnership) => partnership.start),
  from(end, (partnership) => partnership.end),
  from(places, (partnership) => partnership.places),
  from(goals, (partnership) => partnership.goals),
  from(targets, (partnership) => partnership.targets),
  from(parents, (partnership) => partnership.parents),
  ...agreementColumns,
  from(fictionalColumn, ({ fictional }) => fictional),
  ...citationColumns,
]

export const partnerships: RecordSheet = {
  name: 'partnerships',
  kind: 'partnership',
  key: [id],
  columns: factsOf(columns),
  rows: (stored) => (stored.kind === 'partnership' ? [rowOf(columns, stored.record)] : []),
  read: (cells) => ({
    kind: 'partnership',
    record: {
      id: cells.get(id),
      title: localised(cells.get(titleEn), cells.get(titleId)),
      summary: summaryOf(cells),
      structure: cells.get(structure),
      function: cells.get(purpose),
      status: cells.get(status),
      start: cells.get(start),
      end: cells.get(end),
      places: cells.get(places),
      ...goalsOf(cells),
      parents: cells.get(parents),
      agreement: agreementOf(cells),
      fictional: cells.get(fictionalColumn),
      citation: citationOf(cells),
    },
  }),
}

/** @throws RowFault when there is an Indonesian summary only */
function summaryOf(cells: Cells): LocalisedText | null {
  const en = cells.get(summaryEn)
  const indonesian = cells.get(summaryId)
  if (en !== null) return localised(en, indonesian)
  if (indonesian === null) return null
  throw missing(summaryEn.name, 'a summary in English beside the Indonesian one')
}

/** Goals as they are named, then those of the targets, in the order of the goals. */
function goalsOf(cells: Cells): Pick<Partnership, 'goals' | 'targets'> {
  const named = cells.get(goals)
  const codes = cells.get(targets)
  const implied = codes.map(goalOf).filter((found) => found !== null)
  const added = [...new Set(implied)].filter((found) => !named.includes(found))
  return {
    goals: added.length === 0 ? named : [...named, ...added].toSorted((one, other) => one - other),
    targets: codes,
  }
}
