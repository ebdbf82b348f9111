import type { i18n } from 'i18next'
import type { Sentence } from '#contract/text.ts'
import type { Language } from './languages.ts'
import { isTextKey } from './text-key.ts'

/**
 * A sentence of the API in the reader's language. A key without a text, which only a server newer
 * than this page can send, is shown as it is rather than hidden.
 *
 * @param unit of the series a reason speaks of: reasons carry values, and their place the unit
 */
export const renderSentence = (
  instance: i18n,
  sentence: Sentence,
  language: Language,
  unit: string | null = null,
): string =>
  isTextKey(instance, sentence.key)
    ? instance.t(sentence.key, { unit: unit ?? '', ...sentence.values, lng: language })
    : sentence.key
