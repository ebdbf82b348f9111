import { useTexts } from '#i18n/use-texts.ts'
import { ObjectiveCard } from './objective-card.tsx'
import { usePartnership } from './partnership-facts.tsx'

export function ObjectivesSection() {
  const { t } = useTexts()
  const { detail } = usePartnership()
  if (detail.objectives.length === 0)
    return <p className="missing">{t('partnership.objectives.none')}</p>
  return detail.objectives.map((view) => <ObjectiveCard key={view.objective.id} view={view} />)
}
