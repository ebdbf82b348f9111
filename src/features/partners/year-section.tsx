import { Link } from '@tanstack/react-router'
import { RowTable } from '#charts/row-table.tsx'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { deliveredIn, yearsOf } from './delivered-in-year.ts'
import { CreditMark } from './objective-lines.tsx'
import { PartnershipLink } from './partner-links.tsx'
import { gift, lineAmount } from './words.ts'

/** Years to go to; the rest is in the parts below, which can be grouped by year. */
const mostYears = 6

/** What this partner delivered in one year, in a sentence and line by line. */
export function YearSection({ detail, year }: { detail: PartnerDetail; year: number }) {
  const texts = useTexts()
  const { t, formats, measured } = texts
  const { reports, counted, gifts, sum } = deliveredIn(detail, year)
  const others = yearsOf(detail)
    .filter((one) => one !== year)
    .slice(0, mostYears)
  const unfinished = detail.date.startsWith(String(year))
  return (
    <>
      <p className="partner-year-sum">
        {t(unfinished ? 'partner.year.until' : 'partner.year.whole', {
          year: formats.year(year),
          date: detail.date,
        })}{' '}
        {t('partner.year.reports', { count: reports.length, counted })}{' '}
        {sum > 0 && t('partner.year.money', { amount: measured(sum, detail.money.currency) })}
      </p>
      {reports.length + gifts.length > 0 && (
        <RowTable
          caption={t('partner.section.year', { year: formats.year(year) })}
          captionHidden
          columns={[
            { id: 'what', label: t('partner.column.objective') },
            { id: 'partnership', label: t('partner.column.partnership') },
            { id: 'amount', label: t('partner.column.amount'), numeric: true },
            { id: 'how', label: t('partner.column.how') },
            { id: 'date', label: t('partner.column.date'), numeric: true },
          ]}
          rows={[
            ...reports.map((line) => ({
              key: line.measurement,
              cells: [
                <Link key="what" to="." hash={`report-${line.measurement}`} search>
                  <LocalisedText text={line.objective.name} />
                </Link>,
                <PartnershipLink key="partnership" partnership={line.partnership} />,
                lineAmount(line, texts),
                <CreditMark key="how" line={line} />,
                formats.date(line.to),
              ],
            })),
            ...gifts.map(({ partnership, objective, line: { contribution } }) => ({
              key: contribution.id,
              cells: [
                <Link key="what" to="." hash={`contribution-${contribution.id}`} search>
                  {objective === null ? (
                    t('partner.year.whole-partnership')
                  ) : (
                    <LocalisedText text={objective.name} />
                  )}
                </Link>,
                <PartnershipLink key="partnership" partnership={partnership} />,
                gift(contribution, texts),
                t('partner.year.gift', { kind: t(`contribution.kind.${contribution.kind}`) }),
                formats.date(contribution.date),
              ],
            })),
          ]}
        />
      )}
      {others.length > 0 && (
        <p className="partner-years-links">
          {t('partner.year.others')}{' '}
          {others.map((one) => (
            <Link
              key={one}
              to="."
              search={(now) => ({ ...now, year: String(one) })}
              hash="year"
              replace
            >
              {formats.year(one)}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}
