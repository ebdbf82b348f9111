import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { metaQueries } from '#api/meta-queries.ts'
import { partnerCsv } from '#api/partner-queries.ts'
import { useReleaseOf } from '#api/use-release-of.ts'
import { FileLink } from '#charts/export/file-link.tsx'
import { RowTable } from '#charts/row-table.tsx'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { ContributionTotals } from './contribution-section.tsx'
import { GiftTable } from './gift-table.tsx'
import { CreditMark } from './objective-lines.tsx'
import { ObjectiveTotals } from './objective-totals.tsx'
import { PartnershipLink, SourceNote } from './partner-links.tsx'
import { MoneyWords } from './promises-section.tsx'
import { contributionGroups } from './receipt-groups.ts'
import { leftOutWords, lineAmount, reviewWords } from './words.ts'

/** What a partner hands to a donor: date, release, source, totals and every line, made to print. */
export function PartnerReceipt(props: { detail: PartnerDetail; asOf: number | undefined }) {
  const { detail, asOf } = props
  const { t, formats, sentence } = useTexts()
  const { data: meta } = useQuery(metaQueries.meta())
  const { organisation } = detail
  const release = useReleaseOf(detail.asOf)
  const example = organisation.fictional || (release?.example ?? meta?.example ?? false)
  const facts: readonly (readonly [string, string])[] = [
    [t('receipt.id'), organisation.id],
    [t('receipt.date'), formats.date(detail.date)],
    [
      t('receipt.release'),
      release === undefined
        ? t('release.number', { number: detail.asOf })
        : t('receipt.release-of', { number: detail.asOf, date: release.date }),
    ],
    ...(release === undefined
      ? []
      : ([[t('receipt.source'), release.files.map(({ name }) => name).join(', ')]] as const)),
    [t('receipt.address'), window.location.href],
  ]
  return (
    <article className="page receipt">
      <p className="receipt-tools">
        <Link
          to="/partners/$id"
          params={{ id: organisation.id }}
          search={(now) => ({ ...now, view: undefined })}
        >
          {t('receipt.back')}
        </Link>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('receipt.print')}
        </Button>
        <FileLink
          address={partnerCsv(organisation.id, asOf)}
          file={`mitra17-receipt-${organisation.id}-${detail.date}.csv`}
        >
          {t('receipt.csv')}
        </FileLink>
      </p>
      <header className="page-head">
        <p className="eyebrow">{t('receipt.title')}</p>
        <h1 tabIndex={-1}>
          <LocalisedText text={organisation.name} />
        </h1>
        {example && <p className="partner-example">{t('receipt.example')}</p>}
        <dl className="receipt-facts">
          {facts.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="page-lead partner-headline">{sentence(detail.headline)}</p>
        <SourceNote citation={organisation.citation} />
      </header>
      <ContributionTotals
        detail={detail}
        by="goal"
        groups={contributionGroups(detail, 'goal')}
        linked={false}
      />
      <section className="partner-section">
        <h2>{t('receipt.results')}</h2>
        {detail.receipt.length === 0 ? (
          <p>{t('partner.reports.none.title')}</p>
        ) : (
          <>
            <p className="soft">{t('receipt.rule')}</p>
            <ObjectiveTotals detail={detail} />
            <ReceiptLines detail={detail} />
          </>
        )}
      </section>
      <section className="partner-section">
        <h2>{t('receipt.gifts')}</h2>
        {detail.contributions.length === 0 ? (
          <p>{t('partner.promises.none')}</p>
        ) : (
          <>
            <MoneyWords detail={detail} />
            <GiftTable detail={detail} caption={t('partner.promises.lines')} />
          </>
        )}
      </section>
    </article>
  )
}

function ReceiptLines({ detail }: { detail: PartnerDetail }) {
  const texts = useTexts()
  const { t, formats } = texts
  return (
    <RowTable
      caption={t('receipt.lines')}
      columns={[
        { id: 'objective', label: t('partner.column.objective') },
        { id: 'partnership', label: t('partner.column.partnership') },
        { id: 'to', label: t('partner.column.period'), numeric: true },
        { id: 'amount', label: t('partner.column.amount'), numeric: true },
        { id: 'how', label: t('partner.column.how') },
        { id: 'review', label: t('partner.column.review') },
      ]}
      rows={detail.receipt.map((line) => ({
        key: line.measurement,
        anchor: `report-${line.measurement}`,
        cells: [
          <LocalisedText key="objective" text={line.objective.name} />,
          <PartnershipLink
            key="partnership"
            partnership={line.partnership}
            at={`report-${line.measurement}`}
          />,
          formats.date(line.to),
          lineAmount(line, texts),
          <span key="how" className="receipt-how">
            <CreditMark line={line} />
            {!line.counted && (
              <span className="soft">
                {t('partner.left-out.do')}: {leftOutWords(line.reason, texts).advice}
              </span>
            )}
          </span>,
          reviewWords(line.review, texts),
        ],
      }))}
    />
  )
}
