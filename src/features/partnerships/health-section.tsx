import { SpreadBar, SpreadDrawing } from '#charts/spread-bar.tsx'
import type { Health } from '#contract/results.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { PartnershipFigure, usePartnership } from './partnership-facts.tsx'

/** Two halves side by side, never one number: what the records show, what the partners say. */
export function HealthSection() {
  const { t } = useTexts()
  const { detail } = usePartnership()
  return (
    <div className="health">
      <section aria-labelledby="health-facts">
        <h3 id="health-facts">{t('partnership.health.facts')}</h3>
        <dl className="health-facts">
          {detail.health.facts.map((fact) => (
            <HealthFact key={fact.id} fact={fact} />
          ))}
        </dl>
      </section>
      <Voices voices={detail.health.voices} />
    </div>
  )
}

function HealthFact({ fact }: { fact: Health['facts'][number] }) {
  const { t, formats } = useTexts()
  const { id, value, unit, numerator, denominator, missing } = fact
  const words = () => {
    if (value === null) return t('partnership.health.nothing')
    if (unit === 'yes-no') return t(value === 1 ? 'value.yes' : 'value.no')
    if (unit === 'days') return t('partnership.health.days', { count: value })
    return unit === 'count' ? formats.count(value) : formats.share(value)
  }
  const rests =
    unit === 'share' && numerator !== null && denominator !== null && denominator > 0
      ? t('partnership.health.of', {
          some: formats.count(numerator),
          all: formats.count(denominator),
        })
      : id === 'meetings' && denominator !== null
        ? t('partnership.health.agreed', { count: denominator })
        : null
  return (
    <div>
      <dt>{t(`partnership.fact.${id}`)}</dt>
      <dd>
        <strong className="number">{words()}</strong>
        {rests !== null && <span className="soft">{rests}</span>}
        {unit === 'share' && missing.length > 0 && (
          <span className="soft">{t('partnership.health.missing', { count: missing.length })}</span>
        )}
      </dd>
    </div>
  )
}

function Voices({ voices }: { voices: Health['voices'] }) {
  const { t, formats } = useTexts()
  if (voices.hidden || voices.aspects.length === 0)
    return (
      <section aria-labelledby="health-voices">
        <h3 id="health-voices">{t('partnership.voices.title')}</h3>
        <p className="missing">
          {voices.organisations === 0
            ? t('partnership.voices.none')
            : t('partnership.voices.hidden', { count: voices.organisations })}
        </p>
      </section>
    )
  const rows = voices.aspects.map(({ aspect, green, amber, red }) => ({
    id: aspect,
    label: t(`partnership.aspect.${aspect}`),
    spread: { green, amber, red },
  }))
  const spreadWords = ({ green, amber, red }: (typeof rows)[number]['spread']) =>
    t('partnership.voices.spread', {
      green: formats.count(green),
      amber: formats.count(amber),
      red: formats.count(red),
    })
  const sentence = t('partnership.voices.sentence', {
    organisations: formats.count(voices.organisations),
    count: voices.agenda.length,
  })
  return (
    <div>
      <PartnershipFigure
        id="voices"
        title={t('partnership.voices.title')}
        sentence={sentence}
        unit=""
        table={{
          columns: [
            { id: 'aspect', label: t('partnership.voices.aspect'), numeric: false },
            { id: 'green', label: t('partnership.voices.green'), numeric: true },
            { id: 'amber', label: t('partnership.voices.amber'), numeric: true },
            { id: 'red', label: t('partnership.voices.red'), numeric: true },
          ],
          rows: rows.map(({ label, spread }) => [label, spread.green, spread.amber, spread.red]),
        }}
        formatCell={(value) => formats.count(value)}
        draw={(width) => (
          <SpreadDrawing
            rows={rows}
            words={{
              green: t('partnership.voices.green'),
              amber: t('partnership.voices.amber'),
              red: t('partnership.voices.red'),
            }}
            label={sentence}
            width={width}
          />
        )}
      >
        <p className="soft voices-legend">
          {(['green', 'amber', 'red'] as const).map((colour) => (
            <span key={colour} data-colour={colour}>
              {t(`partnership.voices.${colour}`)}
            </span>
          ))}
        </p>
        <ul className="voices">
          {rows.map(({ id, label, spread }) => (
            <li key={id}>
              <span>{label}</span>
              <SpreadBar spread={spread} label={`${label}: ${spreadWords(spread)}`} />
            </li>
          ))}
        </ul>
      </PartnershipFigure>
      {voices.agenda.length > 0 && (
        <>
          <h3>{t('partnership.voices.agenda')}</h3>
          <ul className="voices-agenda">
            {voices.agenda.map(({ aspect, count }) => (
              <li key={aspect}>
                {t(`partnership.aspect.${aspect}`)}{' '}
                <span className="soft">{t('partnership.voices.reds', { count })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
