import { Link } from '@tanstack/react-router'
import type { IndicatorSummary, TargetSummary } from '#contract/goals.ts'
import { StatusBadge } from '#charts/status-badge.tsx'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { IndicatorEntry } from './indicator-entry.tsx'
import { partByData } from './with-data.ts'

/** Indicators nobody has figures for: folded away, but counted and named. */
export function WithoutData({ indicators }: { indicators: readonly IndicatorSummary[] }) {
  const { t } = useTexts()
  if (indicators.length === 0) return null
  return (
    <details className="without-data">
      <summary>{t('goal.without-data', { count: indicators.length })}</summary>
      <ul>
        {indicators.map(({ code, name }) => (
          <li key={code}>
            <Link to="/indicators/$code" params={{ code }}>
              <span className="code">{code}</span> <LocalisedText text={name} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** One target: its own status, then each indicator that has figures. */
export function TargetSection({ target }: { target: TargetSummary }) {
  const { t, language } = useTexts()
  const { code, name, rollup, indicators } = target
  const { withData, withoutData } = partByData(indicators)
  const id = `target-${code}`
  return (
    <section aria-labelledby={id} className="target">
      <div className="target-head">
        <h2 id={id} tabIndex={-1}>
          <span className="code">{code}</span> <LocalisedText text={name} />
        </h2>
        <div className="target-status">
          <StatusBadge
            ground={{ rollup, level: 'target' }}
            of={`${code} ${localised(name, language).text}`}
          />
          <span className="soft rests">
            {t('target.rests', { judged: rollup.judged, parts: rollup.parts })}
          </span>
        </div>
      </div>
      {withData.length > 0 && (
        <ul className="entries">
          {withData.map((indicator) => (
            <IndicatorEntry key={indicator.code} indicator={indicator} level={3} />
          ))}
        </ul>
      )}
      <WithoutData indicators={withoutData} />
    </section>
  )
}
