import { IconLanguage } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { showLanguage } from '#i18n/i18n.ts'
import { type Language, languageNames, languages } from '#i18n/languages.ts'
import { useI18n, useTexts } from '#i18n/use-texts.ts'
import { storeLanguage } from '../preferences.ts'
import { IconSelect } from './icon-select.tsx'

export function LanguageChooser() {
  const i18n = useI18n()
  const { t, language } = useTexts()
  const navigate = useNavigate()

  async function choose(next: Language): Promise<void> {
    await showLanguage(i18n, next)
    storeLanguage(next)
    // In the address, too: whoever is sent it reads what its sender read.
    await navigate({ to: '.', search: (now) => ({ ...now, lang: next }), replace: true })
  }

  return (
    <IconSelect
      label={t('language.choose')}
      icon={<IconLanguage size={20} stroke={1.75} aria-hidden="true" />}
      short={language.toUpperCase()}
      value={language}
      choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      onChange={(next) => void choose(next)}
    />
  )
}
