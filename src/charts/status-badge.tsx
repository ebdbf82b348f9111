import { lazy, type MouseEvent, Suspense, useRef, useState } from 'react'
import type { Rollup } from '#contract/goals.ts'
import type { Judgement } from '#contract/status.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { StatusMark } from './status-mark.tsx'
import './status-badge.css'

/** What a status rests on: one series judged by a method, or parts rolled up. */
export type StatusGround =
  | { readonly judgement: Judgement; readonly unit: string | null }
  | { readonly rollup: Rollup; readonly level: 'indicator' | 'target' | 'goal' }

const StatusExplanation = lazy(async () => ({
  default: (await import('./status-explanation.tsx')).StatusExplanation,
}))

/** Keeps the open explanation from taking the press on its own button for one outside it. */
const keepInside = (event: MouseEvent) => event.stopPropagation()

/**
 * A status as icon and word that says why when it is pressed. `of` names what is judged, for readers
 * who hear the button without seeing its row.
 */
export function StatusBadge({ ground, of }: { ground: StatusGround; of: string }) {
  const { t } = useTexts()
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpened(false)
    button.current?.focus()
  }
  const { status } = 'judgement' in ground ? ground.judgement : ground.rollup
  return (
    <span className="status-badge">
      <button
        ref={button}
        type="button"
        className="status-button"
        // Not as text out of sight: a page has dozens, and each is laid out before the page is seen.
        aria-label={`${t(`status.${status}`)}${t('status.why-of', { name: of })}`}
        aria-haspopup="dialog"
        aria-expanded={opened}
        title={t('status.why')}
        onMouseDown={opened ? keepInside : undefined}
        onClick={() => setOpened(!opened)}
      >
        <StatusMark status={status} />
      </button>
      {opened && (
        <Suspense fallback={null}>
          <StatusExplanation ground={ground} of={of} onClose={close} />
        </Suspense>
      )}
    </span>
  )
}
