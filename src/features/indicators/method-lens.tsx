import { Link } from '@tanstack/react-router'
import { IconArrowsDiff, IconEqual } from '@tabler/icons-react'
import { memo } from 'react'
import { DistanceBar } from '#charts/distance-bar.tsx'
import { StatusMark } from '#charts/status-mark.tsx'
import type { Explanation } from '#contract/indicators.ts'
import type { Judgement, Method } from '#contract/status.ts'
import { statusReason } from '#domain/progress/explanation.ts'
import { useTexts } from '#i18n/use-texts.ts'
import type { IndicatorChange } from './indicator-search.ts'
import type { SeriesDetail } from './series-drawing.ts'
import { Steps } from './steps.tsx'

const defaultMethod = 'growth'

/** ESCAP's index: a distance, on purpose without a status. */
function Distance({ judgement }: { judgement: Judgement }) {
  const { t, formats } = useTexts()
  const { value, expected } = judgement
  if (value === null || expected === null) return null
  const numbers = { index: formats.plain(value), expected: formats.plain(expected) }
  return (
    <>
      <p className="lens-figure">{t('indicator.lens.index', { index: formats.figure(value) })}</p>
      <DistanceBar
        index={value}
        expected={expected}
        label={t('indicator.lens.distance', numbers)}
        words={{
          base: t('indicator.lens.base'),
          expected: t('indicator.lens.expected', { expected: formats.figure(expected) }),
          target: t('indicator.lens.target'),
        }}
      />
    </>
  )
}

/** The method's own number: a share of what is needed, or growth a year where there is no target. */
function MethodFigure({ judgement }: { judgement: Judgement }) {
  const { t, formats } = useTexts()
  const { value, target, method } = judgement
  if (value === null) return null
  return (
    <>
      <p className="lens-figure">{target === null ? formats.rate(value) : formats.share(value)}</p>
      <p className="lens-meaning">
        {target === null ? t('indicator.lens.rate') : t(`indicator.lens.share.${method}`)}
      </p>
    </>
  )
}

function MethodCard(props: {
  judgement: Judgement
  unit: string | null
  steps: Explanation
  open: boolean
  onOpen: (open: boolean) => void
}) {
  const { t, sentence } = useTexts()
  const { judgement, steps, open } = props
  const { method, reason, status } = judgement
  const isDistance = reason === 'distance-travelled'
  const judged = isDistance || status !== 'no-data'
  return (
    <li className="lens-method" data-default={method === defaultMethod}>
      <h3>
        <Link to="/methods" hash={method}>
          {t(`method.${method}`)}
        </Link>
      </h3>
      {method === defaultMethod && <p className="lens-default">{t('indicator.lens.default')}</p>}
      {isDistance ? (
        <Distance judgement={judgement} />
      ) : (
        <>
          <StatusMark status={status} />
          {status === 'no-data' ? (
            <p>{sentence(statusReason(judgement), props.unit)}</p>
          ) : (
            <MethodFigure judgement={judgement} />
          )}
        </>
      )}
      {judged && steps.length > 0 && (
        <details
          open={open}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open !== open) props.onOpen(currentTarget.open)
          }}
        >
          <summary>{t('explanation.arithmetic')}</summary>
          <Steps steps={steps} />
        </details>
      )}
    </li>
  )
}

/** The same series by four methods, and what it means where they differ. */
export const MethodLens = memo(function MethodLens(props: {
  series: SeriesDetail
  open: Method | undefined
  onChange: (change: IndicatorChange) => void
}) {
  const { t, sentence } = useTexts()
  const { lens } = props.series
  // Four times the same "cannot be judged" says no more than once.
  const reasons = new Set(lens.judgements.map(({ reason }) => reason))
  const [first] = lens.judgements
  const same = first?.status === 'no-data' && reasons.size === 1 ? first : null
  const Icon = lens.disagree ? IconArrowsDiff : IconEqual
  return (
    <section className="indicator-card indicator-lens">
      <h2>{t('indicator.lens.title')}</h2>
      <p className="lens-sentence" data-disagree={lens.disagree}>
        <Icon size={20} stroke={1.75} aria-hidden="true" />
        {sentence(lens.sentence)}
      </p>
      {same === null ? (
        <ul className="lens-methods">
          {lens.judgements.map((judgement, index) => (
            <MethodCard
              key={judgement.method}
              judgement={judgement}
              unit={props.series.series.unit}
              steps={lens.explanations[index] ?? []}
              open={props.open === judgement.method}
              onOpen={(open) => props.onChange({ method: open ? judgement.method : undefined })}
            />
          ))}
        </ul>
      ) : (
        <p>{sentence(statusReason(same), props.series.series.unit)}</p>
      )}
    </section>
  )
})
