import type { Agreement, Partnership } from '#contract/partnership.ts'
import { date, link, longText, whole } from '../cell-types.ts'
import { defaulted, from, optional, type Cells, type RecordColumn } from '../column.ts'
import { listOf, reference } from '../list-types.ts'

const agreed = optional(
  'agreement_date',
  date,
  { en: 'When the agreement was signed', id: 'Kapan perjanjian ditandatangani' },
  '2024-01-15',
)
const signatories = defaulted(
  'signatories',
  listOf(reference('organisation', 'organisations')),
  [],
  { en: 'Organisations that signed it', id: 'Organisasi yang menandatangani' },
  'pdam-bandung',
)
const document = optional(
  'agreement_document',
  link,
  { en: 'Where it can be read', id: 'Alamat dokumennya' },
  'https://example.org/agreement.pdf',
)
const sharing = optional(
  'sharing',
  longText,
  {
    en: 'How results and benefits are shared',
    id: 'Bagaimana hasil dan manfaat dibagi',
  },
  'Data and credit are shared equally.',
)
const disputes = optional(
  'disputes',
  longText,
  { en: 'How disputes are settled', id: 'Bagaimana sengketa diselesaikan' },
  'The governor’s office mediates.',
)
const meetingDays = optional(
  'meeting_days',
  whole(1, 36_500),
  { en: 'Days between meetings, as agreed', id: 'Jarak antar-rapat dalam hari' },
  90,
)
const reportingDays = optional(
  'reporting_days',
  whole(1, 36_500),
  { en: 'Days between reports, as agreed', id: 'Jarak antar-laporan dalam hari' },
  180,
)

type Agreeing = Pick<Partnership, 'agreement'>

export const agreementColumns: readonly RecordColumn<Agreeing>[] = [
  from(agreed, ({ agreement }) => agreement?.date ?? null),
  from(signatories, ({ agreement }) => agreement?.signatories ?? []),
  from(document, ({ agreement }) => agreement?.document ?? null),
  from(sharing, ({ agreement }) => agreement?.sharing ?? null),
  from(disputes, ({ agreement }) => agreement?.disputes ?? null),
  from(meetingDays, ({ agreement }) => agreement?.meetingDays ?? null),
  from(reportingDays, ({ agreement }) => agreement?.reportingDays ?? null),
]

/** @returns null when no cell of the agreement is filled */
export function agreementOf(cells: Cells): Agreement | null {
  const agreement: Agreement = {
    date: cells.get(agreed),
    signatories: cells.get(signatories),
    document: cells.get(document),
    sharing: cells.get(sharing),
    disputes: cells.get(disputes),
    meetingDays: cells.get(meetingDays),
    reportingDays: cells.get(reportingDays),
  }
  const { signatories: signed, ...others } = agreement
  const isEmpty = signed.length === 0 && Object.values(others).every((value) => value === null)
  return isEmpty ? null : agreement
}
