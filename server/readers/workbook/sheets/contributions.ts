import { contributionKinds, stages, type Contribution } from '#contract/contribution.ts'
import { choice, currency, date, longText, notNegative, number, title } from '../cell-types.ts'
import { from, optional, required, type Cells, type RecordColumn } from '../column.ts'
import { reference } from '../list-types.ts'
import {
  citationColumns,
  citationOf,
  idColumn,
  missing,
  partnershipColumn,
} from '../shared-columns.ts'
import { factsOf, rowOf, type RecordSheet } from '../sheet.ts'

const id = idColumn('water-bandung-grant-1')
const objective = optional(
  'objective',
  reference('objective', 'objectives'),
  { en: 'The objective it is meant for', id: 'Sasaran yang dituju' },
  'water-bandung-households',
)
const giver = optional(
  'from',
  reference('organisation', 'organisations'),
  { en: 'Organisation that gives', id: 'Organisasi pemberi' },
  'pdam-bandung',
)
const receiver = optional('to', reference('organisation', 'organisations'), {
  en: 'Organisation that receives',
  id: 'Organisasi penerima',
})
const kind = required(
  'kind',
  choice(contributionKinds),
  { en: 'What is given', id: 'Bentuk sumbangan' },
  'grant',
)
const stage = required(
  'stage',
  choice(stages),
  {
    en: 'pledged: announced; committed: signed; delivered: given or spent; incoming: received',
    id: 'pledged: dijanjikan; committed: ditandatangani; delivered: diberikan; incoming: diterima',
  },
  'committed',
)
const amount = optional(
  'amount',
  number,
  {
    en: 'Money; below 0 for money that was given back (say why in the note)',
    id: 'Uang; di bawah 0 untuk uang yang dikembalikan (jelaskan di note)',
  },
  250_000_000,
)
const money = optional(
  'currency',
  currency,
  { en: 'Currency of the amount', id: 'Mata uang' },
  'IDR',
)
const quantity = optional('quantity', notNegative, {
  en: 'Things, days or persons instead of money, or beside it',
  id: 'Barang, hari, atau orang, sebagai ganti atau di samping uang',
})
const unit = optional('unit', title, { en: 'What the quantity counts', id: 'Satuan jumlah' })
const day = required(
  'date',
  date,
  { en: 'Day it was promised or given', id: 'Tanggal' },
  '2024-03-01',
)
const due = optional(
  'due',
  date,
  { en: 'Day by which a promise is to be kept', id: 'Batas waktu janji' },
  '2026-12-31',
)
const transactionType = optional(
  'transaction_type',
  choice(['1', '2', '3', '4', '11', '12', '13']),
  { en: 'IATI transaction type, where it was read of IATI', id: 'Jenis transaksi IATI' },
)
const note = optional('note', longText, { en: 'Anything else', id: 'Keterangan lain' })

const columns: readonly RecordColumn<Contribution>[] = [
  from(id, (contribution) => contribution.id),
  from(partnershipColumn, ({ partnership }) => partnership),
  from(objective, (contribution) => contribution.objective),
  from(giver, (contribution) => contribution.from),
  from(receiver, (contribution) => contribution.to),
  from(kind, (contribution) => contribution.kind),
  from(stage, (contribution) => contribution.stage),
  from(amount, (contribution) => contribution.amount),
  from(money, (contribution) => contribution.currency),
  from(quantity, (contribution) => contribution.quantity),
  from(unit, (contribution) => contribution.unit),
  from(day, (contribution) => contribution.date),
  from(due, (contribution) => contribution.due),
  from(transactionType, (contribution) => contribution.transactionType),
  from(note, (contribution) => contribution.note),
  ...citationColumns,
]

export const contributions: RecordSheet = {
  name: 'contributions',
  kind: 'contribution',
  key: [id],
  columns: factsOf(columns),
  rows: (stored) => (stored.kind === 'contribution' ? [rowOf(columns, stored.record)] : []),
  read: (cells) => ({
    kind: 'contribution',
    record: {
      id: cells.get(id),
      partnership: cells.get(partnershipColumn),
      objective: cells.get(objective),
      from: cells.get(giver),
      to: cells.get(receiver),
      kind: cells.get(kind),
      stage: cells.get(stage),
      ...sizeOf(cells),
      date: cells.get(day),
      due: cells.get(due),
      transactionType: cells.get(transactionType),
      note: cells.get(note),
      citation: citationOf(cells),
    },
  }),
}

/** @throws RowFault when an amount has no currency, a quantity no unit, or the other way round */
function sizeOf(cells: Cells): Pick<Contribution, 'amount' | 'currency' | 'quantity' | 'unit'> {
  const size = {
    amount: cells.get(amount),
    currency: cells.get(money),
    quantity: cells.get(quantity),
    unit: cells.get(unit),
  }
  if (size.amount !== null && size.currency === null) throw missing(money.name, 'the currency')
  if (size.amount === null && size.currency !== null) throw missing(amount.name, 'the amount')
  if (size.quantity !== null && size.unit === null) throw missing(unit.name, 'what is counted')
  if (size.quantity === null && size.unit !== null) throw missing(quantity.name, 'how many')
  return size
}
