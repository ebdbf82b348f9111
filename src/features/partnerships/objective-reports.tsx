import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ObjectiveView } from '#contract/results.ts'
import { reported } from '#i18n/reported.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { type ReportLine, toReportLines, unitOf } from './objective-shaping.ts'
import { PartnerLink, PartnerLinks } from './partner-link.tsx'
import { CitationLink } from './partnership-cells.tsx'

/** Every report on an objective; one left out says why and what would make it count. */
export function ObjectiveReports({ view }: { view: ObjectiveView }) {
  const { t } = useTexts()
  const hash = useLocation({ select: (location) => location.hash })
  const lines = toReportLines(view)
  const meant = lines.some(({ report }) => hash === `report-${report.id}`)
  // What the reader opened or closed stands until an address names another line.
  const [chosen, setChosen] = useState<{ at: string; open: boolean } | null>(null)
  // A line inside a closed list cannot be scrolled to when the page opens.
  useEffect(() => {
    if (meant) document.getElementById(hash)?.scrollIntoView({ block: 'center' })
  }, [meant, hash])
  if (lines.length === 0) return null
  const leftOut = lines.filter(({ counted }) => !counted).length
  return (
    <details
      className="objective-details"
      open={chosen?.at === hash ? chosen.open : meant || chosen?.open === true}
      onToggle={(event) => setChosen({ at: hash, open: event.currentTarget.open })}
    >
      <summary>
        {t('partnership.reports', { count: lines.length })}{' '}
        <span className="soft">
          {leftOut === 0
            ? t('partnership.reports.all-counted')
            : t('partnership.reports.left-out', { count: leftOut })}
        </span>
      </summary>
      <ul className="reports">
        {lines.map((line) => (
          <Report key={line.report.id} line={line} view={view} meant={hash} />
        ))}
      </ul>
    </details>
  )
}

function Report(props: { line: ReportLine; view: ObjectiveView; meant: string }) {
  const { report, counted, leftOut } = props.line
  const { measure } = props.view.objective
  const texts = useTexts()
  const { t, formats } = texts
  const anchor = `report-${report.id}`
  return (
    <li id={anchor} className="report" data-meant={props.meant === anchor} tabIndex={-1}>
      <p className="report-head">
        <strong>
          {reported({ ...report, unit: report.unit ?? unitOf(props.view), measure }, texts)}
        </strong>
        <span>
          {formats.date(report.from)} – {formats.date(report.to)}
        </span>
        <span className="report-counted" data-counted={counted}>
          {counted ? t('partnership.report.counted') : t('partnership.report.left-out')}
        </span>
        <span className="soft">{t(`review.${report.review}`)}</span>
      </p>
      <p>
        {t('partnership.report.by')}{' '}
        <PartnerLink organisation={report.reportedBy} report={report.id} />
        {report.sharedWith.length > 0 && (
          <>
            {' · '}
            {t('partnership.report.with')} <PartnerLinks organisations={report.sharedWith} />
          </>
        )}
      </p>
      {leftOut !== null && (
        <p className="report-reason">
          {t(`left-out.${leftOut.reason}`)}
          {leftOut.because !== null && (
            <>
              {' '}
              <Link to="." hash={`report-${leftOut.because}`} search>
                {t('partnership.report.because')}
              </Link>
            </>
          )}{' '}
          <span className="report-remedy">{t(`remedy.${leftOut.reason}`)}</span>
        </p>
      )}
      {report.evidence !== null && (
        <p className="soft">
          {t('partnership.report.evidence')}{' '}
          {/^https?:\/\//.test(report.evidence) ? (
            <a href={report.evidence} rel="noreferrer">
              {report.evidence}
            </a>
          ) : (
            report.evidence
          )}
        </p>
      )}
      <CitationLink citation={report.citation} />
    </li>
  )
}
