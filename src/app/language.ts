import type { i18n } from 'i18next'
import { type Language, chooseLanguage, directions, toLanguage } from '#i18n/languages.ts'
import { storedLanguage } from './preferences.ts'

/** The language to start in. The address is read before the router is, which needs the texts. */
export function startLanguage(
  address: string,
  reader: { stored: string | null; browser: readonly string[] } = {
    stored: storedLanguage(),
    browser: navigator.languages,
  },
): Language {
  const query = address.slice(address.indexOf('?') + 1)
  return chooseLanguage({
    ...reader,
    address: address.includes('?') ? new URLSearchParams(query).get('lang') : null,
  })
}

function tell(tag: string): void {
  const language = toLanguage(tag) ?? 'en'
  const { documentElement: page } = document
  // Set to what it is already, it would make the browser work out every style anew.
  if (page.lang !== language) page.lang = language
  if (page.dir !== directions[language]) page.dir = directions[language]
}

/** Tells the document, and so screen readers and the layout, which language it is in. */
export function followLanguage(instance: i18n): void {
  tell(instance.language)
  instance.on('languageChanged', tell)
}
