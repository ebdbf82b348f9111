import { IconAlertTriangle, IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { PartnerFilter } from '#api/partner-queries.ts'
import { RowTable } from '#charts/row-table.tsx'
import { partnerSorts } from '#contract/partnership-endpoints.ts'
import type { PartnerRow } from '#contract/partnerships.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { type Texts, useTexts } from '#i18n/use-texts.ts'
import { SourceNote } from './partner-links.tsx'
import type { PartnerSort } from './partners-search.ts'

function stageSum(row: PartnerRow, stage: 'committed' | 'delivered', texts: Texts) {
  const sum = row.money.stages.find((one) => one.stage === stage)
  return sum === undefined || sum.records === 0 ? '–' : texts.measured(sum.sum, row.money.currency)
}

function RoleWords({ row }: { row: PartnerRow }) {
  const { t } = useTexts()
  return row.roles.length === 0 ? '–' : row.roles.map((role) => t(`role.${role}`)).join(', ')
}

/** One partner a row; the heads of what can be ordered are buttons. */
export function PartnerTable(props: {
  rows: readonly PartnerRow[]
  filter: PartnerFilter
  onSort: (sort: PartnerSort) => void
}) {
  const { rows, filter, onSort } = props
  const texts = useTexts()
  const { t, formats } = texts
  const shownSort = filter.sort ?? 'name'
  const sortable = (id: PartnerSort) => {
    const on = shownSort === id
    const label = t(`partners.column.${id}`)
    const up = filter.order !== 'desc'
    return {
      id,
      label,
      numeric: id !== 'name',
      sorted: on ? (up ? ('ascending' as const) : ('descending' as const)) : ('none' as const),
      head: (
        <button
          type="button"
          className="partners-sort"
          aria-label={t('partners.sort', { column: label })}
          onClick={() => onSort(id)}
        >
          {label}
          {on &&
            (up ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />)}
        </button>
      ),
    }
  }
  const [name, partnerships, overdue, committed, delivered] = partnerSorts
  return (
    <RowTable
      caption={t('partners.table')}
      captionHidden
      columns={[
        sortable(name),
        { id: 'kind', label: t('partners.column.kind') },
        { id: 'roles', label: t('partners.column.roles') },
        ...[partnerships, overdue, committed, delivered].map(sortable),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <span key="name" className="partners-name">
            <Link to="/partners/$id" params={{ id: row.id }}>
              <LocalisedText text={row.name} />
            </Link>{' '}
            {row.fictional && <span className="partners-example">{t('partners.fictional')}</span>}
            <SourceNote citation={row.citation} />
          </span>,
          t(`organisation.kind.${row.kind}`),
          <RoleWords key="roles" row={row} />,
          <Link
            key="partnerships"
            to="/partnerships"
            search={{ partner: row.id }}
            aria-label={`${t('partners.column.partnerships')}: ${row.name.en}, ${row.partnerships}`}
          >
            {formats.count(row.partnerships)}
          </Link>,
          row.overdue === 0 ? (
            '0'
          ) : (
            <Link
              key="overdue"
              to="/partners/$id"
              params={{ id: row.id }}
              hash="due"
              className="partners-overdue"
            >
              <IconAlertTriangle size={14} aria-hidden /> {formats.count(row.overdue)}
            </Link>
          ),
          stageSum(row, 'committed', texts),
          stageSum(row, 'delivered', texts),
        ],
      }))}
    />
  )
}
