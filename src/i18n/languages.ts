/** Languages of the screens. Another one is a file of texts and a line in each table here. */
export const languages = ['en', 'id'] as const
export type Language = (typeof languages)[number]

/** Each language by its own name, as a chooser must show it. */
export const languageNames: Record<Language, string> = { en: 'English', id: 'Bahasa Indonesia' }

/** Arabic, Hebrew, Persian and Urdu will say `rtl`; the layout uses logical properties only. */
export const directions: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', id: 'ltr' }

/** Where numbers and dates are written as most readers of the language write them. */
const defaultLocales: Record<Language, string> = { en: 'en-GB', id: 'id-ID' }

export const toLanguage = (tag: string | null | undefined): Language | null =>
  languages.find((language) => language === tag?.toLowerCase().split('-')[0]) ?? null

/**
 * The reader's own choice, else the address somebody shared, else the first language of the
 * browser that there are texts for, else English.
 */
export function chooseLanguage(wishes: {
  stored: string | null
  address: string | null
  browser: readonly string[]
}): Language {
  for (const tag of [wishes.stored, wishes.address, ...wishes.browser]) {
    const language = toLanguage(tag)
    if (language !== null) return language
  }
  return 'en'
}

/**
 * The locale for `Intl`: the browser's own region for the language when it names one (`en-IN`
 * groups digits otherwise than `en-GB`), else where most of its readers are.
 */
export function localeOf(
  language: Language,
  browser: readonly string[] = globalThis.navigator?.languages ?? [],
): string {
  return (
    browser.find((tag) => tag.includes('-') && toLanguage(tag) === language) ??
    defaultLocales[language]
  )
}
