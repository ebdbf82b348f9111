import type { ObjectiveView } from '#contract/results.ts'
import { useTexts } from '#i18n/use-texts.ts'

/** Whether what is promised would be enough for what is missing. */
export function CoverNote({ view, write }: { view: ObjectiveView; write: (v: number) => string }) {
  const { t, formats } = useTexts()
  const { cover } = view
  if (cover.gap === null || cover.gap === 0) return null
  const figures = {
    gap: write(cover.gap),
    outstanding: write(cover.outstanding),
    share: formats.share(cover.cover ?? 0),
    unpromised: write(cover.unpromised ?? 0),
  }
  const enough = cover.cover !== null && cover.cover >= 1
  return (
    <p className="objective-cover" data-enough={enough}>
      <strong>{t('partnership.cover')}</strong>{' '}
      {cover.outstanding === 0
        ? t('partnership.cover.nothing', figures)
        : enough
          ? t('partnership.cover.enough', figures)
          : t('partnership.cover.short', figures)}
      {cover.notComparable.length > 0 &&
        ` ${t('partnership.cover.not-comparable', { count: cover.notComparable.length })}`}
    </p>
  )
}
