import { organisationKinds, type Organisation } from '#contract/organisation.ts'
import { choice, place, title } from '../cell-types.ts'
import { from, optional, required, type RecordColumn } from '../column.ts'
import {
  citationColumns,
  citationOf,
  fictionalColumn,
  idColumn,
  localised,
} from '../shared-columns.ts'
import { factsOf, rowOf, type RecordSheet } from '../sheet.ts'

const id = idColumn('pdam-bandung')
const nameEn = required(
  'name_en',
  title,
  { en: 'Name in English', id: 'Nama dalam bahasa Inggris' },
  'Bandung Water Utility (example)',
)
const nameId = optional(
  'name_id',
  title,
  { en: 'Name in Indonesian', id: 'Nama dalam bahasa Indonesia' },
  'Perusahaan Air Bandung (contoh)',
)
const kind = required(
  'kind',
  choice(organisationKinds),
  { en: 'What sort of organisation it is', id: 'Jenis organisasi' },
  'local-government',
)
const country = optional('country', place, { en: 'Country it is of', id: 'Negara asal' }, 'IDN')

const columns: readonly RecordColumn<Organisation>[] = [
  from(id, (organisation) => organisation.id),
  from(nameEn, ({ name }) => name.en),
  from(nameId, ({ name }) => name.id ?? null),
  from(kind, (organisation) => organisation.kind),
  from(country, (organisation) => organisation.country),
  from(fictionalColumn, ({ fictional }) => fictional),
  ...citationColumns,
]

export const organisations: RecordSheet = {
  name: 'organisations',
  kind: 'organisation',
  key: [id],
  columns: factsOf(columns),
  rows: (stored) => (stored.kind === 'organisation' ? [rowOf(columns, stored.record)] : []),
  read: (cells) => ({
    kind: 'organisation',
    record: {
      id: cells.get(id),
      name: localised(cells.get(nameEn), cells.get(nameId)),
      kind: cells.get(kind),
      country: cells.get(country),
      fictional: cells.get(fictionalColumn),
      citation: citationOf(cells),
    },
  }),
}
