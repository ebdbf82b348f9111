import type { ObjectiveView } from '#contract/results.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { PartnerLink } from './partner-link.tsx'
import { usePartnership } from './partnership-facts.tsx'

/** Whether what is promised would be enough for what is missing, and which promises these are. */
export function CoverNote({ view, write }: { view: ObjectiveView; write: (v: number) => string }) {
  const { t, formats } = useTexts()
  const { cover } = view
  const { promises, notComparable } = cover
  if (cover.gap === 0) return null
  if (cover.gap === null && promises.length + notComparable.length === 0) return null
  const figures = {
    gap: write(cover.gap ?? 0),
    outstanding: write(cover.outstanding),
    share: formats.share(cover.cover ?? 0),
    unpromised: write(cover.unpromised ?? 0),
  }
  const enough = cover.cover !== null && cover.cover >= 1
  return (
    <div className="objective-cover" data-enough={enough}>
      <p>
        <strong>{t('partnership.cover')}</strong>{' '}
        {cover.gap === null
          ? t('partnership.cover.unknown')
          : cover.outstanding === 0
            ? t('partnership.cover.nothing', figures)
            : enough
              ? t('partnership.cover.enough', figures)
              : t('partnership.cover.short', figures)}
        {notComparable.length > 0 &&
          ` ${t('partnership.cover.not-comparable', { count: notComparable.length })}`}
      </p>
      {promises.length + notComparable.length > 0 && (
        <details>
          <summary>
            {t('partnership.cover.promises', { count: promises.length + notComparable.length })}
          </summary>
          <CoverPromises promises={promises} notComparable={notComparable} />
        </details>
      )}
    </div>
  )
}

/** Who promised what to the objective and until when; those that cannot be set against it say so. */
function CoverPromises({
  promises,
  notComparable,
}: Record<'promises' | 'notComparable', string[]>) {
  const { t, measured, formats } = useTexts()
  const { detail } = usePartnership()
  const lines = detail.contributions.flatMap(({ contribution }) =>
    [...promises, ...notComparable].includes(contribution.id) ? [contribution] : [],
  )
  return (
    <ul>
      {lines.map(({ id, from, amount, currency, quantity, unit, stage, due }) => (
        <li key={id}>
          <PartnerLink organisation={from} /> · {t(`stage.${stage}`)}:{' '}
          {amount !== null
            ? measured(amount, currency)
            : quantity === null
              ? t('partnership.contributions.no-amount')
              : measured(quantity, unit)}
          {due !== null && ` · ${t('partnership.contributions.due', { date: formats.date(due) })}`}
          {notComparable.includes(id) && ` · ${t('partnership.cover.other-unit')}`}
        </li>
      ))}
    </ul>
  )
}
