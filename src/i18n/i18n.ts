import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from './languages.ts'
import { addTextFormats } from './text-formats.ts'

/** Each language is a file of its own, fetched when it is first shown. */
const texts: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import('./en.json'),
  id: () => import('./id.json'),
}

/** Texts in one language, ready to show. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: (await texts[language]()).default } },
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  addTextFormats(instance)
  return instance
}

/** Fetches the texts when they are not there yet, then shows them. */
export async function showLanguage(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'translation')) {
    instance.addResourceBundle(language, 'translation', (await texts[language]()).default)
  }
  await instance.changeLanguage(language)
}
