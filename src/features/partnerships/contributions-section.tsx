import type { PartnershipDetail } from '#contract/partnerships.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { toPartnerRows } from './contribution-shaping.ts'
import { PartnerLink } from './partner-link.tsx'
import { usePartnership } from './partnership-facts.tsx'
import { PromisesFigure } from './promises-figure.tsx'
import { contributionKindWord, money } from './words.ts'

type Line = PartnershipDetail['contributions'][number]

/** So many lines stand open; the rest opens on request. */
const atOnce = 12

export function ContributionsSection() {
  const texts = useTexts()
  const { t, formats } = texts
  const { detail, nameOf } = usePartnership()
  const { currency, stages, notConverted, insideParents } = detail.money
  if (detail.contributions.length === 0)
    return <p className="missing">{t('partnership.contributions.none')}</p>
  const lines = detail.contributions.toSorted((one, other) =>
    other.contribution.date.localeCompare(one.contribution.date),
  )
  return (
    <>
      <dl className="stage-sums">
        {stages
          .filter(({ records }) => records > 0)
          .map(({ stage, sum, records }) => (
            <div key={stage}>
              <dt>{t(`stage.${stage}`)}</dt>
              <dd>
                <strong className="number">{money(sum, currency, texts)}</strong>
                <span className="soft">
                  {t('partnership.contributions.records', { count: records })}
                </span>
              </dd>
            </div>
          ))}
      </dl>
      {insideParents > 0 && (
        <p className="soft">
          {t('partnership.contributions.inside-parents', { count: insideParents })}
        </p>
      )}
      {notConverted.length > 0 && (
        <div className="not-converted">
          <h3>{t('partnership.not-converted')}</h3>
          <p className="soft">{t('partnership.not-converted.why', { currency })}</p>
          <ul>
            {notConverted.map((line) => (
              <li key={`${line.stage} ${line.currency}`}>
                {t(`stage.${line.stage}`)}: {money(line.sum, line.currency, texts)} (
                {t('partnership.contributions.records', { count: line.records })})
              </li>
            ))}
          </ul>
        </div>
      )}
      <PromisesFigure
        id="by-year"
        currency={currency}
        rows={detail.byYear.map((year) => ({
          id: String(year.year),
          label: formats.year(year.year),
          pledged: year.pledged,
          committed: year.committed,
          delivered: year.delivered,
        }))}
      />
      <PromisesFigure
        id="by-partner"
        currency={currency}
        rows={toPartnerRows(detail.byPartner, nameOf, (count) =>
          t('partnership.promises.rest', { count }),
        )}
        all={detail.byPartner.map((one) => ({
          id: one.organisation,
          label: nameOf(one.organisation),
          pledged: one.pledged,
          committed: one.committed,
          delivered: one.delivered,
        }))}
      />
      <h3>{t('partnership.contributions.lines')}</h3>
      <ContributionLines lines={lines.slice(0, atOnce)} />
      {lines.length > atOnce && (
        <details className="objective-details">
          <summary>{t('partnership.contributions.more', { count: lines.length - atOnce })}</summary>
          <ContributionLines lines={lines.slice(atOnce)} />
        </details>
      )}
    </>
  )
}

function ContributionLines({ lines }: { lines: readonly Line[] }) {
  const texts = useTexts()
  const { t, formats, measured } = texts
  const { detail } = usePartnership()
  const amountOf = ({ contribution }: Line) => {
    const { amount, currency, quantity, unit } = contribution
    const parts = [
      amount === null || currency === null ? null : money(amount, currency, texts),
      quantity === null ? null : measured(quantity, unit),
    ].filter((part) => part !== null)
    return parts.length === 0 ? t('partnership.contributions.no-amount') : parts.join(' · ')
  }
  return (
    <ul className="contribution-lines">
      {lines.map((line) => {
        const { contribution, converted, insideParent } = line
        return (
          <li key={contribution.id}>
            <p>
              <strong className="number">{amountOf(line)}</strong>{' '}
              <span>{t(`stage.${contribution.stage}`)}</span>
              {' · '}
              {contributionKindWord(contribution.kind, texts)}
              {' · '}
              {formats.date(contribution.date)}
            </p>
            <p className="soft">
              <PartnerLink organisation={contribution.from} />
              {contribution.to !== null && (
                <>
                  {' → '}
                  <PartnerLink organisation={contribution.to} />
                </>
              )}
              {converted !== null &&
                contribution.currency !== detail.money.currency &&
                ` · ${t('partnership.contributions.converted', {
                  amount: money(converted, detail.money.currency, texts),
                })}`}
              {contribution.due !== null &&
                ` · ${t('partnership.contributions.due', { date: formats.date(contribution.due) })}`}
              {insideParent && ` · ${t('partnership.contributions.inside-parent')}`}
              {contribution.note !== null && ` · ${contribution.note}`}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
