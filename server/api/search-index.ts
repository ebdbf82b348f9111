import type { Place } from '#contract/place.ts'
import type { SearchHit, SearchResult } from '#contract/search.ts'
import type { Series } from '#contract/series.ts'
import type { Register } from './partnerships/register.ts'
import { goalEntries, targetEntries, type IndicatorEntry } from './framework.ts'

type Entry = {
  hit: SearchHit
  code: string
  /** Names in every language the source has, folded. */
  names: string[]
  words: string[]
}

export type SearchIndex = (query: string, limit: number) => SearchResult

/**
 * Makes the index of one release: goals, targets, indicators, series, places, partnerships and
 * partners, in this order.
 *
 * @returns a search: every word of the query must begin a word of the name, in any of its
 *   languages, or the code; hits by exact code, then beginning of the name, then of the code, then
 *   of a word. `total` counts the hits beyond the limit too
 */
export function indexFor(
  indicators: readonly IndicatorEntry[],
  series: readonly Series[],
  places: readonly Place[],
  { entries: partnerships, partners }: Pick<Register, 'entries' | 'partners'>,
): SearchIndex {
  const entries = [
    ...goalEntries.map(({ code, name }) => entryOf({ kind: 'goal', code, name, within: null })),
    ...targetEntries.map(({ code, name }) => entryOf({ kind: 'target', code, name, within: null })),
    ...indicators.map(({ code, name }) => entryOf({ kind: 'indicator', code, name, within: null })),
    ...series.map(({ id, name, indicators: [within = null] }) =>
      entryOf({ kind: 'series', code: id, name, within }),
    ),
    ...places.map(({ code, name }) => entryOf({ kind: 'place', code, name, within: null })),
    ...partnerships.map(({ row: { id, title } }) =>
      entryOf({ kind: 'partnership', code: id, name: title, within: null }),
    ),
    ...partners.list.map(({ row: { id, name } }) =>
      entryOf({ kind: 'partner', code: id, name, within: null }),
    ),
  ]
  return (query, limit) => {
    const phrase = fold(query.trim())
    const tokens = phrase.split(/\s+/).filter((token) => token !== '')
    if (tokens.length === 0) return { hits: [], total: 0 }
    const ranked = entries
      .filter((entry) => tokens.every((token) => matches(entry, token)))
      .map((entry) => ({ hit: entry.hit, rank: rankOf(entry, phrase) }))
      .toSorted((a, b) => a.rank - b.rank)
    return { hits: ranked.slice(0, limit).map(({ hit }) => hit), total: ranked.length }
  }
}

function entryOf(hit: SearchHit): Entry {
  const names = [hit.name.en, hit.name.id].flatMap((name) => (name === undefined ? [] : fold(name)))
  return { hit, code: fold(hit.code), names, words: names.flatMap(wordsOf) }
}

function matches({ code, words }: Entry, token: string): boolean {
  if (code.startsWith(token) || code.startsWith(dotted(token))) return true
  const parts = wordsOf(token)
  return parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part)))
}

function rankOf({ code, names }: Entry, phrase: string): number {
  if (code === phrase || code === dotted(phrase)) return 0
  if (names.some((name) => name.startsWith(phrase))) return 1
  return code.startsWith(phrase) || code.startsWith(dotted(phrase)) ? 2 : 3
}

/** `6-1-1` as people type it; a place such as `ID-JB` keeps its own code. */
function dotted(text: string): string {
  return text.replaceAll('-', '.')
}

/** Case and diacritics folded: `Côte` and `cote` are the same word. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
