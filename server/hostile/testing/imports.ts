import { expect } from 'vitest'
import type { Fault } from '#contract/release.ts'
import type { ImportOptions } from '#server/import/import-options.ts'
import { contentsOf, importInputs } from '#server/import/testing/import-texts.ts'
import type { SourceInput } from '#server/readers/reader.ts'
import { textInput } from '#server/readers/text-input.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import type { Store } from '#server/store/store.ts'
import { iatiOf } from './formats.ts'

/** All that is stored, partnerships included. */
async function everythingIn(store: Store): Promise<unknown> {
  const asOf = (await store.releases())[0]?.number ?? 0
  return { ...Object(await contentsOf(store)), records: await store.records({ asOf }) }
}

/** A store with one sound partnership, `sound`. */
async function soundStore(): Promise<Store> {
  const store = createMemoryStore()
  const sound = iatiOf({ partnerships: [{ id: 'sound' }], amounts: [{ amount: '1' }] })
  const { outcome } = await importInputs(store, [textInput('sound.xml', sound)])
  expect(outcome).toBe('landed')
  return store
}

/**
 * Imports into a store that has something; the import is refused and the store is as it was.
 *
 * @returns the faults
 */
export async function refused(inputs: readonly SourceInput[]): Promise<Fault[]> {
  const store = await soundStore()
  const before = await everythingIn(store)
  const report = await importInputs(store, inputs)
  expect(report).toMatchObject({ outcome: 'refused', release: null })
  expect(await everythingIn(store)).toEqual(before)
  return report.faults.first
}

/** Imports into an empty store; the import lands. */
export async function landed(
  inputs: readonly SourceInput[],
  options: Partial<ImportOptions> = {},
): Promise<Store> {
  const store = createMemoryStore()
  const report = await importInputs(store, inputs, options)
  const faults = options.skipBadRows === true ? [] : report.faults.first
  expect([report.outcome, faults]).toEqual(['landed', []])
  return store
}
