import { CloseButton, Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { Judgement } from '#contract/status.ts'
import { explain, rollupReason, statusReason } from '#domain/progress/explanation.ts'
import { useTexts } from '#i18n/use-texts.ts'
import type { StatusGround } from './status-badge.tsx'
import { StatusMark } from './status-mark.tsx'

/** Base, latest and target value, each with its year: what every rule starts from. */
function JudgedValues({ judgement, unit }: { judgement: Judgement; unit: string | null }) {
  const { t, formats, measured } = useTexts()
  const { base, current, target } = judgement
  const points = [
    { label: t('explanation.base'), point: base?.year === current?.year ? null : base },
    { label: t('explanation.latest'), point: current },
    { label: t('explanation.target'), point: target },
  ].flatMap(({ label, point }) => (point === null ? [] : [{ label, ...point }]))
  if (points.length === 0) return null
  return (
    <dl className="explanation-values">
      {points.map(({ label, value, year }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{measured(value, unit)}</strong>
            {formats.year(year)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function JudgementReason({ judgement, unit }: { judgement: Judgement; unit: string | null }) {
  const { t, sentence } = useTexts()
  const steps = judgement.status === 'no-data' ? [] : explain(judgement)
  return (
    <>
      <p>{sentence(statusReason(judgement), unit)}</p>
      {judgement.flags.includes('slipping') && <p>{t('flag.slipping')}</p>}
      <JudgedValues judgement={judgement} unit={unit} />
      {steps.length > 0 && (
        <details>
          <summary>{t('explanation.arithmetic')}</summary>
          <ol className="explanation-steps">
            {steps.map((step) => (
              <li key={step.key}>{sentence(step)}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

/** Why a status is what it is: the reason, the numbers, the sum, the rule and where it is written. */
export function StatusExplanation({
  ground,
  of,
  onClose,
}: {
  ground: StatusGround
  of: string
  onClose: () => void
}) {
  const { t, sentence } = useTexts()
  const titleId = useId()
  const judged = 'judgement' in ground
  const rule = judged ? ground.judgement.method : 'aggregate'
  return (
    <Popover
      opened
      onChange={(opened) => {
        if (!opened) onClose()
      }}
      width={340}
      position="bottom-start"
      shadow="none"
      trapFocus
      hideDetached={false}
      middlewares={{ shift: { padding: 8 }, flip: true }}
    >
      <Popover.Target>
        <span className="status-anchor" aria-hidden="true" />
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId}>
        <div className="explanation">
          <div className="explanation-head">
            <div id={titleId}>
              <p className="explanation-of">{of}</p>
              <StatusMark status={judged ? ground.judgement.status : ground.rollup.status} />
            </div>
            <CloseButton size="sm" onClick={onClose} aria-label={t('explanation.close')} />
          </div>
          {judged ? (
            <JudgementReason judgement={ground.judgement} unit={ground.unit} />
          ) : (
            <>
              <p>{sentence(rollupReason(ground.rollup))}</p>
              <p>{t(`explanation.parts-of.${ground.level}`)}</p>
            </>
          )}
          <p className="explanation-rule">
            {t('explanation.rule')}{' '}
            <Link to="/methods" hash={rule}>
              {judged ? t(`method.${ground.judgement.method}`) : t('method.aggregate')}
            </Link>
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
