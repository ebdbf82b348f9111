import { IconAlertTriangle, IconArrowRight, IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { RowTable } from '#charts/row-table.tsx'
import { StatusMark } from '#charts/status-mark.tsx'
import type { Changes } from '#contract/partnerships.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { turnOf } from './listed.ts'

type Crossing = Changes['crossings'][number]

/** A series leads to its indicator, an objective to its place in the partnership. */
function CrossingName({ crossing: { kind, id, name, within } }: { crossing: Crossing }) {
  const words = <LocalisedText text={name} />
  if (within === null) return words
  return kind === 'series' ? (
    <Link to="/indicators/$code" params={{ code: within }} search={{ series: id }}>
      {within} {words}
    </Link>
  ) : (
    <Link to="/partnerships/$id" params={{ id: within }} hash={`objective-${id}`}>
      {words}
    </Link>
  )
}

export function CrossingTable({ crossings }: { crossings: readonly Crossing[] }) {
  const { t } = useTexts()
  return (
    <RowTable
      caption={t('changes.section.crossings')}
      captionHidden
      columns={[
        { id: 'what', label: t('changes.column.what') },
        { id: 'before', label: t('changes.column.before') },
        { id: 'after', label: t('changes.column.after') },
        { id: 'turn', label: t('changes.column.turn') },
      ]}
      rows={crossings.map((crossing) => {
        const turn = turnOf(crossing.from, crossing.to)
        return {
          key: `${crossing.kind} ${crossing.within ?? ''} ${crossing.id}`,
          cells: [
            <CrossingName key="what" crossing={crossing} />,
            <StatusMark key="before" status={crossing.from} />,
            <StatusMark key="after" status={crossing.to} />,
            <span key="turn" className="change-turn" data-turn={turn}>
              {t(`changes.crossing.${turn}`)}
            </span>,
          ],
        }
      })}
    />
  )
}

/** Which breakdown of the series a value is of; empty for the total. */
const cutWords = (disaggregation: Readonly<Record<string, string>>): string =>
  Object.entries(disaggregation)
    .map(([dimension, value]) => `${dimension}: ${value}`)
    .join(', ')

export function RestatedTable({ restated }: { restated: Changes['restated'] }) {
  const { t, measured } = useTexts()
  return (
    <RowTable
      caption={t('changes.section.restated')}
      captionHidden
      columns={[
        { id: 'series', label: t('changes.column.series') },
        { id: 'period', label: t('changes.column.period'), numeric: true },
        { id: 'before', label: t('changes.column.before'), numeric: true },
        { id: 'after', label: t('changes.column.after'), numeric: true },
      ]}
      rows={restated.map(
        ({ series, name, indicator, disaggregation, period, before, after, unit }) => ({
          key: `${series} ${period} ${cutWords(disaggregation)}`,
          cells: [
            <span key="series">
              {indicator === null ? (
                <LocalisedText text={name} />
              ) : (
                <Link to="/indicators/$code" params={{ code: indicator }} search={{ series }}>
                  {indicator} <LocalisedText text={name} />
                </Link>
              )}
              <span className="soft change-amounts">{cutWords(disaggregation)}</span>
            </span>,
            period,
            measured(before, unit),
            <span key="after" className="change-after">
              <IconArrowRight size={14} aria-hidden /> {measured(after, unit)}
            </span>,
          ],
        }),
      )}
    />
  )
}

export function PromiseTable(props: { promises: Changes['promisesKept']; kept: boolean }) {
  const { t, measured } = useTexts()
  const Icon = props.kept ? IconCheck : IconAlertTriangle
  return (
    <ul className="change-rows" data-kept={props.kept}>
      {props.promises.map(
        ({ contribution, title, from, partnership, due, promised, outstanding }) => (
          <li key={contribution}>
            <Icon size={18} aria-hidden />
            <span>
              <LocalisedText text={title} />
              {' · '}
              <Link to="/partnerships/$id" params={{ id: partnership.id }}>
                <LocalisedText text={partnership.name} />
              </Link>
              {from !== null && (
                <>
                  {' · '}
                  <Link to="/partners/$id" params={{ id: from.id }} hash="due">
                    <LocalisedText text={from.name} />
                  </Link>
                </>
              )}
              <span className="soft change-amounts">
                {t(props.kept ? 'changes.promise.kept' : 'changes.promise.missed', {
                  promised: measured(promised.value, promised.unit),
                  outstanding: measured(outstanding.value, outstanding.unit),
                })}
              </span>
            </span>
            <span className="soft">
              {due === null
                ? t('changes.promise.no-date')
                : t('changes.promise.due', { date: due })}
            </span>
          </li>
        ),
      )}
    </ul>
  )
}

export function PartnershipRows({ partnerships }: { partnerships: Changes['newPartnerships'] }) {
  return (
    <ul className="change-names">
      {partnerships.map(({ id, name }) => (
        <li key={id}>
          <Link to="/partnerships/$id" params={{ id }}>
            <LocalisedText text={name} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
