import { useTexts } from '#i18n/use-texts.ts'
import { PartnerLink } from './partner-link.tsx'
import { usePartnership } from './partnership-facts.tsx'

/** What troubles the partners and how it is being settled; the open ones first. */
export function ConcernsSection() {
  const { t, formats } = useTexts()
  const { detail } = usePartnership()
  if (detail.concerns.length === 0) return <p className="soft">{t('partnership.concerns.none')}</p>
  const isOpen = (state: string) => state === 'open' || state === 'in-mediation'
  const concerns = detail.concerns.toSorted(
    (one, other) =>
      Number(isOpen(other.state)) - Number(isOpen(one.state)) ||
      other.raisedOn.localeCompare(one.raisedOn),
  )
  return (
    <ul className="concerns">
      {concerns.map((concern) => (
        <li key={concern.id} className="concern" data-open={isOpen(concern.state)}>
          <h3>{t(`partnership.concern.${concern.category}`)}</h3>
          <p className="concern-state">
            <strong>{t(`partnership.concern.state.${concern.state}`)}</strong>{' '}
            <span className="soft">
              {t('partnership.concern.raised', { date: formats.date(concern.raisedOn) })}
              {concern.resolvedOn !== null &&
                ` · ${t('partnership.concern.resolved', { date: formats.date(concern.resolvedOn) })}`}
            </span>
          </p>
          {concern.text !== null && <p>{concern.text}</p>}
          {concern.mediator !== null && (
            <p>
              {t('partnership.concern.mediator')} <PartnerLink organisation={concern.mediator} />
            </p>
          )}
          {concern.how !== null && (
            <p>
              <strong>{t('partnership.concern.how')}</strong> {concern.how}
            </p>
          )}
          {isOpen(concern.state) && concern.mediator === null && (
            <p className="missing">{t('partnership.concern.no-mediator')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
