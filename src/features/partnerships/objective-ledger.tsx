import { LedgerWaterfall } from '#charts/ledger-waterfall.tsx'
import type { ObjectiveView } from '#contract/results.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { toLedgerSteps, unitOf } from './objective-shaping.ts'
import { PartnershipFigure, usePartnership } from './partnership-facts.tsx'

/** How the total comes about: each partner alone, shared results once, what is still missing. */
export function ObjectiveLedger(props: { view: ObjectiveView; write: (value: number) => string }) {
  const { view, write } = props
  const { t, language, formats, unit } = useTexts()
  const { nameOf } = usePartnership()
  const { ledger, counting, objective } = view
  if (ledger === null) return null
  const { counted, credited, shared } = counting
  const overlap =
    counted !== null && credited !== null && shared !== null && shared !== 0
      ? t('partnership.ledger.overlap', {
          credited: write(credited),
          counted: write(counted),
          shared: write(shared),
          overlap: write(credited - counted),
        })
      : t('partnership.ledger.alone', { counted: write(counted ?? 0) })
  const steps = toLedgerSteps(ledger, {
    baseline: t('partnership.ledger.start'),
    shared: t('partnership.ledger.shared'),
    actual: t('partnership.objective.actual'),
    gap: t('partnership.ledger.gap'),
    surplus: t('partnership.ledger.surplus'),
    target: t('partnership.objective.target'),
    nameOf,
    write: formats.compact,
    signed: (amount) => `${amount > 0 ? '+' : ''}${formats.compact(amount)}`,
  })
  return (
    <details className="objective-details">
      <summary>
        {t('partnership.ledger.title')} <span className="soft">{overlap}</span>
      </summary>
      <PartnershipFigure
        id={`ledger-${objective.id}`}
        level={4}
        title={t('partnership.ledger.of', {
          objective: localised(objective.title, language).text,
        })}
        sentence={overlap}
        unit={unit(unitOf(view))}
        table={{
          columns: [
            { id: 'step', label: t('partnership.ledger.step'), numeric: false },
            { id: 'amount', label: t('partnership.ledger.amount'), numeric: true },
            { id: 'level', label: t('partnership.ledger.level'), numeric: true },
          ],
          rows: steps.map(({ label, from, to }) => [label, to - from, to]),
        }}
        formatCell={(value) => formats.figure(value)}
        draw={(width) => <LedgerWaterfall steps={steps} label={overlap} width={width} />}
      />
      {counting.organisations.length > 0 && shared !== null && shared !== 0 && (
        <p className="soft">
          {t('partnership.ledger.credit')}{' '}
          {counting.organisations
            .map((one) => `${nameOf(one.organisation)} ${write(one.alone + one.shared)}`)
            .join('; ')}
        </p>
      )}
    </details>
  )
}
