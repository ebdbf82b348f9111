import type { LocalisedText } from '#contract/text.ts'
import type { Language } from './languages.ts'

export type Localised = {
  readonly text: string
  /** The language the text is really in. */
  readonly lang: Language
  /** True when the source has no text in the reader's language, so this is English. */
  readonly fallback: boolean
}

/** A source's text in the reader's language, else in English, which every source has. */
export function localised(text: LocalisedText, language: Language): Localised {
  const own = text[language]
  return own === undefined || own.trim() === ''
    ? { text: text.en, lang: 'en', fallback: language !== 'en' }
    : { text: own, lang: language, fallback: false }
}

/** Is a value of a sentence a text in several languages? */
export const isLocalisedText = (value: unknown): value is LocalisedText =>
  typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string'
