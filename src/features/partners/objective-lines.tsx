import { IconCheck, IconUsers, IconX } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { RowTable } from '#charts/row-table.tsx'
import type { PartnerReceiptLine } from '#contract/partnerships.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import {
  Evidence,
  ObjectiveLink,
  PartnershipLink,
  ReportLink,
  SourceNote,
} from './partner-links.tsx'
import type { ObjectivePart } from './receipt-groups.ts'
import { creditWords, leftOutWords, lineAmount, reviewWords } from './words.ts'

/** How a report is counted, by sign and word; the reason where it is not. */
export function CreditMark({ line }: { line: PartnerReceiptLine }) {
  const texts = useTexts()
  const Icon = !line.counted ? IconX : line.credit === 'alone' ? IconCheck : IconUsers
  return (
    <span className="partner-credit" data-credit={line.counted ? line.credit : 'none'}>
      <Icon size={16} stroke={2.25} aria-hidden />
      <span>
        {creditWords(line, texts)}
        {!line.counted && `: ${leftOutWords(line.reason, texts).why}`}
      </span>
    </span>
  )
}

/** What of an objective's total is this partner's, as far as that can be said honestly. */
function Credit({ part, wholeShown }: { part: ObjectivePart; wholeShown: boolean }) {
  const texts = useTexts()
  const { t, formats } = texts
  const { own, whole, unit } = part
  const write = (amount: number) => texts.measured(amount, unit)
  if (own === null)
    return part.lines.some((line) => line.counted) ? null : (
      <p className="soft">{t('partner.objective.nothing')}</p>
    )
  const output = whole === null || whole.level === 'output'
  const said = [
    t('partner.objective.own', {
      credited: write(own.alone + own.shared),
      alone: write(own.alone),
      shared: write(own.shared),
    }),
  ]
  if (whole !== null && whole.counted !== null) {
    const { counted } = whole
    said.push(
      t('partner.objective.whole', {
        credited: write(whole.credited ?? counted),
        counted: write(counted),
        shared: write(whole.shared ?? 0),
        overlap: write((whole.credited ?? counted) - counted),
      }),
    )
    // Only what one partner did alone is a part of the total that nobody else can claim.
    if (output && wholeShown && counted > 0 && own.alone > 0)
      said.push(t('partner.objective.share', { share: formats.share(own.alone / counted) }))
  }
  if (!output) said.push(t('partner.objective.contributed'))
  else if (own.shared !== 0) said.push(t('partner.objective.no-share'))
  return <p className="soft">{said.join(' ')}</p>
}

/** A partner's reports on one objective, each with the way to the objective's total. */
export function ObjectiveLines(props: { part: ObjectivePart; wholeShown: boolean }) {
  const { part } = props
  const texts = useTexts()
  const { t, formats, language } = texts
  const hash = useLocation({ select: (location) => location.hash })
  return (
    <div className="partner-objective">
      <h4>
        <ObjectiveLink partnership={part.partnership} objective={part.objective} />
      </h4>
      <p className="soft">
        <PartnershipLink partnership={part.partnership} />
      </p>
      <Credit {...props} />
      <RowTable
        caption={localised(part.objective.name, language).text}
        captionHidden
        columns={[
          { id: 'to', label: t('partner.column.period') },
          { id: 'amount', label: t('partner.column.amount'), numeric: true },
          { id: 'how', label: t('partner.column.how') },
          { id: 'review', label: t('partner.column.review') },
          { id: 'line', label: t('partner.column.line') },
        ]}
        rows={part.lines.map((line) => ({
          key: line.measurement,
          anchor: `report-${line.measurement}`,
          meant: hash === `report-${line.measurement}`,
          cells: [
            <time key="to" dateTime={line.to}>
              {formats.date(line.to)}
            </time>,
            lineAmount(line, texts),
            <CreditMark key="credit" line={line} />,
            reviewWords(line.review, texts),
            <span key="links" className="partner-line-links">
              <ReportLink
                partnership={line.partnership}
                report={line.measurement}
                words={t('partner.report.open')}
              />
              <Evidence text={line.evidence} />
              <SourceNote citation={line.citation} />
            </span>,
          ],
        }))}
      />
    </div>
  )
}
