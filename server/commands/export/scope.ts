import type { Release } from '#contract/release.ts'
import type { Catalog } from '#server/api/catalog.ts'
import type { Store } from '#server/store/store.ts'

/** What is exported: from which release, and for which places. */
export type ExportScope = {
  store: Store
  release: Release
  catalog: Catalog
  /** Codes of places with values: the one asked for, or all. */
  places: readonly string[]
  /** Whether one place was asked for. */
  onePlace: boolean
}

/** Word of the column `data`. */
export const dataWord = (example: boolean): 'example' | 'imported' =>
  example ? 'example' : 'imported'
