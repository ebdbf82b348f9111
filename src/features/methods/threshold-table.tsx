import type { ReactNode } from 'react'
import type { Status } from '#contract/status.ts'
import { StatusMark } from '#charts/status-mark.tsx'
import { useTexts } from '#i18n/use-texts.ts'

export type ThresholdColumn = {
  readonly head: string
  readonly cells: Readonly<Partial<Record<Status, string>>>
}

/** Which figure gives which status; a status without a cell in a column is never given there. */
export function ThresholdTable({
  caption,
  statuses,
  columns,
}: {
  caption: string
  statuses: readonly Status[]
  columns: readonly ThresholdColumn[]
}) {
  const { t } = useTexts()
  return (
    <RuleTable caption={caption} kind="figures">
      <thead>
        <tr>
          <th scope="col">{t('methods.status')}</th>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statuses.map((status) => (
          <tr key={status}>
            <th scope="row">
              <StatusMark status={status} />
            </th>
            {columns.map(({ head, cells }) => (
              <td key={head}>{cells[status] ?? t('methods.never')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </RuleTable>
  )
}

/** A table that scrolls in itself when the screen is narrower than its words. */
export function RuleTable({
  caption,
  kind,
  children,
}: {
  caption: string
  kind: 'figures' | 'reasons'
  children: ReactNode
}) {
  return (
    <section
      className={`methods-table methods-${kind}`}
      // A scrolling region must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={caption}
    >
      <table>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  )
}
