import type { Explanation } from '#contract/indicators.ts'
import { useTexts } from '#i18n/use-texts.ts'

/** Arithmetic with every number put in, to be redone by hand. */
export function Steps({ steps }: { steps: Explanation }) {
  const { sentence } = useTexts()
  return (
    <ol className="indicator-steps">
      {steps.map((step) => (
        <li key={step.key}>{sentence(step)}</li>
      ))}
    </ol>
  )
}
