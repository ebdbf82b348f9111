/** What a reader chose on this device. A browser that forbids storage simply forgets. */
const languageKey = 'mitra17-language'

export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(languageKey)
  } catch {
    return null
  }
}

export function storeLanguage(language: string): void {
  try {
    localStorage.setItem(languageKey, language)
  } catch {
    // Private windows of some browsers refuse; the choice then holds until the page is left.
  }
}
