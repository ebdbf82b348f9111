import type { ReactNode } from 'react'
import type { ObjectiveView } from '#contract/results.ts'
import { useTexts } from '#i18n/use-texts.ts'

/** How fast it goes and how fast it must go; each figure with what it means. */
export function ObjectiveNumbers(props: { view: ObjectiveView; write: (value: number) => string }) {
  const { view, write } = props
  const { t, formats } = useTexts()
  const { achievement, time, pace, needed, lastReport, nextReport, text } = view.progress
  const figures: [label: string, value: ReactNode][] = []
  if (achievement !== null)
    figures.push([t('partnership.numbers.achievement'), formats.share(achievement)])
  if (time !== null) figures.push([t('partnership.numbers.time'), formats.share(time)])
  if (pace !== null)
    figures.push([
      t('partnership.numbers.pace'),
      t('partnership.numbers.pace-of', { share: formats.share(pace) }),
    ])
  if (needed !== null)
    figures.push([
      t('partnership.numbers.needed'),
      t('partnership.numbers.needed-per', {
        amount: write(needed.perPeriod),
        count: needed.periodDays,
        until: formats.date(view.objective.target?.date ?? view.progress.on),
      }),
    ])
  if (lastReport !== null)
    figures.push([t('partnership.numbers.last-report'), formats.date(lastReport)])
  if (nextReport !== null)
    figures.push([t('partnership.numbers.next-report'), formats.date(nextReport)])
  return (
    <>
      {text !== null && <blockquote className="objective-text">{text}</blockquote>}
      {figures.length > 0 && (
        <dl className="objective-numbers">
          {figures.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
