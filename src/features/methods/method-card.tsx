import { Link } from '@tanstack/react-router'
import type { Explanation } from '#contract/indicators.ts'
import type { Judgement } from '#contract/status.ts'
import { fullIndex } from '#domain/progress/escap.ts'
import { statusReason } from '#domain/progress/explanation.ts'
import { StatusMark } from '#charts/status-mark.tsx'
import { useTexts } from '#i18n/use-texts.ts'

/** One method's verdict on the example: its figure, and the sum a reader can redo by hand. */
export function MethodCard({
  judgement,
  explanation,
}: {
  judgement: Judgement
  explanation: Explanation
}) {
  const { t, sentence, formats } = useTexts()
  const { method, reason, status, value } = judgement
  const isDistance = reason === 'distance-travelled'
  const isJudged = isDistance || status !== 'no-data'
  return (
    <article className="methods-card" aria-labelledby={`card-${method}`}>
      <h3 id={`card-${method}`}>
        <Link to="." hash={method} search>
          {t(`method.${method}`)}
        </Link>
      </h3>
      {isDistance && value !== null ? (
        <p className="methods-index">
          {t('methods.try.index', { value: formats.figure(value), full: fullIndex })}
        </p>
      ) : (
        <StatusMark status={status} />
      )}
      <p>{sentence(statusReason(judgement))}</p>
      {isJudged && (
        <ol className="methods-steps">
          {explanation.map((step) => (
            <li key={step.key}>{sentence(step)}</li>
          ))}
        </ol>
      )}
    </article>
  )
}
