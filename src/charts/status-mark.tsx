import {
  IconCheck,
  IconChevronLeft,
  IconChevronRight,
  IconChevronsRight,
  IconMinus,
  IconQuestionMark,
} from '@tabler/icons-react'
import type { Status } from '#contract/status.ts'
import { useTexts } from '#i18n/use-texts.ts'
import './status-mark.css'

/** Shapes say the way to the target, not up or down: for many series lower is better. */
const icons: Record<Status, typeof IconCheck> = {
  achieved: IconCheck,
  'on-track': IconChevronsRight,
  accelerate: IconChevronRight,
  limited: IconMinus,
  regressing: IconChevronLeft,
  'no-data': IconQuestionMark,
}

/** A status as icon and word, for places where nothing can be opened. */
export function StatusMark({ status }: { status: Status }) {
  const { t } = useTexts()
  const Icon = icons[status]
  return (
    <span className="status-mark" data-status={status}>
      <span className="status-icon">
        <Icon size={14} stroke={2.75} aria-hidden="true" />
      </span>
      {t(`status.${status}`)}
    </span>
  )
}
