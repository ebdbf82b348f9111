import type { LocalisedText as Text } from '#contract/text.ts'
import { localised } from './localised.ts'
import { useTexts } from './use-texts.ts'

/** A name from the data; where the reader's language is missing, English, marked as such. */
export function LocalisedText({ text }: { text: Text }) {
  const { t, language } = useTexts()
  const { text: words, lang, fallback } = localised(text, language)
  if (!fallback) return words
  return (
    <>
      <span lang={lang}>{words}</span>
      <abbr className="language-tag" title={t('language.english-only')}>
        EN
      </abbr>
    </>
  )
}
