import { decisionStates, type Decision, type Meeting } from '#contract/partnership.ts'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import { choice, date, longText, title as titleType } from '../cell-types.ts'
import {
  from,
  optional,
  required,
  type CellValue,
  type Cells,
  type Column,
  type RecordColumn,
} from '../column.ts'
import { reference } from '../list-types.ts'
import { citationColumns, citationOf, idColumn, partnershipColumn } from '../shared-columns.ts'
import { factsOf, rowOf, type RecordSheet, type SheetFacts } from '../sheet.ts'

const id = idColumn('water-bandung-meeting-1')
const day = required('date', date, { en: 'Day of the meeting', id: 'Tanggal rapat' }, '2025-03-12')
const title = required(
  'title',
  titleType,
  { en: 'What it was', id: 'Nama rapat' },
  'Steering committee',
)

const meetingColumns: readonly RecordColumn<Meeting>[] = [
  from(id, (meeting) => meeting.id),
  from(partnershipColumn, ({ partnership }) => partnership),
  from(day, (meeting) => meeting.date),
  from(title, (meeting) => meeting.title),
  ...citationColumns,
]

/** Rows are read as meetings without decisions: these stand in a sheet of their own. */
export const meetings: RecordSheet = {
  name: 'meetings',
  kind: 'meeting',
  key: [id],
  columns: factsOf(meetingColumns),
  rows: (stored) => (stored.kind === 'meeting' ? [rowOf(meetingColumns, stored.record)] : []),
  read: (cells) => ({
    kind: 'meeting',
    record: {
      id: cells.get(id),
      partnership: cells.get(partnershipColumn),
      date: cells.get(day),
      title: cells.get(title),
      decisions: [],
      citation: citationOf(cells),
    },
  }),
}

const decisionId = idColumn('water-bandung-decision-1')
const ofMeeting = required(
  'meeting',
  reference('meeting', 'meetings'),
  {
    en: 'The meeting that took it, which stands in the same file',
    id: 'Rapat yang mengambilnya, yang ada di berkas yang sama',
  },
  'water-bandung-meeting-1',
)
const text = required(
  'text',
  longText,
  { en: 'What was decided', id: 'Isi keputusan' },
  'Lay the main pipe before the rains.',
)
const owner = optional(
  'owner',
  reference('organisation', 'organisations'),
  { en: 'Organisation that carries it out', id: 'Organisasi pelaksana' },
  'pdam-bandung',
)
const due = optional('due', date, { en: 'Day by which', id: 'Batas waktu' }, '2025-09-30')
const state = required(
  'state',
  choice(decisionStates),
  { en: 'What became of it', id: 'Keadaannya' },
  'open',
)
const doneOn = optional('done_on', date, { en: 'Day it was done', id: 'Tanggal selesai' })

/** A row of the sheet: a decision with the id of its meeting. */
export type MeetingDecision = { meeting: string; decision: Decision }

const decisionColumns: readonly RecordColumn<MeetingDecision>[] = [
  from(decisionId, ({ decision }) => decision.id),
  from(ofMeeting, ({ meeting }) => meeting),
  from(text, ({ decision }) => decision.text),
  from(owner, ({ decision }) => decision.owner),
  from(due, ({ decision }) => decision.due),
  from(state, ({ decision }) => decision.state),
  from(doneOn, ({ decision }) => decision.doneOn),
]

export const decisions: SheetFacts & {
  key: readonly Column<string>[]
  meeting: Column<string>
  read(cells: Cells): MeetingDecision
  rows(stored: PartnershipRecord): CellValue[][]
} = {
  name: 'decisions',
  columns: factsOf(decisionColumns),
  key: [decisionId],
  meeting: ofMeeting,
  rows: (stored) =>
    stored.kind === 'meeting'
      ? stored.record.decisions.map((decision) =>
          rowOf(decisionColumns, { meeting: stored.record.id, decision }),
        )
      : [],
  read: (cells) => ({
    meeting: cells.get(ofMeeting),
    decision: {
      id: cells.get(decisionId),
      text: cells.get(text),
      owner: cells.get(owner),
      due: cells.get(due),
      state: cells.get(state),
      doneOn: cells.get(doneOn),
    },
  }),
}
