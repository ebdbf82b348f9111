import { IconChevronDown } from '@tabler/icons-react'
import { lazy, type MouseEvent, Suspense, useRef, useState } from 'react'
import type { Release } from '#contract/release.ts'
import { useTexts } from '#i18n/use-texts.ts'
import './release-chooser.css'

const ReleaseList = lazy(async () => ({
  default: (await import('./release-list.tsx')).ReleaseList,
}))

/** Keeps the open list from taking the press on its own button for one outside it. */
const keepInside = (event: MouseEvent) => event.stopPropagation()

/** Which release the figures are from, and the way to see the page as of another. */
export function ReleaseChooser({ current, asOf }: { current: Release; asOf: number | undefined }) {
  const { t, formats } = useTexts()
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpened(false)
    button.current?.focus()
  }
  return (
    <span className="release-chooser">
      <button
        ref={button}
        type="button"
        className="release-button"
        aria-haspopup="dialog"
        aria-expanded={opened}
        onMouseDown={opened ? keepInside : undefined}
        onClick={() => setOpened(!opened)}
      >
        {asOf === undefined
          ? t('release.shown', { number: current.number, date: formats.date(current.date) })
          : t('release.number', { number: asOf })}
        <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
      </button>
      {opened && (
        <Suspense fallback={null}>
          <ReleaseList current={current} asOf={asOf} onClose={close} />
        </Suspense>
      )}
    </span>
  )
}
