import { describe, expect, test } from 'vitest'
import { methodIds, reasonIds, statusIds } from '#contract/status.ts'
import { explanationKeys, lensKeys, reasonKeys } from '#domain/progress/explanation-keys.ts'
import { partnershipKeys } from '#domain/sentences/partnership-keys.ts'
import { headlineKeys, seriesKeys } from '#domain/sentences/sentence-keys.ts'
import type { KeyTable } from '#domain/sentences/vocabulary.ts'
import coreEn from './en.json'
import coreId from './id.json'
import dataEn from './pages/data.en.json'
import dataId from './pages/data.id.json'
import methodsEn from './pages/methods.en.json'
import methodsId from './pages/methods.id.json'
import partnersEn from './pages/partners.en.json'
import partnersId from './pages/partners.id.json'
import partsEn from './pages/parts.en.json'
import partsId from './pages/parts.id.json'
import partnershipsEn from './pages/partnerships.en.json'
import partnershipsId from './pages/partnerships.id.json'
import termsEn from './pages/terms.en.json'
import termsId from './pages/terms.id.json'

const en = {
  ...coreEn,
  ...dataEn,
  ...methodsEn,
  ...partnersEn,
  ...partsEn,
  ...partnershipsEn,
  ...termsEn,
}
const id = {
  ...coreId,
  ...dataId,
  ...methodsId,
  ...partnersId,
  ...partsId,
  ...partnershipsId,
  ...termsId,
}

const texts = { en, id } satisfies Record<string, Record<string, string>>
const sentences: KeyTable = {
  ...headlineKeys,
  ...seriesKeys,
  ...explanationKeys,
  ...reasonKeys,
  ...lensKeys,
  ...partnershipKeys,
}

const plural = /_(?:zero|one|two|few|many|other)$/
const withoutPlural = (key: string) => key.replace(plural, '')
const basesOf = (table: Record<string, string>) =>
  [...new Set(Object.keys(table).map(withoutPlural))].toSorted()

/** The values a text asks for, each with the format it is written in. */
const askedFor = (text: string) =>
  [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, inside = '']) => {
    const [name = '', format] = inside.split(',').map((part) => part.trim())
    return { name, format }
  })
const namesIn = (text: string) => [...new Set(askedFor(text).map(({ name }) => name))].toSorted()

/** Every form of a text, plural forms included. */
const formsOf = (table: Record<string, string>, key: string) =>
  Object.entries(table)
    .filter(([name]) => withoutPlural(name) === key)
    .map(([, text]) => text)

test('a text stands in one file', () => {
  const files = [coreEn, dataEn, methodsEn, partnersEn, partsEn, partnershipsEn, termsEn]
  const keys = files.flatMap((file) => Object.keys(file))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('both languages have the same texts', () => {
  expect(basesOf(id)).toEqual(basesOf(en))
})

describe.each(Object.entries(texts))('%s', (language, table) => {
  test('no text is empty or has spaces around it', () => {
    const faulty = Object.entries(table).filter(
      ([, text]) => text.trim() === '' || text.trim() !== text,
    )
    expect(faulty).toEqual([])
  })

  test('has every plural form its language counts with', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = Object.keys(table).filter((key) => plural.test(key))
    const missing = counted.flatMap((key) =>
      categories
        .map((category) => `${withoutPlural(key)}_${category}`)
        .filter((form) => !(form in table)),
    )
    expect(missing).toEqual([])
  })

  test.each([
    ...statusIds.flatMap((status) => [`status.${status}`, `status.${status}.meaning`]),
    ...methodIds.map((method) => `method.${method}`),
    ...reasonIds.map((reason) => `reason.${reason}`),
  ])('has a text for %s', (key) => {
    expect(table).toHaveProperty([key])
  })

  test.each(Object.entries(sentences))('writes %s with the values it is given', (key, given) => {
    const forms = formsOf(table, key)
    expect(forms.length).toBeGreaterThan(0)
    // The unit of a reason's series comes from where the reason is shown.
    const values: Record<string, string> = key.startsWith('reason.')
      ? { ...given, unit: 'unit' }
      : given
    for (const { name, format } of forms.flatMap(askedFor)) {
      expect(values, `{{${name}}}`).toHaveProperty([name])
      expect(format, `{{${name}}}`).toBe(values[name])
    }
  })
})

test('a text asks for the same values in both languages', () => {
  const different = basesOf(en).filter((key) => {
    const [first, second] = [formsOf(en, key), formsOf(id, key)].map((forms) =>
      namesIn(forms.join(' ')).join(),
    )
    return first !== second
  })
  expect(different).toEqual([])
})
