import {
  aspectSchema,
  colourSchema,
  concernCategories,
  concernStates,
  type Concern,
  type Rating,
} from '#contract/partnership.ts'
import { choice, date, longText } from '../cell-types.ts'
import { from, optional, required, type RecordColumn } from '../column.ts'
import { reference } from '../list-types.ts'
import { idColumn, partnershipColumn } from '../shared-columns.ts'
import { factsOf, rowOf, type RecordSheet } from '../sheet.ts'

const id = idColumn('water-bandung-concern-1')
const raisedOn = required(
  'raised_on',
  date,
  { en: 'Day it was raised', id: 'Tanggal disampaikan' },
  '2025-02-01',
)
const category = required(
  'category',
  choice(concernCategories),
  { en: 'What it is about', id: 'Pokok masalah' },
  'trust',
)
const text = optional(
  'text',
  longText,
  { en: 'In words', id: 'Dalam kata-kata' },
  'Meter readings are not shared.',
)
const state = required(
  'state',
  choice(concernStates),
  { en: 'Where it stands', id: 'Keadaannya' },
  'in-mediation',
)
const mediator = optional(
  'mediator',
  reference('organisation', 'organisations'),
  { en: 'Organisation that mediates', id: 'Organisasi penengah' },
  'pdam-bandung',
)
const resolvedOn = optional('resolved_on', date, {
  en: 'Day it was settled',
  id: 'Tanggal selesai',
})
const how = optional('how', longText, { en: 'How it was settled', id: 'Cara penyelesaian' })

const concernColumns: readonly RecordColumn<Concern>[] = [
  from(id, (concern) => concern.id),
  from(partnershipColumn, ({ partnership }) => partnership),
  from(raisedOn, (concern) => concern.raisedOn),
  from(category, (concern) => concern.category),
  from(text, (concern) => concern.text),
  from(state, (concern) => concern.state),
  from(mediator, (concern) => concern.mediator),
  from(resolvedOn, (concern) => concern.resolvedOn),
  from(how, (concern) => concern.how),
]

export const concerns: RecordSheet = {
  name: 'concerns',
  kind: 'concern',
  key: [id],
  columns: factsOf(concernColumns),
  rows: (stored) => (stored.kind === 'concern' ? [rowOf(concernColumns, stored.record)] : []),
  read: (cells) => ({
    kind: 'concern',
    record: {
      id: cells.get(id),
      partnership: cells.get(partnershipColumn),
      raisedOn: cells.get(raisedOn),
      category: cells.get(category),
      text: cells.get(text),
      state: cells.get(state),
      mediator: cells.get(mediator),
      resolvedOn: cells.get(resolvedOn),
      how: cells.get(how),
    },
  }),
}

const ratingId = idColumn('water-bandung-rating-1')
const organisation = required(
  'organisation',
  reference('organisation', 'organisations'),
  { en: 'Organisation that rates', id: 'Organisasi penilai' },
  'pdam-bandung',
)
const day = required(
  'date',
  date,
  { en: 'Day of the rating', id: 'Tanggal penilaian' },
  '2025-11-01',
)
const aspect = required(
  'aspect',
  choice(aspectSchema.options),
  { en: 'What is rated', id: 'Aspek yang dinilai' },
  'leadership',
)
const colour = required(
  'colour',
  choice(colourSchema.options),
  {
    en: 'green: good; amber: needs care; red: needs talk',
    id: 'green: baik; amber: perlu perhatian; red: perlu dibicarakan',
  },
  'green',
)

const ratingColumns: readonly RecordColumn<Rating>[] = [
  from(ratingId, (rating) => rating.id),
  from(partnershipColumn, ({ partnership }) => partnership),
  from(organisation, (rating) => rating.organisation),
  from(day, (rating) => rating.date),
  from(aspect, (rating) => rating.aspect),
  from(colour, (rating) => rating.colour),
]

export const ratings: RecordSheet = {
  name: 'ratings',
  kind: 'rating',
  key: [ratingId],
  columns: factsOf(ratingColumns),
  rows: (stored) => (stored.kind === 'rating' ? [rowOf(ratingColumns, stored.record)] : []),
  read: (cells) => ({
    kind: 'rating',
    record: {
      id: cells.get(ratingId),
      partnership: cells.get(partnershipColumn),
      organisation: cells.get(organisation),
      date: cells.get(day),
      aspect: cells.get(aspect),
      colour: cells.get(colour),
    },
  }),
}
