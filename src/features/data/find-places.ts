import type { Place } from '#contract/place.ts'
import type { Language } from '#i18n/languages.ts'
import { localised } from '#i18n/localised.ts'

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Places whose name in the reader's language or in English, or whose code, has the words; by name. */
export function findPlaces(
  places: readonly Place[],
  words: string,
  language: Language,
): readonly Place[] {
  const wanted = plain(words.trim())
  const nameOf = ({ name }: Place) => localised(name, language).text
  const order = new Intl.Collator(language)
  return places
    .filter((place) =>
      [nameOf(place), place.name.en, place.code].some((text) => plain(text).includes(wanted)),
    )
    .toSorted((one, other) => order.compare(nameOf(one), nameOf(other)))
}
