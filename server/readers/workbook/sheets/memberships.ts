import { roles as roleNames, type Membership } from '#contract/partnership.ts'
import { RowFault } from '../../faults.ts'
import { choice, date, longText } from '../cell-types.ts'
import { defaulted, from, optional, required, type RecordColumn } from '../column.ts'
import { listOf, reference } from '../list-types.ts'
import { partnershipColumn } from '../shared-columns.ts'
import { factsOf, rowOf, type RecordSheet } from '../sheet.ts'

const organisation = required(
  'organisation',
  reference('organisation', 'organisations'),
  { en: 'The organisation that takes part', id: 'Organisasi yang ikut serta' },
  'pdam-bandung',
)
const roles = defaulted(
  'roles',
  listOf(choice(roleNames)),
  [],
  { en: 'What it is in the partnership', id: 'Peran dalam kemitraan' },
  'lead;implementing',
)
const responsibilities = optional(
  'responsibilities',
  longText,
  { en: 'What it answers for, in words', id: 'Tanggung jawabnya' },
  'Builds and runs the network.',
)
const since = optional('from', date, { en: 'Member since', id: 'Anggota sejak' }, '2024-01-01')
const until = optional('to', date, { en: 'Member until', id: 'Anggota sampai' })

const columns: readonly RecordColumn<Membership>[] = [
  from(partnershipColumn, ({ partnership }) => partnership),
  from(organisation, (membership) => membership.organisation),
  from(roles, (membership) => membership.roles),
  from(responsibilities, (membership) => membership.responsibilities),
  from(since, (membership) => membership.from),
  from(until, (membership) => membership.to),
]

export const memberships: RecordSheet = {
  name: 'memberships',
  kind: 'membership',
  key: [partnershipColumn, organisation],
  columns: factsOf(columns),
  rows: (stored) => (stored.kind === 'membership' ? [rowOf(columns, stored.record)] : []),
  read(cells) {
    const membership: Membership = {
      partnership: cells.get(partnershipColumn),
      organisation: cells.get(organisation),
      roles: cells.get(roles),
      responsibilities: cells.get(responsibilities),
      from: cells.get(since),
      to: cells.get(until),
    }
    const { from: first, to: last } = membership
    if (first !== null && last !== null && last < first) {
      throw new RowFault(until.name, last, 'period-order', `a day not before ${first}`)
    }
    return { kind: 'membership', record: membership }
  },
}
