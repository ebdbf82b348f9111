import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { GoalChips } from '#charts/goal-chips.tsx'
import type { PartnershipRow } from '#contract/partnerships.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { ObjectiveSplit, PartnershipTitle, StageSum } from './partnership-cells.tsx'
import { usePlaceNames } from './words.ts'

/** The next page is asked for when so many rows are left below the screen. */
const ahead = 30
const rowHeight = { table: 92, cards: 232 }

type Sorted = { sort: string | undefined; order: 'asc' | 'desc' | undefined }
type RowsProps = {
  rows: readonly PartnershipRow[]
  total: number
  caption: string
  sorted: Sorted
  onSort: (column: string) => void
  /** Asks for the next page; does nothing on the last one or while one is on its way. */
  onNearEnd: () => void
}

/** Only the rows near the window are in the page, so ten thousand scroll like twenty. */
function useRowsInView(kind: keyof typeof rowHeight, rows: number, onNearEnd: () => void) {
  const list = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  // What stands above the list may grow or shrink with every answer.
  useLayoutEffect(() => {
    setTop((known) => {
      const found = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY
      return Math.abs(found - known) > 1 ? found : known
    })
  }, [rows])
  const virtualizer = useWindowVirtualizer({
    count: rows,
    estimateSize: () => rowHeight[kind],
    overscan: 6,
    scrollMargin: top,
  })
  const inView = virtualizer.getVirtualItems()
  const last = inView.at(-1)?.index ?? 0
  useEffect(() => {
    if (rows > 0 && last >= rows - ahead) onNearEnd()
  }, [last, rows, onNearEnd])
  const before = (inView[0]?.start ?? top) - top
  const after = virtualizer.getTotalSize() - ((inView.at(-1)?.end ?? top) - top)
  return { list, inView, before, after: Math.max(after, 0), measure: virtualizer.measureElement }
}

/** Columns the list can be ordered by from their heads. */
const columns = [
  { id: 'title', sort: 'title', numeric: false },
  { id: 'goals', sort: null, numeric: false },
  { id: 'partners', sort: 'partners', numeric: true },
  { id: 'objectives', sort: 'progress', numeric: false },
  { id: 'overdue', sort: 'overdue', numeric: true },
  { id: 'delivered', sort: 'delivered', numeric: true },
] as const

export function PartnershipTable(props: RowsProps) {
  const { rows, total, caption, sorted, onSort, onNearEnd } = props
  const { t } = useTexts()
  const placeName = usePlaceNames()
  const { list, inView, before, after, measure } = useRowsInView('table', rows.length, onNearEnd)
  return (
    <div ref={list} className="partnership-table">
      <table aria-rowcount={total + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, sort, numeric }) => (
              <th
                key={id}
                scope="col"
                className={`partnership-${id}`}
                data-numeric={numeric}
                {...(sort !== null && sort === sorted.sort
                  ? { 'aria-sort': sorted.order === 'desc' ? 'descending' : 'ascending' }
                  : {})}
              >
                {sort === null ? (
                  t(`partnerships.column.${id}`)
                ) : (
                  <button type="button" onClick={() => onSort(sort)}>
                    {t(`partnerships.column.${id}`)}
                    <span aria-hidden className="sort-arrow">
                      {sort !== sorted.sort ? '↕' : sorted.order === 'desc' ? '↓' : '↑'}
                    </span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ blockSize: before }} />}
          {inView.map(({ index }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <TableRow
                key={row.id}
                row={row}
                index={index}
                measure={measure}
                placeName={placeName}
              />
            )
          })}
          {after > 0 && <tr aria-hidden style={{ blockSize: after }} />}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  row: PartnershipRow
  index: number
  measure: (element: Element | null) => void
  placeName: (code: string) => string
}

/** Scrolling draws the rows that come into view and leaves the others as they are. */
const TableRow = memo(function TableRow({ row, index, measure, placeName }: RowProps) {
  const { t, formats } = useTexts()
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row">
        <PartnershipTitle row={row} placeName={placeName} />
      </th>
      <td>
        <GoalChips goals={row.goals} />
      </td>
      <td data-numeric>{formats.count(row.partners)}</td>
      <td className="partnership-split">
        <ObjectiveSplit row={row} />
      </td>
      <td data-numeric data-overdue={row.overdue > 0}>
        {formats.count(row.overdue)}
      </td>
      <td data-numeric>
        <StageSum row={row} stage="delivered" />
        {row.money.stages.some(({ stage, records }) => stage === 'committed' && records > 0) && (
          <span className="partnership-facts">
            {t('partnerships.of-committed')} <StageSum row={row} stage="committed" />
          </span>
        )}
      </td>
    </tr>
  )
})

export function PartnershipCards(props: RowsProps) {
  const { rows, total, caption, onNearEnd } = props
  const placeName = usePlaceNames()
  const { list, inView, before, after, measure } = useRowsInView('cards', rows.length, onNearEnd)
  return (
    <div ref={list}>
      <div style={{ blockSize: before }} />
      <ul className="partnership-cards" aria-label={caption}>
        {inView.map(({ index }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <Card
              key={row.id}
              row={row}
              index={index}
              measure={measure}
              placeName={placeName}
              total={total}
            />
          )
        })}
      </ul>
      <div style={{ blockSize: after }} />
    </div>
  )
}

const Card = memo(function Card({
  row,
  index,
  measure,
  placeName,
  total,
}: RowProps & { total: number }) {
  const { t, formats } = useTexts()
  return (
    <li ref={measure} data-index={index} aria-setsize={total} aria-posinset={index + 1}>
      <article className="partnership-card">
        <h2>
          <PartnershipTitle row={row} placeName={placeName} />
        </h2>
        <GoalChips goals={row.goals} />
        <ObjectiveSplit row={row} />
        <dl>
          <div>
            <dt>{t('partnerships.column.partners')}</dt>
            <dd>{formats.count(row.partners)}</dd>
          </div>
          <div data-overdue={row.overdue > 0}>
            <dt>{t('partnerships.column.overdue')}</dt>
            <dd>{formats.count(row.overdue)}</dd>
          </div>
          <div>
            <dt>{t('partnerships.column.committed')}</dt>
            <dd>
              <StageSum row={row} stage="committed" />
            </dd>
          </div>
          <div>
            <dt>{t('partnerships.column.delivered')}</dt>
            <dd>
              <StageSum row={row} stage="delivered" />
            </dd>
          </div>
        </dl>
      </article>
    </li>
  )
})
