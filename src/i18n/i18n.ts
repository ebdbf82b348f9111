import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, toLanguage } from './languages.ts'
import { addTextFormats } from './text-formats.ts'

type Texts = Promise<{ default: Record<string, string> }>

/** Each language is a file of its own, fetched when it is first shown. */
const texts: Record<Language, () => Texts> = {
  en: () => import('./en.json'),
  id: () => import('./id.json'),
}

/** Words of partnership records, which several pages share. */
const terms: Record<Language, () => Texts> = {
  en: () => import('./pages/terms.en.json'),
  id: () => import('./pages/terms.id.json'),
}

async function withTerms(language: Language, page: Texts): Texts {
  const [shared, own] = await Promise.all([terms[language](), page])
  return { default: { ...shared.default, ...own.default } }
}

/** Texts that one page alone shows, fetched with that page. */
const pageTexts = {
  data: {
    en: () => import('./pages/data.en.json'),
    id: () => import('./pages/data.id.json'),
  },
  methods: {
    en: () => import('./pages/methods.en.json'),
    id: () => import('./pages/methods.id.json'),
  },
  partners: {
    en: () => withTerms('en', import('./pages/partners.en.json')),
    id: () => withTerms('id', import('./pages/partners.id.json')),
  },
  parts: {
    en: () => withTerms('en', import('./pages/parts.en.json')),
    id: () => withTerms('id', import('./pages/parts.id.json')),
  },
  partnerships: {
    en: () => withTerms('en', import('./pages/partnerships.en.json')),
    id: () => withTerms('id', import('./pages/partnerships.id.json')),
  },
} satisfies Record<string, Record<Language, () => Texts>>

export type PageTexts = keyof typeof pageTexts
export const allPages = ['data', 'methods', 'partners', 'parts', 'partnerships'] as const

/** Pages whose texts are wanted; a change of language fetches them too. */
const wanted = new WeakMap<i18n, Set<PageTexts>>()

async function fetchTexts(language: Language, pages: Iterable<PageTexts>) {
  const files = [texts[language](), ...[...pages].map((page) => pageTexts[page][language]())]
  const loaded = await Promise.all(files)
  return Object.assign({}, ...loaded.map((file) => file.default))
}

/**
 * Texts in one language, ready to show.
 *
 * @param pages those whose own texts are there from the start; the others come by `addPageTexts`
 */
export async function createI18n(
  language: Language,
  pages: readonly PageTexts[] = allPages,
): Promise<i18n> {
  const instance = createInstance()
  wanted.set(instance, new Set(pages))
  await instance.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await fetchTexts(language, pages) } },
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  addTextFormats(instance)
  return instance
}

/** What is on its way, so that a page that is drawn again waits for the same promise. */
const coming = new WeakMap<i18n, Map<PageTexts, Promise<void>>>()

const shown = new WeakMap<i18n, Set<PageTexts>>()

/** The pages whose own texts have been asked for so far. */
export const shownPageTexts = (instance: i18n): PageTexts[] => [...(shown.get(instance) ?? [])]

/** Whether a page's own texts are there. */
export function hasPageTexts(instance: i18n, page: PageTexts): boolean {
  shown.set(instance, (shown.get(instance) ?? new Set()).add(page))
  return wanted.get(instance)?.has(page) === true && coming.get(instance)?.has(page) !== true
}

/** Fetches a page's own texts in the language shown; null when they are there. */
export function addPageTexts(instance: i18n, page: PageTexts): Promise<void> | null {
  const pages = wanted.get(instance) ?? new Set()
  const known = coming.get(instance) ?? new Map<PageTexts, Promise<void>>()
  coming.set(instance, known)
  if (pages.has(page)) return known.get(page) ?? null
  pages.add(page)
  wanted.set(instance, pages)
  const fetching = showLanguage(instance, toLanguage(instance.language) ?? 'en')
  known.set(page, fetching)
  // Texts that could not be fetched are asked for again when the page is opened again.
  fetching.then(
    () => known.delete(page),
    () => {
      known.delete(page)
      pages.delete(page)
    },
  )
  return fetching
}

/** Fetches the texts of a language and of the pages shown so far, then shows them. */
export async function showLanguage(instance: i18n, language: Language): Promise<void> {
  const loaded = await fetchTexts(language, wanted.get(instance) ?? [])
  instance.addResourceBundle(language, 'translation', loaded)
  await instance.changeLanguage(language)
}
