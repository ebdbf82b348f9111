import type { i18n } from 'i18next'
import { type Formats, formatsOf } from './format.ts'
import { type Language, localeOf } from './languages.ts'

const readers = new WeakMap<i18n, readonly string[]>()

/**
 * Tells texts that are shown elsewhere than where they are made whose they are.
 *
 * @param tags the languages that the reader's browser asks for, such as `en-US`
 */
export function writeFor(instance: i18n, tags: readonly string[]): void {
  readers.set(instance, tags)
}

/** How the reader of these texts writes numbers and dates in a language. */
export const formatsFor = (instance: i18n, language: Language): Formats =>
  formatsOf(localeOf(language, readers.get(instance)))
