import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { PartnerReceiptLine } from '#contract/partnerships.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { PartnershipLink, ReportLink } from './partner-links.tsx'
import { leftOutWords, lineAmount } from './words.ts'

/** Every report that is not counted: why, and what would make it count. */
export function LeftOutSection({ receipt }: { receipt: readonly PartnerReceiptLine[] }) {
  const texts = useTexts()
  const { t, formats } = texts
  const leftOut = receipt.filter(({ counted }) => !counted)
  if (leftOut.length === 0)
    return <p>{t(receipt.length === 0 ? 'partner.reports.none.title' : 'partner.left-out.none')}</p>
  return (
    <ul className="partner-left-out">
      {leftOut.map((line) => {
        const { why, advice } = leftOutWords(line.reason, texts)
        return (
          <li key={line.measurement}>
            <p className="partner-left-out-head">
              <IconX size={18} stroke={2.25} aria-hidden />
              <strong>
                <LocalisedText text={line.objective.name} />
              </strong>
              <span className="number">{lineAmount(line, texts)}</span>
              <time dateTime={line.to}>{formats.date(line.to)}</time>
            </p>
            <p className="soft">
              <PartnershipLink partnership={line.partnership} />
            </p>
            <dl>
              <div>
                <dt>{t('partner.left-out.why')}</dt>
                <dd>
                  {why}{' '}
                  {line.because !== null && (
                    <ReportLink
                      partnership={line.partnership}
                      report={line.because}
                      words={t('partner.left-out.because')}
                    />
                  )}
                </dd>
              </div>
              <div>
                <dt>{t('partner.left-out.do')}</dt>
                <dd>{advice}</dd>
              </div>
            </dl>
            <p className="partner-line-links">
              <ReportLink
                partnership={line.partnership}
                report={line.measurement}
                words={t('partner.report.open')}
              />
              <Link to="." hash={`report-${line.measurement}`} search>
                {t('partner.report.back')}
              </Link>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
