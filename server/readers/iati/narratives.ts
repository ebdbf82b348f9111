import type { LocalisedText } from '#contract/text.ts'
import { cleaned } from '../cells.ts'
import { childrenOf, type XmlElement } from './element.ts'

/** Three letters that files write for the two of ISO 639-1. */
const twoLetters: ReadonlyMap<string, string> = new Map([
  ['eng', 'en'],
  ['ind', 'id'],
  ['fra', 'fr'],
  ['fre', 'fr'],
])

/** @returns `en` for `EN`, `en-GB` and `ENG` */
export function languageOf(code: string | undefined, otherwise: string): string {
  const [language = ''] = (code ?? '').trim().toLowerCase().split(/[-_]/)
  if (language === '') return otherwise
  return twoLetters.get(language) ?? language
}

/**
 * The texts of an element in the two languages of the project. A text in neither is taken as it
 * stands, its language said in front of it: `[es] Título`.
 *
 * @param language what narratives without one are in
 * @param marks false for names, which are the same in every language
 * @returns null when there is no text
 */
export function localisedText(
  element: XmlElement,
  language: string,
  marks = true,
): LocalisedText | null {
  const texts = new Map<string, string>()
  for (const narrative of childrenOf(element, 'narrative')) {
    const text = cleaned(narrative.text)
    const spoken = languageOf(narrative.attributes['xml:lang'], language)
    if (text !== '' && !texts.has(spoken)) texts.set(spoken, text)
  }
  const indonesian = texts.get('id')
  const [spoken, text] = pick(texts, language)
  if (text === undefined) return null
  const en = marks && spoken !== 'en' ? `[${spoken}] ${text}` : text
  return indonesian === undefined ? { en } : { en, id: indonesian }
}

/** English, else the default language, else any, Indonesian last as it has a place of its own. */
function pick(texts: ReadonlyMap<string, string>, language: string): [string, string?] {
  const others = [...texts.keys()].filter((spoken) => spoken !== 'id')
  const order = ['en', ...others.filter((spoken) => spoken === language), ...others, 'id']
  const spoken = order.find((candidate) => texts.has(candidate)) ?? 'en'
  const text = texts.get(spoken)
  return text === undefined ? [spoken] : [spoken, text]
}

/** @returns a text's letters and digits with hyphens between, for ids: `ministry-of-health` */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
