import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import type { IndicatorDetail } from '#contract/indicators.ts'
import type { Series } from '#contract/series.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { AboutCodes, AboutLines } from './about-lists.tsx'
import { natureIds, reportingIds, type SeriesDetail, targetOf } from './series-drawing.ts'
import { useFigureFacts } from './use-figure-facts.ts'

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, none: IconMinus }

/** One entry of the list; left out when there is nothing to say. */
function Entry({ term, children }: { term: string; children: ReactNode }) {
  if (children === null || children === false || children === '') return null
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function TargetLink({ code, children }: { code: string; children: ReactNode }) {
  const number = Number(code.split('.')[0])
  return (
    <Link to="/goals/$number" params={{ number }} hash={`target-${code}`}>
      {children}
    </Link>
  )
}

/** What the series aims at and why, so that nobody has to trust a hidden setting. */
function Settings({ series }: { series: SeriesDetail }) {
  const { t, formats, measured } = useTexts()
  const { settings, unit }: Series = series.series
  const target = targetOf(series)
  const way = settings.kind === 'parity' ? 'parity' : (settings.direction ?? 'none')
  const Arrow = arrows[settings.direction ?? 'none']
  return (
    <>
      <Entry term={t('indicator.about.kind')}>{t(`indicator.kind.${settings.kind}`)}</Entry>
      <Entry term={t('indicator.about.direction')}>
        <span className="about-direction">
          <Arrow size={18} stroke={2} aria-hidden="true" />
          {t(`indicator.direction.${way}`)}
        </span>
        {settings.why !== null && (
          <span className="about-why">
            <LocalisedText text={{ en: settings.why }} />
          </span>
        )}
      </Entry>
      <Entry term={t('indicator.about.target')}>
        {target === null
          ? t('indicator.about.no-target')
          : t('indicator.about.target-by', {
              value: measured(target.value, unit),
              year: formats.year(target.year),
            })}
        {settings.targetOfBase !== null &&
          ` (${t('indicator.about.of-base', { share: formats.share(settings.targetOfBase) })})`}
        {settings.fromTarget !== null && (
          <>
            {' · '}
            <TargetLink code={settings.fromTarget}>
              {t('indicator.about.from-target', { code: settings.fromTarget })}
            </TargetLink>
          </>
        )}
      </Entry>
      <Entry term={t('indicator.about.limit')}>
        {settings.limit === null ? null : measured(settings.limit, unit)}
      </Entry>
      <Entry term={t('indicator.about.base')}>{formats.year(settings.baseYear)}</Entry>
      <Entry term={t('indicator.about.origin')}>{t(`indicator.origin.${settings.origin}`)}</Entry>
    </>
  )
}

const present = <Part,>(parts: readonly (Part | null)[]): Part[] => [
  ...new Set(parts.filter((part) => part !== null)),
]

/** How the values came about, and what became of them since. */
function Values(props: { series: SeriesDetail; sources: readonly string[] }) {
  const { series, sources } = props
  const { t, formats } = useTexts()
  const observations = series.lines[0]?.observations ?? []
  const natures = present(observations.map(({ nature }) => nature))
  const reporting = present(observations.map(({ reportingType }) => reportingType))
  const notes = present(observations.map(({ note }) => note))
  const restated = observations.filter((observation) => observation.restated !== null)
  const releases = present(observations.map(({ release }) => release))
  return (
    <>
      <Entry term={t('indicator.about.nature')}>
        {natures.length > 0 && (
          <AboutCodes
            codes={natures}
            known={Object.fromEntries(natureIds.map((id) => [id, t(`indicator.nature.${id}`)]))}
          />
        )}
      </Entry>
      <Entry term={t('indicator.about.reporting')}>
        {reporting.length > 0 && (
          <AboutCodes
            codes={reporting}
            known={Object.fromEntries(
              reportingIds.map((id) => [id, t(`indicator.reporting.${id}`)]),
            )}
          />
        )}
      </Entry>
      <Entry term={t('indicator.about.notes')}>
        {notes.length > 0 && <AboutLines lines={notes} />}
      </Entry>
      <Entry term={t('indicator.about.sources')}>
        {sources.length > 0 && <AboutLines lines={sources} />}
      </Entry>
      <Entry term={t('indicator.about.restated')}>
        {restated.length === 0
          ? t('indicator.about.none-restated')
          : t('indicator.about.restated-years', {
              count: restated.length,
              years: restated.map(({ year }) => formats.year(year)).join(', '),
            })}
      </Entry>
      <Entry term={t('indicator.about.releases')}>
        {releases
          .toSorted((one, other) => one - other)
          .map(formats.count)
          .join(', ')}
      </Entry>
    </>
  )
}

/** What the figures are: where they come from, what they aim at, who set that. */
export const SeriesAbout = memo(function SeriesAbout({
  series,
  detail,
}: {
  series: SeriesDetail
  detail: IndicatorDetail
}) {
  const { t, unit } = useTexts()
  const { sources } = useFigureFacts(detail)
  const { id, name, indicators, unit: source } = series.series
  const others = indicators.filter((code) => code !== detail.indicator.code)
  return (
    <section className="indicator-card indicator-about">
      <h2>{t('indicator.about.title')}</h2>
      <dl>
        <Entry term={t('indicator.about.series')}>
          <LocalisedText text={name} /> <code>{id}</code>
        </Entry>
        <Entry term={t('indicator.about.unit')}>{unit(source) || t('indicator.about.plain')}</Entry>
        <Entry term={t('indicator.about.indicators')}>
          {detail.indicator.code}
          {others.map((code) => (
            <span key={code}>
              {', '}
              <Link to="/indicators/$code" params={{ code }}>
                {code}
              </Link>
            </span>
          ))}
        </Entry>
        <Settings series={series} />
        <Values series={series} sources={sources} />
      </dl>
    </section>
  )
})
