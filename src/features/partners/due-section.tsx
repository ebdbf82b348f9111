import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { PartnershipLink } from './partner-links.tsx'
import { byUrgency } from './receipt-groups.ts'

/** Reports, promises and decisions that wait for this partner, overdue ones first. */
export function DueSection({ due }: { due: PartnerDetail['due'] }) {
  const { t, measured } = useTexts()
  if (due.length === 0) return <p>{t('partner.due.none')}</p>
  return (
    <ul className="partner-due">
      {byUrgency(due).map((task) => (
        <li
          key={`${task.kind} ${task.partnership.id} ${task.objective ?? ''} ${task.due} ${task.title.en}`}
          data-overdue={task.overdue}
        >
          <span className="partner-due-sign">
            {task.overdue ? (
              <IconAlertTriangle size={18} aria-hidden />
            ) : (
              <IconClock size={18} aria-hidden />
            )}
            {t(task.overdue ? 'partner.due.overdue' : 'partner.due.coming')}
          </span>
          <span className="partner-due-what">
            <span>
              {t(`partner.due.kind.${task.kind}`)}: <LocalisedText text={task.title} />
              {task.outstanding !== null && (
                <span className="soft">
                  {' '}
                  {t('partner.due.outstanding', {
                    amount: measured(task.outstanding.value, task.outstanding.unit),
                  })}
                </span>
              )}
            </span>
            <span className="soft">
              <PartnershipLink
                partnership={task.partnership}
                {...(task.objective === null ? {} : { at: `objective-${task.objective}` })}
              />
            </span>
          </span>
          <time dateTime={task.due}>{t('partner.due.by', { date: task.due })}</time>
        </li>
      ))}
    </ul>
  )
}
