import type { LocalisedText as Text } from '#contract/text.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'

/** Number and name on the goal's own colour. */
export function GoalBand({ number, name }: { number: number; name: Text }) {
  const { t } = useTexts()
  return (
    <div className="goal-band" data-goal={number}>
      <h1 tabIndex={-1}>
        <span className="visually-hidden">{t('goal.word')} </span>
        <span className="goal-band-number">{number}</span>
        <span>
          <LocalisedText text={name} />
        </span>
      </h1>
    </div>
  )
}
