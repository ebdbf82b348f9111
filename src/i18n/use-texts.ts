import type { i18n, TFunction } from 'i18next'
import { use, useSyncExternalStore } from 'react'
import { I18nContext } from 'react-i18next'
import type { Sentence } from '#contract/text.ts'
import type { Formats } from './format.ts'
import { formatsFor } from './formats-for.ts'
import { type Language, toLanguage } from './languages.ts'
import { renderSentence } from './sentence.ts'
import { unitWords } from './text-formats.ts'
import { isYesNo, withUnit } from './units.ts'

export type Texts = {
  readonly t: TFunction
  readonly language: Language
  readonly formats: Formats
  /**
   * A sentence of the API or of domain's rules, in the reader's language. A reason is given the unit
   * of its series, which it does not carry itself.
   */
  readonly sentence: (sentence: Sentence, unit?: string | null) => string
  /** A unit's words: "%", "per 100,000 people", "" for a plain number. */
  readonly unit: (unit: string | null) => string
  /** A value as people read it: "54.2%", "70 per 100,000 live births", "USD 1.5M", "1 day", "yes". */
  readonly measured: (value: number, unit: string | null) => string
}

function createTexts(instance: i18n, language: Language): Texts {
  const t = instance.getFixedT(language)
  const formats = formatsFor(instance, language)
  const unit = (source: string | null) => unitWords(instance, source, language)
  return {
    t,
    language,
    formats,
    sentence: (sentence, ofSeries) => renderSentence(instance, sentence, language, ofSeries),
    unit,
    measured: (value, source) =>
      isYesNo(source) && (value === 0 || value === 1)
        ? t(value === 1 ? 'value.yes' : 'value.no')
        : withUnit(formats.compact(value), unitWords(instance, source, language, value)),
  }
}

/** One set of texts for an instance and its language, however many components read it. */
type TextSource = {
  readonly subscribe: (changed: () => void) => () => void
  readonly read: () => Texts
}

function createSource(instance: i18n): TextSource {
  let texts: Texts | null = null
  return {
    subscribe: (changed) => {
      instance.on('languageChanged', changed)
      return () => instance.off('languageChanged', changed)
    },
    read: () => {
      const language = toLanguage(instance.language) ?? 'en'
      if (texts?.language !== language) texts = createTexts(instance, language)
      return texts
    },
  }
}

const sources = new WeakMap<i18n, TextSource>()

function sourceOf(instance: i18n): TextSource {
  const known = sources.get(instance)
  if (known !== undefined) return known
  const source = createSource(instance)
  sources.set(instance, source)
  return source
}

/**
 * The instance that everything else is kept by. react-i18next's own hook gives each component a
 * stand-in for it, which knows nothing of the texts that were fetched for a page.
 */
export function useI18n(): i18n {
  const instance = use(I18nContext)?.i18n
  if (instance === undefined) throw new Error('There is no I18nextProvider around this.')
  return instance
}

/**
 * The reader's language: its texts and the way it writes numbers, dates and units. Hundreds of
 * components of a page ask for it, so they share one set instead of making one each.
 */
export function useTexts(): Texts {
  const instance = useI18n()
  const { subscribe, read } = sourceOf(instance)
  return useSyncExternalStore(subscribe, read, read)
}
