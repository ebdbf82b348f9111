import { useTranslation } from 'react-i18next'
import { isTextKey } from '#i18n/text-key.ts'

/**
 * The words of a rule by which a row was left out or merged. A rule without words, which only a
 * server newer than this page can name, is shown by its id.
 */
export function useRuleWords(): (rule: string) => string {
  const { t, i18n } = useTranslation()
  return (rule) => {
    const key = `data.rule.${rule}`
    return isTextKey(i18n, key) ? t(key) : rule
  }
}
