import type { i18n } from 'i18next'
import type { ValueKind } from '#domain/sentences/vocabulary.ts'
import type { Formats } from './format.ts'
import { formatsFor } from './formats-for.ts'
import { type Language, toLanguage } from './languages.ts'
import { isLocalisedText, localised } from './localised.ts'
import { isTextKey } from './text-key.ts'
import { isCurrency, isPlain, toUnitKey, withUnit } from './units.ts'

/** What a text may ask for, as in `{{base, value}}`; domain's kinds. */
export type TextFormat = ValueKind

const numberFormats: Partial<Record<TextFormat, (formats: Formats) => (value: number) => string>> =
  {
    value: (formats) => formats.compact,
    pace: (formats) => formats.plain,
    year: (formats) => formats.year,
    years: (formats) => formats.plain,
    rate: (formats) => formats.rate,
    ratio: (formats) => formats.share,
    index: (formats) => formats.figure,
    score: (formats) => formats.signed,
    number: (formats) => formats.plain,
    count: (formats) => formats.count,
    goal: (formats) => formats.count,
  }

/** A head without a number speaks of many. */
const many = 2

/**
 * The unit's words in the reader's language. A unit nobody translated stays as the source has it,
 * and readers of another language are told so; currency codes are the same in all.
 *
 * @param count the number the unit stands with: one day, two days
 */
export function unitWords(
  instance: i18n,
  unit: string | null,
  language: Language,
  count: number = many,
): string {
  if (unit === null || isPlain(unit)) return ''
  const key = `unit.${toUnitKey(unit)}`
  if (isTextKey(instance, key, count)) return instance.t(key, { lng: language, count })
  return language === 'en' || isCurrency(unit) ? unit : `${unit} (EN)`
}

/**
 * Teaches the texts to write the values of sentences: numbers by what they are, names in the
 * reader's language, ids by their words.
 */
export function addTextFormats(instance: i18n): void {
  const { formatter } = instance.services
  if (formatter === undefined) throw new Error('i18next is not initialised')
  const formatsOf = (tag: string | undefined) => formatsFor(instance, toLanguage(tag) ?? 'en')
  const add = (name: TextFormat, write: (value: unknown, tag: string | undefined) => string) => {
    formatter.add(name, (value: unknown, tag) => write(value, tag))
  }

  for (const [name, choose] of Object.entries(numberFormats)) {
    formatter.add(name, (value: unknown, tag) =>
      typeof value === 'number' ? choose(formatsOf(tag))(value) : String(value),
    )
  }
  add('date', (value, tag) =>
    typeof value === 'string' || typeof value === 'number' ? formatsOf(tag).date(value) : '',
  )
  add('name', (value, tag) => {
    if (!isLocalisedText(value)) return String(value)
    const { text, fallback } = localised(value, toLanguage(tag) ?? 'en')
    return fallback ? `${text} (EN)` : text
  })
  add('unit', (value, tag) => {
    const words = unitWords(instance, String(value), toLanguage(tag) ?? 'en')
    return words === '' || words.startsWith('%') ? words : `\u00A0${words}`
  })
  formatter.add(
    'amount' satisfies TextFormat,
    (value: unknown, tag, { unit }: { unit?: string }) => {
      if (typeof value !== 'number') return String(value)
      const words = unitWords(instance, unit ?? null, toLanguage(tag) ?? 'en', value)
      return withUnit(formatsOf(tag).compact(value), words)
    },
  )
  add('difference-unit', (value, tag) => {
    const words = unitWords(instance, String(value), toLanguage(tag) ?? 'en')
    if (words === '') return ''
    const points = instance.t('unit.percentage-points', { lng: tag ?? 'en' })
    return `\u00A0${words.startsWith('%') ? points : words}`
  })
  for (const kind of ['status', 'method'] as const) {
    add(kind, (value, tag) => {
      const key = `${kind}.${String(value)}`
      return isTextKey(instance, key) ? instance.t(key, { lng: tag ?? 'en' }) : String(value)
    })
  }
}
