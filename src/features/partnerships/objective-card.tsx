import { Link } from '@tanstack/react-router'
import { BulletBar } from '#charts/bullet-bar.tsx'
import { StatusMark } from '#charts/status-mark.tsx'
import type { ObjectiveView } from '#contract/results.ts'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { CoverNote } from './cover-note.tsx'
import { useFrameworkNames } from './framework-names.ts'
import { ObjectiveLedger } from './objective-ledger.tsx'
import { ObjectiveNumbers } from './objective-numbers.tsx'
import { ObjectiveReports } from './objective-reports.tsx'
import { toBullet, unitOf } from './objective-shaping.ts'
import { PartnerLink } from './partner-link.tsx'
import { PartnershipFigure } from './partnership-facts.tsx'
import { CitationLink } from './partnership-cells.tsx'

/** One measurable goal: its bar, how it is judged, what it rests on, what is promised towards it. */
export function ObjectiveCard({ view }: { view: ObjectiveView }) {
  const { t, language, formats, sentence, unit, measured } = useTexts()
  const frameworkName = useFrameworkNames()
  const { objective, progress } = view
  const bullet = toBullet(view)
  const source = unitOf(view)
  const write = (value: number) => measured(value, source)
  const title = localised(objective.title, language).text
  const label = sentence(view.sentence)
  const rows = [
    ['baseline', objective.baseline?.value ?? null, objective.baseline?.date ?? null],
    ['actual', progress.actual, progress.actualOn],
    ['expected', progress.expected, progress.on],
    ['target', objective.target?.value ?? null, objective.target?.date ?? null],
  ] as const

  return (
    <article id={`objective-${objective.id}`} className="objective" tabIndex={-1}>
      <header className="objective-head">
        <p className="partnership-facts">
          {t(`partnership.level.${objective.level}`)}
          {objective.benefit !== null && ` · ${t(`partnership.benefit.${objective.benefit}`)}`}
        </p>
        {bullet === null && (
          <>
            <h3>
              <LocalisedText text={objective.title} />
            </h3>
            <p>{label}</p>
          </>
        )}
        <p className="objective-status">
          <StatusMark status={progress.status} />
          <span>{t(`partnership.reason.${progress.reason}`)}</span>
          {progress.overdue && <span className="overdue">{t('partnership.overdue')}</span>}
        </p>
      </header>
      {bullet !== null && (
        <PartnershipFigure
          id={`objective-${objective.id}`}
          title={title}
          sentence={label}
          unit={unit(source)}
          table={{
            columns: [
              { id: 'what', label: t('partnership.objective.what'), numeric: false },
              { id: 'value', label: t('partnership.objective.value'), numeric: true },
              { id: 'date', label: t('partnership.date'), numeric: false },
            ],
            rows: rows.map(([id, value, date]) => [
              t(`partnership.objective.${id}`),
              value,
              date === null ? null : formats.date(date),
            ]),
          }}
          formatCell={(value) => formats.figure(value)}
          paperNotes={[
            `${t('partnerships.facet.status')}: ${t(`status.${progress.status}`)}`,
            ...(progress.overdue ? [t('partnership.overdue')] : []),
          ]}
          draw={(width) => (
            <BulletBar
              bullet={bullet}
              status={progress.status}
              label={label}
              width={width}
              words={{
                baseline: `${t('partnership.objective.baseline')} ${write(bullet.baseline)}`,
                target: `${t('partnership.objective.target')} ${write(bullet.target)}`,
                actual: bullet.actual === null ? '' : write(bullet.actual),
                expected:
                  bullet.expected === null
                    ? ''
                    : `${t('partnership.objective.expected')} ${write(bullet.expected)}`,
              }}
            />
          )}
        />
      )}
      <ObjectiveNumbers view={view} write={write} />
      <p className="objective-links">
        <span>
          {t('partnership.objective.owner')}{' '}
          {objective.owner === null ? (
            <span className="missing">{t('partnership.objective.no-owner')}</span>
          ) : (
            <PartnerLink organisation={objective.owner} />
          )}
        </span>
        {objective.sdgTarget !== null && (
          <span>
            {t('indicator.target', { code: frameworkName('target', objective.sdgTarget) })}
          </span>
        )}
        {objective.indicator !== null && (
          <Link to="/indicators/$code" params={{ code: objective.indicator }}>
            {t('partnership.objective.indicator', {
              code: frameworkName('indicator', objective.indicator),
            })}
          </Link>
        )}
        <CitationLink citation={objective.citation} />
      </p>
      <CoverNote view={view} write={write} />
      <ObjectiveLedger view={view} write={write} />
      <ObjectiveReports view={view} />
    </article>
  )
}
