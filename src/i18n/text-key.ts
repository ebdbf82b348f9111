import type { i18n } from 'i18next'
import type { ParseKeys } from 'i18next'

/** Every key of the texts. */
type TextKey = ParseKeys

/**
 * Is there a text for a key that came from outside, such as a sentence's?
 *
 * @param count for a text that has forms for one and for many
 */
export const isTextKey = (instance: i18n, key: string, count?: number): key is TextKey =>
  instance.exists(key, count === undefined ? {} : { count })
