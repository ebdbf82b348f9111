import { reviewStates, type Measurement } from '#contract/objective.ts'
import { RowFault } from '../../faults.ts'
import {
  choice,
  date,
  link,
  longText,
  number,
  place,
  positive,
  title,
  yesNo,
} from '../cell-types.ts'
import { defaulted, from, optional, required, type Cells, type RecordColumn } from '../column.ts'
import { disaggregation, listOf, reference } from '../list-types.ts'
import { citationColumns, citationOf, idColumn, missing } from '../shared-columns.ts'
import { factsOf, rowOf, type RecordSheet } from '../sheet.ts'

const id = idColumn('water-bandung-2025-h1')
const objective = required(
  'objective',
  reference('objective', 'objectives'),
  { en: 'The objective it reports on', id: 'Sasaran yang dilaporkan' },
  'water-bandung-households',
)
const first = required(
  'from',
  date,
  { en: 'First day of the period', id: 'Hari pertama periode' },
  '2025-01-01',
)
const last = required(
  'to',
  date,
  { en: 'Last day of the period', id: 'Hari terakhir periode' },
  '2025-06-30',
)
const value = optional(
  'value',
  number,
  {
    en: 'The value; for yes/no objectives 1 or 0. Or fill numerator and denominator, or text',
    id: 'Nilai; untuk sasaran ya/tidak 1 atau 0. Atau isi numerator dan denominator, atau text',
  },
  2_400,
)
const numerator = optional('numerator', number, {
  en: 'Percentages: the part',
  id: 'Persentase: bagian',
})
const denominator = optional('denominator', positive, {
  en: 'Percentages: the whole',
  id: 'Persentase: keseluruhan',
})
const words = optional('text', longText, {
  en: 'Qualitative objectives: the result in words',
  id: 'Sasaran kualitatif: hasil dalam kata-kata',
})
const unit = optional('unit', title, {
  en: 'Only where it is not the objective’s unit',
  id: 'Hanya bila bukan satuan sasaran',
})
const where = optional('place', place, { en: 'Where', id: 'Di mana' }, 'ID-JB')
const part = defaulted(
  'disaggregation',
  disaggregation,
  {},
  {
    en: 'Empty for the total',
    id: 'Kosong untuk jumlah keseluruhan',
  },
)
const reportedBy = optional(
  'reported_by',
  reference('organisation', 'organisations'),
  { en: 'Organisation that reports it', id: 'Organisasi pelapor' },
  'pdam-bandung',
)
const reportedOn = optional(
  'reported_on',
  date,
  { en: 'Day of the report', id: 'Tanggal laporan' },
  '2025-07-10',
)
const sharedWith = defaulted(
  'shared_with',
  listOf(reference('organisation', 'organisations')),
  [],
  {
    en: 'Organisations it was delivered with; report it once and name them',
    id: 'Organisasi yang ikut menghasilkan; laporkan sekali dan sebutkan',
  },
)
const planned = defaulted('planned', yesNo, false, {
  en: 'yes for a plan that is no result yet',
  id: 'yes untuk rencana yang belum menjadi hasil',
})
const evidence = optional('evidence', link, { en: 'Where proof can be read', id: 'Alamat bukti' })
const review = defaulted(
  'review',
  choice(reviewStates),
  'unreviewed',
  {
    en: 'State of review; empty is unreviewed',
    id: 'Status peninjauan; kosong berarti unreviewed',
  },
  'accepted',
)
const replaces = optional('replaces', reference('measurement', 'measurements'), {
  en: 'An earlier report that this one corrects',
  id: 'Laporan terdahulu yang diperbaiki',
})
const duplicateOf = optional('duplicate_of', reference('measurement', 'measurements'), {
  en: 'The same result as another partner reported it',
  id: 'Hasil yang sama yang dilaporkan mitra lain',
})

const columns: readonly RecordColumn<Measurement>[] = [
  from(id, (measurement) => measurement.id),
  from(objective, (measurement) => measurement.objective),
  from(first, (measurement) => measurement.from),
  from(last, (measurement) => measurement.to),
  from(value, (measurement) => measurement.value),
  from(numerator, (measurement) => measurement.numerator),
  from(denominator, (measurement) => measurement.denominator),
  from(words, ({ text }) => text),
  from(unit, (measurement) => measurement.unit),
  from(where, (measurement) => measurement.place),
  from(part, (measurement) => measurement.disaggregation),
  from(reportedBy, (measurement) => measurement.reportedBy),
  from(reportedOn, (measurement) => measurement.reportedOn),
  from(sharedWith, (measurement) => measurement.sharedWith),
  from(planned, (measurement) => measurement.planned),
  from(evidence, (measurement) => measurement.evidence),
  from(review, (measurement) => measurement.review),
  from(replaces, (measurement) => measurement.replaces),
  from(duplicateOf, (measurement) => measurement.duplicateOf),
  ...citationColumns,
]

export const measurements: RecordSheet = {
  name: 'measurements',
  kind: 'measurement',
  key: [id],
  columns: factsOf(columns),
  rows: (stored) => (stored.kind === 'measurement' ? [rowOf(columns, stored.record)] : []),
  read(cells) {
    const about = cells.get(objective)
    return {
      kind: 'measurement',
      record: {
        id: cells.get(id),
        objective: about,
        partnership: cells.partnershipOf(about),
        ...periodOf(cells),
        ...resultOf(cells),
        unit: cells.get(unit),
        place: cells.get(where),
        disaggregation: cells.get(part),
        reportedBy: cells.get(reportedBy),
        reportedOn: cells.get(reportedOn),
        sharedWith: cells.get(sharedWith),
        planned: cells.get(planned),
        evidence: cells.get(evidence),
        review: cells.get(review),
        replaces: cells.get(replaces),
        duplicateOf: cells.get(duplicateOf),
        citation: citationOf(cells),
      },
    }
  },
}

function periodOf(cells: Cells): Pick<Measurement, 'from' | 'to'> {
  const [begins, ends] = [cells.get(first), cells.get(last)]
  if (ends >= begins) return { from: begins, to: ends }
  throw new RowFault(last.name, ends, 'period-order', `a day not before ${begins}`)
}

/** @throws RowFault unless exactly one of value, numerator with denominator, and text is filled */
function resultOf(cells: Cells): Pick<Measurement, 'value' | 'numerator' | 'denominator' | 'text'> {
  const result = {
    value: cells.get(value),
    numerator: cells.get(numerator),
    denominator: cells.get(denominator),
    text: cells.get(words),
  }
  if (result.numerator !== null && result.denominator === null) {
    throw missing(denominator.name, 'the whole that the numerator is a part of')
  }
  if (result.denominator !== null && result.numerator === null) {
    throw missing(numerator.name, 'the part of the denominator')
  }
  const filled = [result.value, result.numerator, result.text].filter((found) => found !== null)
  if (filled.length === 1) return result
  throw new RowFault(
    value.name,
    filled.join('; '),
    filled.length === 0 ? 'empty-cell' : 'two-results',
    'one result: a value, or a numerator and a denominator, or a text',
  )
}
