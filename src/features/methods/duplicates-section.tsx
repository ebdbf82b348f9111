import { useTexts } from '#i18n/use-texts.ts'
import { MethodsSection } from './methods-section.tsx'

/** The rules by their names in files and in the API, in the order they are tried. */
const rules = [
  'exact-repeat',
  'same-series-other-indicator',
  'same-value-other-note',
  'conflict',
  'reporting-type',
  'nature',
] as const

/** Which of several values for one year is kept. */
export function DuplicatesSection() {
  const { t } = useTexts()
  return (
    <MethodsSection id="duplicates">
      <p>{t('methods.duplicates.lead')}</p>
      <ol className="methods-order">
        {rules.map((rule) => (
          <li key={rule}>
            <p>{t(`methods.duplicate.${rule}`)}</p>
            <code>{rule}</code>
          </li>
        ))}
      </ol>
      <p>{t('methods.duplicates.listed')}</p>
      <p>{t('methods.duplicates.groups')}</p>
    </MethodsSection>
  )
}
